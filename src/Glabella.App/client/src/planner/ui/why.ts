import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PlannerElement } from './element';

/** What the selected site is for, and what a slip of the hand does there. */
@customElement('planner-why')
export class PlannerWhy extends PlannerElement {
  protected override render(): TemplateResult | typeof nothing {
    const { proposing, selectedSite, isReadOnly } = this.store;
    if (!selectedSite || isReadOnly) return nothing;
    const { effects, wishes } = proposing;
    if (wishes.areas.length === 0) return html`<p class="planner-soft planner-why">Choose areas above to see what this site is for.</p>`;
    if (effects?.siteId !== selectedSite.id) return html`<div class="planner-why" aria-busy="true"></div>`;
    return html`<div class="planner-why">
      <h4>Why this site</h4>
      ${effects.without.length === 0 ? html`<p>Without it no figure changes that anyone would see.</p>`
        : html`<p>Without it:</p><ul>${effects.without.map((words) => html`<li>${words}</li>`)}</ul>`}
      <h4>If the needle slips</h4>
      ${effects.slips.length === 0 ? html`<p>2 mm in any direction change no figure that anyone would see.</p>`
        : html`<ul>${effects.slips.map((words) => html`<li>${words}</li>`)}</ul>`}
      <details class="planner-basis"><summary>Basis</summary><p>${effects.basis}</p></details>
    </div>`;
  }
}
