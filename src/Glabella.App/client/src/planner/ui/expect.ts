import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Band, LineForecast, MovementForecast, RiskForecast } from '../../contract';
import { bandAt, type BandAt, indexOfDay } from '../plan/forecast';
import { formatNumber } from '../plan/numbers';
import { bySide, type Named } from '../plan/sides';
import { gradeWord } from '../plan/words';
import { PlannerElement } from './element';

const gradeMax = 3;
const riskMax = 4;
const inFull = 0.995;
const raisedFrom = 1.05;
/** What is written as 0. */
const noneBelow = 0.05;

/** What to expect at the chosen day: lines in words, movements in millimetres, risks against the label pattern. */
@customElement('planner-expect')
export class PlannerExpect extends PlannerElement {
  protected override render(): TemplateResult {
    const { evaluation, look, isEvaluating, content } = this.store;
    const index = indexOfDay(evaluation.days, look.day);
    return html`
      <header class="planner-card-head"><h2>What to expect</h2><span class="planner-soft">day ${look.day}, full effort</span></header>
      ${content.sites.length === 0 ? html`<p class="planner-empty">The plan has no sites yet, so nothing changes: this is how the face is before treatment.</p>` : nothing}
      <div class="planner-expect" aria-busy=${isEvaluating}>
        ${bySide(evaluation.lines, (l) => l.atContraction).map(({ name, item }) => line(name, item, index))}
        ${this.movements(index)}
        <h3>Risks against the label pattern <span>an order, not a percentage</span></h3>
        ${evaluation.risks.map(risk)}
      </div>`;
  }

  private movements(index: number): TemplateResult {
    const all = bySide(this.store.evaluation.movements, (m) => m.kept);
    const isWhole = ({ item }: Named<MovementForecast>): boolean => item.before > 0 && bandAt(item.kept, index).median >= inFull * item.before;
    const whole = all.filter(isWhole);
    return html`
      <h3>Movement kept <span>bands 90 %</span></h3>
      ${all.filter((m) => !isWhole(m)).map(({ name, item }) => movement(name, item, index))}
      ${whole.length === 0 ? nothing : html`<p class="planner-whole"><strong>In full:</strong>
        ${whole.map(({ name }) => name).join('; ')}</p>`}`;
  }
}

function line(name: string, forecast: LineForecast, index: number): TemplateResult {
  const before = bandAt(forecast.atContraction, 0).median, now = bandAt(forecast.atContraction, index).median;
  const rest = [bandAt(forecast.atRest, 0).median, bandAt(forecast.atRest, index).median] as const;
  const isSofter = gradeWord(rest[0]) !== gradeWord(rest[1]);
  return html`<div class="planner-row">
    <span title="At rest ${change(...rest)}">${name}${isSofter ? html`<small>at rest ${change(...rest)}</small>` : nothing}</span>
    <strong>${change(before, now)}</strong>
    ${bar(scale(forecast.atContraction, index, gradeMax), 'line', before / gradeMax)}
  </div>`;
}

/** Of a position, which has no extent of its own, the change is told. */
function movement(name: string, forecast: MovementForecast, index: number): TemplateResult {
  const now = bandAt(forecast.kept, index);
  if (forecast.before <= 0) {
    return html`<div class="planner-row"><span>${name}</span><strong>${signed(now.median)} ${forecast.unit}
      <small>(${signed(now.low)} to ${signed(now.high)})</small></strong></div>`;
  }
  return html`<div class="planner-row">
    <span>${name}</span>
    <strong>${now.median.toFixed(1)} of ${forecast.before.toFixed(1)} ${forecast.unit}</strong>
    ${bar(scale(forecast.kept, index, forecast.before), 'kept', null)}
  </div>`;
}

function risk(forecast: RiskForecast): TemplateResult {
  const raised = forecast.low > raisedFrom;
  return html`<div class="planner-row" data-raised=${raised} title=${forecast.note}>
    <span>${forecast.name}</span>
    <strong>${forecast.high < noneBelow ? 'none predicted' : html`× ${formatNumber(forecast.relative, 1)}
      <small>(${formatNumber(forecast.low, 1)}–${formatNumber(forecast.high, 1)})</small>`}</strong>
    ${bar({ low: forecast.low / riskMax, median: forecast.relative / riskMax, high: forecast.high / riskMax }, raised ? 'risk' : 'line', 1 / riskMax)}
  </div>`;
}

function signed(value: number): string {
  const digits = Math.abs(value).toFixed(1);
  return digits === '0.0' ? digits : `${value < 0 ? '−' : '+'}${digits}`;
}

const change = (before: number, now: number): string =>
  gradeWord(before) === gradeWord(now) ? gradeWord(now) : `${gradeWord(before)} → ${gradeWord(now)}`;

function scale(band: Band, index: number, max: number): BandAt {
  const { low, median, high } = bandAt(band, index);
  return { low: low / max, median: median / max, high: high / max };
}

/** A band and its median on a bar from 0 to 1; `mark` is where it was before. */
function bar(band: BandAt, kind: string, mark: number | null): TemplateResult {
  const at = (share: number): number => 100 * Math.min(1, Math.max(0, share));
  const [low, high] = [at(Math.min(band.low, band.high)), at(Math.max(band.low, band.high))];
  return html`<svg class="planner-band" data-kind=${kind} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" x="0" y="1" width="100" height="4" />
    <rect class="band" x=${low} y="1" width=${Math.max(0.5, high - low)} height="4" />
    ${mark === null ? nothing : svg`<rect class="before" x=${Math.min(99.4, at(mark))} y="0" width="0.6" height="6" />`}
    <rect class="median" x=${Math.min(98, Math.max(0, at(band.median) - 1))} y="0" width="2" height="6" />
  </svg>`;
}
