import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { FindingView, Site } from '../../contract';
import { sideWord } from '../plan/words';
import { PlannerElement } from './element';
import { findingBody } from './finding';
import './number-field';
import './why';

/** The selected site: its figures, its findings, and what can be done with it. */
@customElement('planner-site-panel')
export class SitePanel extends PlannerElement {
  protected override render(): TemplateResult | typeof nothing {
    const { store } = this;
    const site = store.selectedSite;
    if (!site) return nothing;
    const { limits } = store.server;
    const findings = store.evaluation.findings.filter((f) => f.siteId === site.id);
    return html`<section class="planner-site-panel" aria-label="Selected site">
      <h3>Site ${store.labels.get(site.id)} <span class="planner-soft">${store.muscleName(site.muscle)}${site.side === 'midline' ? '' : `, ${sideWord(site.side)}`}</span></h3>
      <div class="planner-site-fields">
        <planner-number field="panel-units" label="Units" .value=${site.units} .limit=${limits.units} ?disabled=${store.isReadOnly}
          @commit=${(e: CustomEvent<number>) => store.setUnits(site.id, e.detail)}></planner-number>
        <planner-number field="panel-depth" label="Depth, mm" .value=${site.depthMm} .limit=${limits.depthMm} ?disabled=${store.isReadOnly}
          @commit=${(e: CustomEvent<number>) => store.setDepth(site.id, e.detail)}></planner-number>
        <div><span class="planner-label">Volume</span><output class="planner-output">${this.volume(site)} mL</output></div>
      </div>
      ${findings.map((f) => this.finding(f, site))}
      ${store.isReadOnly ? nothing : this.acts(site)}
      <planner-why .store=${store}></planner-why>
    </section>`;
  }

  private volume(site: Site): string {
    const { vialUnits, diluentMl } = this.store.content;
    return (site.units / (vialUnits / diluentMl)).toFixed(3).replace(/0$/, '');
  }

  private finding(finding: FindingView, site: Site): TemplateResult {
    return html`<div class="planner-finding" data-severity=${finding.severity}>${findingBody(this.store, finding, site)}</div>`;
  }

  private acts(site: Site): TemplateResult {
    const { store } = this;
    const nudge = (label: string, arrow: string, leftMm: number, upMm: number): TemplateResult => html`
      <button type="button" class="planner-button planner-square" aria-label=${label} title=${label}
        @click=${() => this.dispatchEvent(new CustomEvent('nudge', { detail: { id: site.id, leftMm, upMm }, bubbles: true }))}>${arrow}</button>`;
    return html`<div class="planner-acts">
      ${site.side === 'midline' ? nothing : html`<button type="button" class="planner-button" title="M" @click=${() => store.mirror(site.id)}>Mirror</button>`}
      <button type="button" class="planner-button planner-danger" title="Delete" @click=${() => store.remove(site.id)}>Delete</button>
      <span class="planner-nudge" role="group" aria-label="Move by 1 mm">
        ${nudge('1 mm to the patient’s right', '←', -1, 0)}${nudge('1 mm up', '↑', 0, 1)}${nudge('1 mm down', '↓', 0, -1)}${nudge('1 mm to the patient’s left', '→', 1, 0)}
      </span>
    </div>`;
  }
}
