import { html, nothing, type TemplateResult } from 'lit';
import type { FindingView, Site } from '../../contract';
import { moved } from '../plan/edits';
import { formatNumber } from '../plan/numbers';
import type { PlannerStore } from '../store';

/** What a finding says: the message, value against limit, source, and the one-click remedy. */
export function findingBody(store: PlannerStore, finding: FindingView, site: Site | undefined): TemplateResult {
  return html`
    <p>${finding.message}</p>
    <p class="planner-soft">${figures(finding)}${finding.source}</p>
    ${finding.remedy && site && !store.isReadOnly
      ? html`<button type="button" class="planner-button" @click=${() => apply(store, finding, site)}>${finding.remedy.label}</button>` : nothing}`;
}

function figures({ value, limit, unit }: FindingView): string {
  if (value === null || limit === null) return '';
  const suffix = unit && unit !== '1' ? ` ${unit}` : '';
  return `${formatNumber(value, 1)}${suffix}, limit ${formatNumber(limit, 1)}${suffix} · `;
}

function apply(store: PlannerStore, { remedy }: FindingView, site: Site): void {
  if (remedy?.setUnits != null) store.setUnits(site.id, remedy.setUnits);
  if (remedy?.moveMm) void store.move(site.id, moved(site.pointMm, remedy.moveMm));
}
