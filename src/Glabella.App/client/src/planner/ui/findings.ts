import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { FindingView } from '../../contract';
import { PlannerElement } from './element';
import { findingBody } from './finding';
import { blockIcon, informIcon, tickIcon, warnIcon } from './icons';

const rank = { block: 0, warn: 1, inform: 2 } as const;
const icons = { block: blockIcon, warn: warnIcon, inform: informIcon } as const;

/** All findings of the plan, the grave ones first. */
@customElement('planner-findings')
export class PlannerFindings extends PlannerElement {
  protected override render(): TemplateResult {
    const findings = [...this.store.evaluation.findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
    return html`
      <header class="planner-card-head"><h2>Findings</h2><span class="planner-soft">${findings.length || ''}</span></header>
      <div id="planner-findings">
        ${findings.length === 0 ? html`<p class="planner-good">${tickIcon} No finding: within the label limits and margins that are checked.</p>` : nothing}
        ${alike(findings).map((group) => this.finding(group))}
      </div>`;
  }

  /** Findings that say the same of several sites stand once, with a way to each. */
  private finding(group: readonly FindingView[]): TemplateResult {
    const { store } = this;
    const [finding] = group as [FindingView];
    const sites = group.flatMap((f) => store.content.sites.find((s) => s.id === f.siteId) ?? []);
    return html`<article class="planner-finding" data-severity=${finding.severity}>
      <span class="planner-finding-icon">${icons[finding.severity]}</span>
      <div>
        ${sites.length === 0 ? nothing : html`<span>${sites.map((site) => html`<button type="button" class="planner-link" @click=${() => store.select(site.id)}>Site ${store.labels.get(site.id)}</button> `)}</span>`}
        ${findingBody(store, finding, sites[0])}
      </div>
    </article>`;
  }
}

/** What differs only in its site; a remedy is of one site, so that its finding stands alone. */
function alike(findings: readonly FindingView[]): FindingView[][] {
  const groups = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.message, finding.source, finding.remedy ? finding.siteId : null]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

/** Where the figures come from; one click away. */
@customElement('planner-basis')
export class PlannerBasis extends PlannerElement {
  protected override render(): TemplateResult {
    const { model } = this.store.evaluation;
    const protocols = this.store.server.protocols.filter((p) => !p.isTemplate && this.store.content.sites.some((s) => p.areas.includes(s.area)));
    return html`<details class="planner-basis">
      <summary>Basis: model ${model.version}, inputs and sources</summary>
      <dl>
        <dt>Model</dt><dd>${model.version}, parameters <code>${model.parametersHash.slice(0, 12)}</code></dd>
        <dt>Inputs</dt><dd><ul>${model.inputs.map((i) => html`<li>${i}</li>`)}</ul></dd>
        <dt>Protocols</dt><dd><ul>${protocols.map((p) => html`<li>${p.name}: ${p.source}</li>`)}</ul></dd>
        <dt>Risks</dt><dd><ul>${this.store.evaluation.risks.map((r) => html`<li>${r.name}: ${r.note}</li>`)}</ul></dd>
        <dt>How we know</dt><dd><a href="/about/model" target="_blank" rel="noopener">Every constant, its error and its origin; the range that trials cover; the model beside them (new tab)</a></dd>
        <dt>Sources</dt><dd><ul>${model.sources.map((s) => html`<li>${s}</li>`)}</ul></dd>
      </dl>
      <p>Bands are 90 %. The face drawn is an illustration of one end or the middle of the band, not a photograph of the outcome.
        Glabella supports a trained medical professional who can review the basis of every figure it shows. It never decides, orders or injects. It is not a cleared medical device.</p>
    </details>`;
  }
}
