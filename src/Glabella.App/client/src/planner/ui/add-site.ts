import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { SideName } from '../../contract';
import { sideWord } from '../plan/words';
import { PlannerElement } from './element';
import { plusIcon } from './icons';

/** Adding a site without pointing: by muscle and side, at the place the server gives. */
@customElement('planner-add-site')
export class AddSite extends PlannerElement {
  @state() private isOpen = false;

  protected override render(): TemplateResult | typeof nothing {
    const { store } = this;
    if (store.isReadOnly) return nothing;
    return html`<div class="planner-add">
      <button type="button" class="planner-button" aria-expanded=${this.isOpen} @click=${() => (this.isOpen = !this.isOpen)}>${plusIcon} Add site by muscle</button>
      <button type="button" class="planner-button" aria-pressed=${store.look.adding} title="Then click the face (A)"
        @click=${() => store.setLook({ adding: !store.look.adding })}>On face</button>
    </div>
    ${this.isOpen ? this.form() : nothing}`;
  }

  private form(): TemplateResult {
    const choices = [...this.store.face.muscles].sort((a, b) => a.name.localeCompare(b.name) || b.side.localeCompare(a.side));
    return html`<form class="planner-add-form" @submit=${this.onSubmit}>
      <select class="planner-select" name="muscle" aria-label="Muscle and side">
        ${choices.map((m) => html`<option value="${m.id}|${m.side}">${m.name}${m.side === 'midline' ? '' : `, ${sideWord(m.side)}`}</option>`)}
      </select>
      <button class="planner-button planner-primary">Add</button>
    </form>`;
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    const chosen = new FormData(event.target as HTMLFormElement).get('muscle');
    const [muscle, side] = String(chosen).split('|');
    if (muscle && side) void this.store.addOver(muscle, side as SideName);
  }
}
