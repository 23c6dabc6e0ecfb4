import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Band, LineForecast, MovementForecast, RiskForecast } from '../../contract';
import { bandAt, type BandAt, indexOfDay } from '../plan/forecast';
import { formatNumber } from '../plan/numbers';
import { bySide } from '../plan/sides';
import { gradeWord } from '../plan/words';
import { PlannerElement } from './element';

const gradeMax = 3;
const riskMax = 5;

/** What to expect at the chosen day: lines in words, movements in millimetres, risks against the label pattern. */
@customElement('planner-expect')
export class PlannerExpect extends PlannerElement {
  protected override render(): TemplateResult {
    const { evaluation, look, isEvaluating } = this.store;
    const index = indexOfDay(evaluation.days, look.day);
    return html`
      <header class="planner-card-head"><h2>What to expect</h2><span class="planner-soft">day ${look.day}, 90 % band</span></header>
      <div class="planner-expect" aria-busy=${isEvaluating}>
        ${bySide(evaluation.lines, (l) => l.atContraction).map(({ name, item }) => this.line(name, item, index))}
        ${bySide(evaluation.movements, (m) => m.kept).map(({ name, item }) => this.movement(name, item, index))}
        ${evaluation.risks.map((risk) => this.risk(risk))}
        ${evaluation.lines.length === 0 ? html`<p class="planner-empty">Nothing is predicted yet: the plan has no sites.</p>` : nothing}
      </div>`;
  }

  private line(name: string, line: LineForecast, index: number): TemplateResult {
    const before = bandAt(line.atContraction, 0), now = bandAt(line.atContraction, index);
    const rest = bandAt(line.atRest, 0), restNow = bandAt(line.atRest, index);
    const scaled = scale(line.atContraction, index, gradeMax);
    return html`<div class="planner-row">
      <span>${name}, full effort<small>at rest ${change(rest.median, restNow.median)}</small></span>
      <strong>${change(before.median, now.median)}</strong>
      ${bar(scaled, 'line', before.median / gradeMax)}
    </div>`;
  }

  private movement(name: string, movement: MovementForecast, index: number): TemplateResult {
    const now = bandAt(movement.kept, index);
    return html`<div class="planner-row">
      <span>${name} kept</span>
      <strong>${now.median.toFixed(1)} of ${movement.before.toFixed(1)} ${movement.unit}</strong>
      ${bar(scale(movement.kept, index, movement.before || 1), 'kept', null)}
    </div>`;
  }

  private risk(risk: RiskForecast): TemplateResult {
    const raised = risk.low > 1.05;
    return html`<div class="planner-row" data-raised=${raised} title=${risk.note}>
      <span>${risk.name}<small>${risk.note}</small></span>
      <strong>× ${formatNumber(risk.relative, 1)} <small>(${formatNumber(risk.low, 1)}–${formatNumber(risk.high, 1)})</small></strong>
      ${bar({ low: risk.low / riskMax, median: risk.relative / riskMax, high: risk.high / riskMax }, raised ? 'risk' : 'line', 1 / riskMax)}
    </div>`;
  }
}

const change = (before: number, now: number): string =>
  gradeWord(before) === gradeWord(now) ? `stays ${gradeWord(now)}` : `${gradeWord(before)} → ${gradeWord(now)}`;

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
