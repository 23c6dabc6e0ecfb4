import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { brandOf } from '../plan/words';
import { PlannerElement } from './element';

/** What the layers shown mean, in as few words as possible. */
@customElement('planner-key')
export class PlannerKey extends PlannerElement {
  protected override render(): TemplateResult | typeof nothing {
    const { muscles, endplates, zones, spread } = this.store.look.layers;
    if (!muscles && !endplates && !zones && !spread) return nothing;
    return html`<dl class="planner-key">
      ${muscles ? html`<div><dt class="planner-scale planner-scale-strength" aria-hidden="true"></dt><dd><span>0 %</span> strength kept <span>100 %</span></dd></div>` : nothing}
      ${endplates ? html`<div><dt class="planner-dot" aria-hidden="true"></dt><dd>motor endplates</dd></div>` : nothing}
      ${spread ? this.spread() : nothing}
      ${zones ? this.zones() : nothing}
    </dl>`;
  }

  private spread(): TemplateResult {
    const { evaluation, content, server } = this.store;
    const most = Math.max(0, ...evaluation.spread.map((s) => s.unitsPerCm2[0] ?? 0));
    const words = html`<span>${figure(most / 100)}</span> U/cm² <span>${figure(most)}</span>`;
    return html`<div title="Bound in the skin over the muscles, 1 % to 100 % of the highest single site. Units of ${brandOf(server, content.product)} only.">
      <dt class="planner-scale planner-scale-spread" aria-hidden="true"></dt>
      <dd>${most > 0 ? words : 'No site with a dose: nothing spreads.'}</dd></div>`;
  }

  /** What the outlines are, and why they are kept away from. */
  private zones(): TemplateResult {
    const zones = [...new Map(this.store.face.zones.map((z) => [z.id, z])).values()];
    return html`<div><dt class="planner-outline" aria-hidden="true"></dt><dd><details><summary>Danger zones</summary>
      <ul>${zones.map((z) => html`<li><strong>${z.name}.</strong> ${z.reason}${z.concerns.length > 0 ? html` <span>For ${z.concerns.join(', ')}.</span>` : nothing}</li>`)}</ul></details></dd></div>`;
  }
}

const figure = (value: number): string => (value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(1));
