import { html, nothing, type TemplateResult } from 'lit';
import type { FindingView, RuleOriginName, Site } from '../../contract';
import { moved } from '../plan/edits';
import { formatNumber } from '../plan/numbers';
import type { PlannerStore } from '../store';

/** What a finding says: the message, value against limit, source, and the one-click remedy. */
export function findingBody(store: PlannerStore, finding: FindingView, site: Site | undefined): TemplateResult {
  return html`
    <p>${finding.message} ${tag(finding)}</p>
    <div class="planner-finding-foot">${figures(finding)}
      <details><summary>Source</summary>${finding.source}</details></div>
    ${finding.remedy && site && !store.isReadOnly
      ? html`<button type="button" class="planner-button" @click=${() => apply(store, finding, site)}>${finding.remedy.label}</button>` : nothing}`;
}

const tags: Record<Exclude<RuleOriginName, 'shipped'>, string> = {
  changed: 'changed by this clinic', clinic: 'clinic’s own rule', screening: 'from the screening', policy: 'rule of the jurisdiction',
};

/** Whose rule it is, where it is not one that ships with Glabella unchanged. */
function tag({ origin }: FindingView): TemplateResult | typeof nothing {
  return origin === 'shipped' ? nothing : html`<span class="planner-origin">${tags[origin]}</span>`;
}

function figures({ value, limit, unit }: FindingView): TemplateResult | typeof nothing {
  if (value === null || limit === null || limit === 0) return nothing;
  const suffix = unit && unit !== '1' ? ` ${unit}` : '';
  return html`<span>${formatNumber(value, 1)}${suffix}, limit ${formatNumber(limit, 1)}${suffix}</span>`;
}

function apply(store: PlannerStore, { remedy }: FindingView, site: Site): void {
  if (remedy?.setUnits != null) store.setUnits(site.id, remedy.setUnits);
  if (remedy?.moveMm) void store.move(site.id, moved(site.pointMm, remedy.moveMm));
}
