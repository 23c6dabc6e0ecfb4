import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FindingView, Site } from '../../contract';
import { worstFinding } from '../plan/forecast';
import { formatNumber } from '../plan/numbers';
import { PlannerElement } from './element';
import { blockIcon, lockedIcon, openLockIcon, warnIcon } from './icons';
import './number-field';
import './site-panel';
import './add-site';

/** The plan as a table: the keyboard's way in, and what a screen reader reads. */
@customElement('planner-sites')
export class PlannerSites extends PlannerElement {
  protected override render(): TemplateResult {
    const { store } = this;
    const { totals } = store.evaluation;
    const count = store.content.sites.length;
    return html`
      <header class="planner-card-head">
        <h2>Sites</h2>
        <span class="planner-soft">${count} · ${formatNumber(totals.units)} U · <strong>${totals.volumeMl.toFixed(2)} mL</strong> to draw</span>
      </header>
      ${count === 0 ? this.empty() : this.table()}
      <planner-add-site .store=${store}></planner-add-site>
      <planner-site-panel .store=${store}></planner-site-panel>`;
  }

  private empty(): TemplateResult {
    return html`<p class="planner-empty">No sites yet. Choose areas above and let Propose lay a plan, apply a label pattern, double-click the face, or add a site by its muscle below.</p>`;
  }

  private table(): TemplateResult {
    const { store } = this;
    const { labels } = store;
    const areas = store.evaluation.totals.areas;
    const inOrder = [...new Set(store.content.sites.map((s) => s.area))];
    return html`<div class="planner-sites-scroll"><table class="planner-sites" @keydown=${this.onKey}>
      <thead><tr><th scope="col">Site</th>${store.isReadOnly ? nothing : html`<th scope="col" class="planner-lock-column"><span class="planner-spoken">Kept</span></th>`}<th scope="col">Muscle</th><th scope="col" class="num">mm</th><th scope="col" class="num">U</th></tr></thead>
      ${inOrder.map((area) => {
        const total = areas.find((a) => a.area === area);
        return html`<tbody>
          <tr class="planner-area"><th colspan=${store.isReadOnly ? 2 : 3} scope="rowgroup">${this.areaName(area)}</th>
            <td colspan="2" class="num">${total ? html`${formatNumber(total.units)} U · ${total.volumeMl.toFixed(2)} mL` : nothing}</td></tr>
          ${repeat(store.content.sites.filter((s) => s.area === area), (s) => s.id, (s) => this.row(s, labels.get(s.id) ?? ''))}
        </tbody>`;
      })}
    </table></div>`;
  }

  private row(site: Site, label: string): TemplateResult {
    const { store } = this;
    const finding = worstFinding(store.evaluation.findings, site.id);
    const { limits } = store.server;
    return html`<tr class="planner-site" aria-selected=${site.id === store.selected} data-site=${site.id} @focusin=${() => store.select(site.id)}
        @click=${() => store.select(site.id)}>
      <th scope="row"><button type="button" class="planner-site-name" data-field="name" aria-label="Site ${label}">${label}</button></th>
      ${store.isReadOnly ? nothing : this.lock(site, label)}
      <td title=${store.muscleName(site.muscle)}>${shortName(store.muscleName(site.muscle))} ${mark(finding)}</td>
      <td class="num"><planner-number field="depth-${site.id}" label="Depth of site ${label}, mm" label-hidden .value=${site.depthMm} .limit=${limits.depthMm}
        ?disabled=${store.isReadOnly} @commit=${(e: CustomEvent<number>) => store.setDepth(site.id, e.detail)}></planner-number></td>
      <td class="num"><planner-number field="units-${site.id}" label="Units of site ${label}" label-hidden .value=${site.units} .limit=${limits.units}
        ?disabled=${store.isReadOnly} @commit=${(e: CustomEvent<number>) => store.setUnits(site.id, e.detail)}></planner-number></td>
    </tr>`;
  }

  /** A padlock: what is locked stays as it is when a plan is proposed again. */
  private lock(site: Site, label: string): TemplateResult {
    const { proposing } = this.store;
    const reason = proposing.keptFor(site);
    const title = reason === 'locked' ? 'Stays as it is when a plan is proposed. Press to let Propose change it (L).'
      : reason === 'by-hand' ? 'Kept, because you placed or changed it by hand after a proposal. Press to let Propose change it (L).'
        : 'Propose may change it. Press to keep it as it is (L).';
    return html`<td class="planner-lock-column"><button type="button" class="planner-lock" data-field="lock" aria-pressed=${reason !== null}
      aria-label="Keep site ${label}" title=${title} @click=${() => proposing.toggleLock(site)}>${reason ? lockedIcon : openLockIcon}</button></td>`;
  }

  private areaName(area: string): string {
    return this.store.server.areas.find((a) => a.area === area)?.name ?? area;
  }

  private onKey(event: KeyboardEvent): void {
    const at = event.target as HTMLElement;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      event.stopPropagation();
      this.goTo(at, event.key === 'ArrowDown' ? 1 : -1);
    }
  }

  /** The same field of the next or previous row. */
  private goTo(from: HTMLElement, step: number): void {
    const rows = [...this.querySelectorAll<HTMLElement>('tr[data-site]')];
    const row = from.closest<HTMLElement>('tr[data-site]');
    const next = rows[(row ? rows.indexOf(row) : -1) + step];
    const field = (from.dataset['field'] ?? 'name').split('-')[0];
    const to = next?.querySelector<HTMLElement>(`[data-field^="${field}"]`);
    to?.focus();
    if (to instanceof HTMLInputElement) to.select();
  }
}

/** Without the part of the muscle: the whole name stands in the panel. */
const shortName = (muscle: string): string => muscle.split(',')[0] ?? muscle;

function mark(finding: FindingView | null): TemplateResult | typeof nothing {
  if (!finding || finding.severity === 'inform') return nothing;
  const short = finding.value !== null && finding.unit ? `${formatNumber(finding.value, 1)} ${finding.unit.split(' ')[0]}` : finding.severity === 'block' ? 'blocks' : 'check';
  return html`<span class="planner-mark" data-severity=${finding.severity} title=${finding.message}>
    ${finding.severity === 'block' ? blockIcon : warnIcon} ${short}</span>`;
}
