import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FaceCrease, Vec3 } from '../../contract';
import type { FaceFindingsJson, FoundCrease } from '../../findings-contract';
import { Refused } from '../plan/api';
import * as edits from '../plan/crease-edits';
import { History } from '../plan/history';
import { sideLetter } from '../plan/words';
import { PlannerElement } from './element';
import type { PlannerFace } from './face-view';
import { LineHandles } from './line-handles';
import { lineSliders } from './line-sliders';

const keyOf = (c: { id: string; side: string }): string => `${c.id} ${c.side}`;

/** The lines of the face one by one: pick, move, draw, remove, set their depth; saved with what else was found on the face. */
@customElement('planner-lines')
export class PlannerLines extends PlannerElement {
  @property({ attribute: false }) view!: PlannerFace;
  @state() selected = '';
  @state() private drawing: Vec3[] | null = null;
  @state() private group = 'forehead-lines';
  @state() private words = '';
  @state() private isSaving = false;
  @state() private base: { revision: number; findings: FaceFindingsJson } | null = null;
  private history = new History<FoundCrease[]>([]);
  private handles: LineHandles | null = null;

  get isReadOnly(): boolean {
    return this.store.isReadOnly || !this.base;
  }

  get creases(): FaceCrease[] {
    return edits.preview(this.store.face.creases, this.base?.findings.creases ?? [], this.history.current);
  }

  get chosen(): FaceCrease | null {
    return this.creases.find((c) => keyOf(c) === this.selected) ?? null;
  }

  /** What is held on the face: the points of the line being drawn, or of the chosen one. */
  get pointsMm(): Vec3[] {
    if (this.drawing) return this.drawing;
    return this.chosen && !this.isReadOnly ? edits.editOf(this.history.current, this.chosen).pointsMm : [];
  }

  get isDrawing(): boolean {
    return this.drawing !== null;
  }

  /** While a point is dragged: shown at once, noted when it is let go. */
  showMove(at: number, to: Vec3): void {
    if (!this.chosen) return;
    const moved = edits.movePoint(edits.editOf(this.history.current, this.chosen), at, to);
    this.view.drawCreases(edits.preview(this.store.face.creases, this.base?.findings.creases ?? [], edits.withEdit(this.history.current, moved)));
  }

  move(at: number, to: Vec3): void {
    if (this.drawing) this.drawing = this.drawing.map((p, i) => (i === at ? to : p));
    else if (this.chosen) this.change(edits.withEdit(this.history.current, edits.movePoint(edits.editOf(this.history.current, this.chosen), at, to)), '');
  }

  step(at: number, leftMm: number, upMm: number): void {
    const stage = this.view.stage;
    const from = this.pointsMm[at];
    if (stage && from) this.move(at, stage.step(from, leftMm, upMm));
  }

  removePoint(at: number): void {
    if (this.drawing) this.drawing = this.drawing.filter((_, i) => i !== at);
    else if (this.chosen) {
      const left = edits.removePoint(edits.editOf(this.history.current, this.chosen), at);
      this.change(left ? edits.withEdit(this.history.current, left) : edits.removeCrease(this.history.current, this.chosen), left ? 'Point removed.' : 'Line removed.');
    }
  }

  addPoint(at: Vec3): void {
    if (this.drawing && this.drawing.length < edits.mostPoints) this.drawing = [...this.drawing, at];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.handles?.detach();
    this.view.drawCreases(this.store.face.creases);
  }

  protected override firstUpdated(): void {
    this.handles = new LineHandles(this, this.view);
    void this.load();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.handles?.place();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="planner-lines" role="region" aria-label="Lines of the face" @keydown=${this.onKey}>
        <label>Line
          <select class="planner-select" .value=${this.selected} @change=${(e: Event) => this.choose((e.target as HTMLSelectElement).value)}>
            <option value="">Choose a line…</option>
            ${this.groups().map(([name, creases]) => html`<optgroup label=${name}>
              ${creases.map((c) => html`<option value=${keyOf(c)} ?selected=${keyOf(c) === this.selected}>${wordsOf(c)}${c.isOwn ? ' · changed' : ''}</option>`)}</optgroup>`)}
          </select></label>
        ${this.chosen && !this.drawing ? this.details(this.chosen) : nothing}
        ${this.drawing ? this.drawingTools(this.drawing) : nothing}
        ${this.isReadOnly ? html`<p class="planner-soft">${this.store.isReadOnly ? 'This plan is not open for changes: its lines can be looked at only.' : 'Loading…'}</p>` : this.tools()}
        <p class="planner-lines-words" role="status">${this.words}</p>
      </div>
      <div class="planner-line-points">${this.pointsMm.map((_, i) => html`<button type="button" class="planner-line-point" data-at=${i}
        aria-label="Point ${i + 1} of ${this.pointsMm.length}. Arrow keys move it by 1 millimetre, Delete removes it."></button>`)}</div>`;
  }

  private details(crease: FaceCrease): TemplateResult {
    const edit = edits.editOf(this.history.current, crease);
    const isChanged = this.history.current.includes(edit);
    return html`
      ${lineSliders(crease, edit, this.isReadOnly, (next) => this.change(edits.withEdit(this.history.current, next), ''))}
      ${this.isReadOnly ? nothing : html`<div class="planner-lines-row">
        <button type="button" class="planner-button" @click=${() => this.change(edits.removeCrease(this.history.current, crease), 'Line removed.')}>Remove line</button>
        <button type="button" class="planner-button" ?disabled=${!isChanged || edit.change === 'added'}
          @click=${() => this.change(edits.withoutEdit(this.history.current, crease), 'As the atlas has it, once saved.')}>As in the atlas</button>
      </div>`}`;
  }

  private drawingTools(points: Vec3[]): TemplateResult {
    return html`
      <p>Click points on the face, from one end of the line to the other. ${points.length} so far.</p>
      <label>Kind of line <select class="planner-select" @change=${(e: Event) => (this.group = (e.target as HTMLSelectElement).value)}>
        ${this.lineNames().map(([id, name]) => html`<option value=${id} ?selected=${id === this.group}>${name}</option>`)}</select></label>
      <div class="planner-lines-row">
        <button type="button" class="planner-button planner-primary" ?disabled=${points.length < edits.fewestPoints} @click=${this.finish}>Line is drawn</button>
        <button type="button" class="planner-button" @click=${() => (this.drawing = null)}>Cancel</button>
      </div>`;
  }

  private tools(): TemplateResult {
    return html`<div class="planner-lines-row">
      ${this.drawing ? nothing : html`<button type="button" class="planner-button" @click=${() => (this.drawing = [])}>Draw a line</button>`}
      <button type="button" class="planner-button" ?disabled=${!this.history.canUndo} @click=${this.undo}>Undo</button>
      <button type="button" class="planner-button" ?disabled=${this.history.current.length === 0} @click=${() => this.change([], 'All lines as in the atlas, once saved.')}>Reset all</button>
      <button type="button" class="planner-button planner-primary" ?disabled=${this.isSaving || !this.isChanged()} @click=${this.save}>Save lines</button>
    </div>`;
  }

  private onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Delete' && this.chosen && !this.isReadOnly && (event.target as Element).matches('select')) {
      this.change(edits.removeCrease(this.history.current, this.chosen), 'Line removed.');
    }
  }

  private choose(key: string): void {
    this.selected = key;
    this.drawing = null;
  }

  private change(next: FoundCrease[], words: string): void {
    if (this.isReadOnly) return;
    this.history.push(next);
    this.words = words || 'Not saved yet.';
    this.show();
  }

  private undo(): void {
    this.history.undo();
    this.words = 'Undone.';
    this.show();
  }

  private finish(): void {
    if (!this.drawing) return;
    const own = edits.newCrease(this.group, this.drawing, `own-${crypto.randomUUID().slice(0, 8)}`);
    this.drawing = null;
    this.selected = keyOf(own);
    this.change(edits.withEdit(this.history.current, own), 'Line drawn; not saved yet.');
  }

  private show(): void {
    this.view.drawCreases(this.creases);
    this.requestUpdate();
  }

  private isChanged(): boolean {
    return JSON.stringify(this.history.current) !== JSON.stringify(this.base?.findings.creases ?? []);
  }

  private async load(): Promise<void> {
    const found = await this.store.creases.load();
    if (!found) {
      this.words = 'The lines could not be loaded. Close this panel and open it again.';
      return;
    }
    this.base = found;
    this.history = new History(found.findings.creases);
  }

  private async save(): Promise<void> {
    if (!this.base) return;
    this.isSaving = true;
    const { revision, findings } = this.base;
    try {
      const saved = await this.store.creases.save({ baseRevision: revision, findings: { ...findings, creases: this.history.current } });
      this.base = saved;
      this.history = new History(saved.findings.creases);
      this.words = 'Saved. The forecast counts with these lines.';
      await this.store.takeFindings(saved.revision).catch(() => (this.words = 'Saved. Reload the page to see the forecast with these lines.'));
      this.show();
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 409) await this.rebase(error.problem.message);
      else this.words = error instanceof Refused ? error.problem.message : 'Not saved: the server cannot be reached. Your lines are kept here; try again.';
    } finally {
      this.isSaving = false;
    }
  }

  /** Somebody else found something meanwhile: what they found stays, and these lines are kept to be saved on top of it. */
  private async rebase(message: string): Promise<void> {
    const theirs = await this.store.creases.load();
    if (theirs) this.base = theirs;
    this.words = `${message} Your lines are kept here; “Save lines” puts them in place of the lines saved there and leaves all else that was found.`;
  }

  private groups(): [string, FaceCrease[]][] {
    return this.lineNames().map(([id, name]): [string, FaceCrease[]] => [name, this.creases.filter((c) => c.line === id)]).filter(([, creases]) => creases.length > 0);
  }

  private lineNames(): [string, string][] {
    return [...new Map(this.store.face.lines.map((l): [string, string] => [l.id, l.name]))];
  }
}

function wordsOf(crease: FaceCrease): string {
  const name = crease.id.startsWith('own-') ? 'drawn by hand' : crease.id.replaceAll('-', ' ');
  return crease.side === 'midline' ? name : `${name}, ${sideLetter(crease.side)}`;
}
