import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Band, LineForecast, MovementForecast, RangeNote, RiskForecast } from '../../contract';
import { isNone, isUntouched, range, signed, times, withBand } from '../plan/figures';
import { bandAt, type BandAt, indexOfDay } from '../plan/forecast';
import { bearingWord, common, Footnotes, inForce } from '../plan/notes';
import { bySide, type Named } from '../plan/sides';
import { gradeWord } from '../plan/words';
import { PlannerElement } from './element';

const gradeMax = 3;
const riskMax = 4;
/** From this share over the whole band a movement counts as kept. */
const inFull = 0.97;
const raisedFrom = 1.05;

/** What to expect at the chosen day: lines in words, movements in millimetres, risks against the label pattern; each figure with its band
 * beside it, and what trials cannot tell of it below. */
@customElement('planner-expect')
export class PlannerExpect extends PlannerElement {
  private foot = new Footnotes();

  protected override render(): TemplateResult {
    const { evaluation, look, isEvaluating, content } = this.store;
    const index = indexOfDay(evaluation.days, look.day);
    this.foot = new Footnotes();
    return html`
      <header class="planner-card-head"><h2>What to expect</h2><span class="planner-soft">day ${look.day} · 90 % bands · <a href="/plans/${this.store.server.planId}/evaluation">Details</a></span></header>
      ${inForce(evaluation.range, look.day).map((n) => html`<p class="planner-standing" data-bearing=${n.bearing}>${n.text}</p>`)}
      ${content.sites.length === 0 ? html`<p class="planner-empty">The plan has no sites yet, so nothing changes: this is how the face is before treatment.</p>` : nothing}
      <div class="planner-expect" aria-busy=${isEvaluating}>
        ${this.lines(index)} ${this.movements(index)} ${this.risks()} ${this.notes()}
      </div>`;
  }

  private lines(index: number): TemplateResult {
    const all = bySide(this.store.evaluation.lines, (l) => l.atContraction);
    const said = this.saidOf(all.map(({ item }) => item.range));
    return html`${heading('Lines at full effort, 0 to 3', 'severity', said)}
      ${all.map(({ name, item }) => this.line(name, item, index, said))}`;
  }

  private line(name: string, forecast: LineForecast, index: number, said: readonly RangeNote[]): TemplateResult {
    const before = bandAt(forecast.atContraction, 0).median, now = bandAt(forecast.atContraction, index);
    const restBefore = bandAt(forecast.atRest, 0).median, rest = bandAt(forecast.atRest, index);
    const isSofter = gradeWord(restBefore) !== gradeWord(rest.median);
    return html`<div class="planner-row">
      <span>${name}${this.refs(forecast.range, said)}</span>
      <strong>${change(before, now.median)}</strong>
      ${banded(scale(forecast.atContraction, index, gradeMax), 'line', before / gradeMax, isUntouched(before, now) ? `${before.toFixed(1)}, untouched` : withBand(now))}
      ${isSofter ? html`<small>at rest ${change(restBefore, rest.median)}: ${withBand(rest)}${this.refs(forecast.rangeAtRest, said)}</small>` : nothing}
    </div>`;
  }

  private movements(index: number): TemplateResult {
    const all = bySide(this.store.evaluation.movements, (m) => m.kept);
    const isWhole = ({ item }: Named<MovementForecast>): boolean => item.before > 0 && bandAt(item.kept, index).low >= inFull * item.before;
    const [whole, changed] = [all.filter(isWhole), all.filter((m) => !isWhole(m))];
    const said = this.saidOf(changed.map(({ item }) => item.range));
    return html`${heading('Movement kept', 'mechanics', said)}
      ${changed.map(({ name, item }) => this.movement(name, item, index, said))}
      ${whole.length === 0 ? nothing : html`<p class="planner-whole"><strong>Kept, 97 % or more over the band:</strong> ${whole.map(({ name }) => name).join('; ')}</p>`}`;
  }

  /** Of a position, which has no extent of its own, the change is told. */
  private movement(name: string, forecast: MovementForecast, index: number, said: readonly RangeNote[]): TemplateResult {
    const now = bandAt(forecast.kept, index);
    const label = html`<span>${name}${this.refs(forecast.range, said)}</span>`;
    if (forecast.before <= 0) {
      return html`<div class="planner-row">${label}<strong>${signed(now.median)} ${forecast.unit}
        <small>(${signed(now.low)} to ${signed(now.high)})</small></strong></div>`;
    }
    return html`<div class="planner-row">${label}<strong>${now.median.toFixed(1)} of ${forecast.before.toFixed(1)} ${forecast.unit}</strong>
      ${banded(scale(forecast.kept, index, forecast.before), 'kept', null, `(${range(now.low, now.high)})`)}</div>`;
  }

  private risks(): TemplateResult {
    const { risks } = this.store.evaluation;
    const said = this.saidOf(risks.map((r) => r.range));
    return html`${heading('Risks', 'risk', said)}
      ${risks.map((r) => this.risk(r, said))}`;
  }

  private risk(forecast: RiskForecast, said: readonly RangeNote[]): TemplateResult {
    const band = { low: forecast.low, median: forecast.relative, high: forecast.high };
    const raised = forecast.low > raisedFrom;
    const scaled = { low: band.low / riskMax, median: band.median / riskMax, high: band.high / riskMax };
    return html`<div class="planner-row" data-raised=${raised} title=${forecast.note}>
      <span>${forecast.name}${this.refs(forecast.range, said)}</span>
      <strong>${isNone(band) ? 'none predicted' : html`${times(band.median)} the label pattern`}</strong>
      ${banded(scaled, raised ? 'risk' : 'line', 1 / riskMax, isNone(band) ? `below ${times(0.1)}` : `(${range(band.low, band.high)})`)}
    </div>`;
  }

  private notes(): TemplateResult | typeof nothing {
    const { all } = this.foot;
    return all.length === 0 ? nothing : html`<ol class="planner-notes" aria-label="Notes on the figures">
      ${all.map((n) => html`<li data-bearing=${n.bearing} title=${n.source}><strong>${bearingWord(n)}:</strong> ${n.text}</li>`)}</ol>`;
  }

  private saidOf(figures: readonly (readonly RangeNote[])[]): RangeNote[] {
    return common(figures.map((notes) => inForce(notes, this.store.look.day)));
  }

  private refs(notes: readonly RangeNote[], said: readonly RangeNote[]): TemplateResult | typeof nothing {
    const numbers = this.foot.refer(inForce(notes, this.store.look.day), said);
    return numbers.length === 0 ? nothing : html`<sup class="planner-ref"><span class="planner-spoken">, note </span>${numbers.join(' ')}</sup>`;
  }
}

/** What a group of figures is, how it is known, and what holds for all of it. */
function heading(name: string, page: string, said: readonly RangeNote[]): TemplateResult {
  return html`<h3>${name} <span><a href="/about/model/${page}" target="_blank" rel="noopener"
      aria-label="How we know: ${name}, opens a new tab">how we know</a></span></h3>
    ${said.map((n) => html`<p class="planner-said" title=${n.source}>${n.text}</p>`)}`;
}

const change = (before: number, now: number): string =>
  gradeWord(before) === gradeWord(now) ? gradeWord(now) : `${gradeWord(before)} → ${gradeWord(now)}`;

function scale(band: Band, index: number, max: number): BandAt {
  const { low, median, high } = bandAt(band, index);
  return { low: low / max, median: median / max, high: high / max };
}

/** A band on a bar from 0 to 1, and the same in figures; `mark` is where it was before. */
function banded(band: BandAt, kind: string, mark: number | null, figures: string): TemplateResult {
  const at = (share: number): number => 100 * Math.min(1, Math.max(0, share));
  const [low, high] = [at(Math.min(band.low, band.high)), at(Math.max(band.low, band.high))];
  return html`<div class="planner-banded"><svg class="planner-band" data-kind=${kind} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" x="0" y="1" width="100" height="4" />
      <rect class="band" x=${low} y="1" width=${Math.max(0.5, high - low)} height="4" />
      ${mark === null ? nothing : svg`<rect class="before" x=${Math.min(99.4, at(mark))} y="0" width="0.6" height="6" />`}
      <rect class="median" x=${Math.min(98, Math.max(0, at(band.median) - 1))} y="0" width="2" height="6" />
    </svg><small>${figures}</small></div>`;
}
