import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { FaceZone, MuscleForecast, Site } from '../../contract';
import { distanceToCourse } from '../face/layers/course';
import { type BandAt, bandAt, indexOfDay } from '../plan/forecast';
import { formatNumber } from '../plan/numbers';
import { sideLetter } from '../plan/words';
import { PlannerElement } from './element';

/** Strength kept within this of 100 % over the whole band is untouched. */
const untouched = 0.005;

/** Everything the face draws, in words and figures: for keyboards, screen readers and quick checks. */
@customElement('planner-list')
export class PlannerList extends PlannerElement {
  protected override render(): TemplateResult {
    const { look } = this.store;
    return html`<div class="planner-list" tabindex="0" role="region" aria-label="Everything drawn on the face, as a list">
      <h3>Muscles on day ${look.day}</h3>${this.muscles()}
      <h3>Danger zones</h3>${this.zones()}
    </div>`;
  }

  private muscles(): TemplateResult {
    const { evaluation, look } = this.store;
    const index = indexOfDay(evaluation.days, look.day);
    const rows = evaluation.muscles.map((muscle) => ({ muscle, weakness: bandAt(muscle.weakness, index) }));
    const reached = rows.filter(({ weakness }) => weakness.high > untouched).sort((a, b) => b.weakness.median - a.weakness.median);
    const rest = rows.filter((row) => !reached.includes(row));
    return html`
      ${reached.length === 0 ? html`<p class="planner-empty">No muscle is weakened on this day. Add sites, or choose a later day.</p>` : html`
        <table><thead><tr><th scope="col">Muscle</th><th scope="col" class="num">Strength kept</th><th scope="col" class="num">90 % band</th><th scope="col">Sites in it</th></tr></thead>
          <tbody>${reached.map(({ muscle, weakness }) => this.muscle(muscle, weakness))}</tbody></table>`}
      ${rest.length === 0 ? nothing : html`<p class="planner-soft">At full strength: ${namesOf(rest.map((r) => r.muscle))}.</p>`}`;
  }

  private muscle(muscle: MuscleForecast, weakness: BandAt): TemplateResult {
    const sites = this.store.content.sites.filter((s) => s.muscle === muscle.id && (s.side === muscle.side || muscle.side === 'midline' || s.side === 'midline'));
    return html`<tr data-wanted=${muscle.wanted}>
      <th scope="row">${muscle.name} ${sideLetter(muscle.side)}${muscle.wanted ? nothing : html` <small>not meant</small>`}</th>
      <td class="num"><strong>${percent(1 - weakness.median)}</strong></td>
      <td class="num">${percent(1 - weakness.high)}–${percent(1 - weakness.low)}</td>
      <td>${sites.length === 0 ? '–' : sites.map((s) => `${this.store.labels.get(s.id)} (${formatNumber(s.units)} U)`).join(', ')}</td></tr>`;
  }

  private zones(): TemplateResult {
    const { face, content } = this.store;
    return html`<table><thead><tr><th scope="col">Zone</th><th scope="col">Nearest site</th><th scope="col">Why</th><th scope="col">Concerns</th></tr></thead>
      <tbody>${face.zones.map((zone) => html`<tr><th scope="row">${zone.name} ${sideOf(zone)}</th><td>${this.nearest(zone, content.sites)}</td><td>${zone.reason}</td><td>${zone.concerns.join(', ')}</td></tr>`)}</tbody></table>`;
  }

  private nearest(zone: FaceZone, sites: readonly Site[]): string {
    const outline = [...zone.pointsMm, zone.pointsMm[0]!];
    const [first] = sites.map((site) => ({ site, mm: distanceToCourse(outline, site.pointMm) })).sort((a, b) => a.mm - b.mm);
    return first ? `${this.store.labels.get(first.site.id)}, ${first.mm.toFixed(0)} mm from its edge` : 'no sites';
  }
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const namesOf = (muscles: readonly MuscleForecast[]): string => [...new Set(muscles.map((m) => m.name.toLowerCase()))].join(', ');

function sideOf(zone: FaceZone): string {
  const x = zone.pointsMm.reduce((sum, p) => sum + p[0], 0) / zone.pointsMm.length;
  return Math.abs(x) < 3 ? '' : x < 0 ? 'R' : 'L';
}
