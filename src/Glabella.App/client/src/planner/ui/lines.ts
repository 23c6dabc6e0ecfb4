import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { FaceCrease, Vec3 } from '../../contract';
import * as edits from '../plan/crease-edits';
import { keyOf, type LineDraft } from '../plan/line-draft';
import { sideLetter } from '../plan/words';
import { PlannerElement } from './element';
import { lineSliders } from './line-sliders';

/** The lines of the face one by one: pick, draw, remove, set their depth; saved with what else was found on the face. Stands in place of the sites, so that both faces are seen. */
@customElement('planner-lines')
export class PlannerLines extends PlannerElement {
  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.draft.open());
  }

  protected override render(): TemplateResult {
    const { chosen, drawing, isReadOnly } = this.draft;
    return html`
      <div class="planner-lines" role="region" aria-labelledby="planner-lines-name" @keydown=${this.onKey}>
        <header class="planner-card-head"><h2 id="planner-lines-name">Lines</h2>
          <button type="button" class="planner-link" @click=${() => this.store.setLook({ lines: false })}>Back to sites</button></header>
        <label>Line
          <select class="planner-select" .value=${this.draft.selected} @change=${(e: Event) => this.draft.choose((e.target as HTMLSelectElement).value)}>
            <option value="">Choose a line…</option>
            ${this.groups().map(([name, creases]) => html`<optgroup label=${name}>
              ${creases.map((c) => html`<option value=${keyOf(c)} ?selected=${keyOf(c) === this.draft.selected}>${wordsOf(c)}${c.isOwn ? ' · changed' : ''}</option>`)}</optgroup>`)}
          </select></label>
        ${chosen || drawing ? nothing : html`<p class="planner-soft">Choose a line to hold its points on the face, or draw one. Lines saved here count in the forecast and the picture.</p>`}
        ${chosen && !drawing ? this.details(chosen) : nothing}
        ${drawing ? this.drawingTools(drawing) : nothing}
        ${isReadOnly ? html`<p class="planner-soft">${this.readOnlyWords()}</p>` : this.tools()}
        <p class="planner-lines-words" role="status">${this.draft.words}</p>
      </div>`;
  }

  private get draft(): LineDraft {
    return this.store.lines;
  }

  private readOnlyWords(): string {
    if (this.store.isReadOnly) return 'This plan is not open for changes: its lines can be looked at only.';
    return this.draft.words ? '' : 'Loading…';
  }

  private details(crease: FaceCrease): TemplateResult {
    const edit = edits.editOf(this.draft.edits, crease);
    const isChanged = this.draft.edits.includes(edit);
    return html`
      ${lineSliders(crease, edit, this.draft.isReadOnly, (next) => this.draft.set(next))}
      ${this.draft.isReadOnly ? nothing : html`<div class="planner-lines-row">
        <button type="button" class="planner-button" @click=${() => this.draft.removeChosen()}>Remove line</button>
        <button type="button" class="planner-button" ?disabled=${!isChanged || edit.change === 'added'} @click=${() => this.draft.restoreChosen()}>As in the atlas</button>
      </div>`}`;
  }

  private drawingTools(points: readonly Vec3[]): TemplateResult {
    return html`
      <p>Click points on the face, from one end of the line to the other. ${points.length} so far.</p>
      <label>Kind of line <select class="planner-select" @change=${(e: Event) => (this.draft.group = (e.target as HTMLSelectElement).value)}>
        ${this.lineNames().map(([id, name]) => html`<option value=${id} ?selected=${id === this.draft.group}>${name}</option>`)}</select></label>
      <div class="planner-lines-row">
        <button type="button" class="planner-button planner-primary" ?disabled=${points.length < edits.fewestPoints}
          @click=${() => this.draft.finish(`own-${crypto.randomUUID().slice(0, 8)}`)}>Line is drawn</button>
        <button type="button" class="planner-button" @click=${() => this.draft.draw(null)}>Cancel</button>
      </div>`;
  }

  private tools(): TemplateResult {
    const { draft } = this;
    return html`<div class="planner-lines-row">
      ${draft.drawing ? nothing : html`<button type="button" class="planner-button" @click=${() => draft.draw([])}>Draw a line</button>`}
      <button type="button" class="planner-button" ?disabled=${!draft.canUndo} @click=${() => draft.undo()}>Undo</button>
      <button type="button" class="planner-button" ?disabled=${draft.edits.length === 0} @click=${() => draft.reset()}>Reset all</button>
      <button type="button" class="planner-button planner-primary" ?disabled=${draft.isSaving || !draft.isChanged || draft.drawing !== null} @click=${() => void draft.save()}>Save lines</button>
    </div>`;
  }

  private onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Delete' && !this.draft.isReadOnly && (event.target as Element).matches('select')) this.draft.removeChosen();
  }

  private groups(): [string, FaceCrease[]][] {
    const { creases } = this.draft;
    return this.lineNames().map(([id, name]): [string, FaceCrease[]] => [name, creases.filter((c) => c.line === id)]).filter(([, of]) => of.length > 0);
  }

  private lineNames(): [string, string][] {
    return [...new Map(this.store.face.lines.map((l): [string, string] => [l.id, l.name]))];
  }
}

function wordsOf(crease: FaceCrease): string {
  const name = crease.id.startsWith('own-') ? 'drawn by hand' : crease.id.replaceAll('-', ' ');
  return crease.side === 'midline' ? name : `${name}, ${sideLetter(crease.side)}`;
}
