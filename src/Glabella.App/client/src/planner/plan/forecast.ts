import type { Band, Evaluation, FindingView, SideName } from '../../contract';
import type { LineCourse } from '../face/crease-share';

/** One day of a band. */
export interface BandAt {
  low: number;
  median: number;
  high: number;
}

/** The index in `days` of the last day not after `day`. */
export function indexOfDay(days: readonly number[], day: number): number {
  let found = 0;
  for (let i = 0; i < days.length; i++) {
    if ((days[i] ?? Infinity) <= day) found = i;
  }
  return found;
}

export function bandAt(band: Band, index: number): BandAt {
  return { low: band.low[index] ?? 0, median: band.median[index] ?? 0, high: band.high[index] ?? 0 };
}

/** Which part of the band the face is drawn from: where the toxin does least, the median, or most. */
export type EffectShown = 'least' | 'median' | 'most';

/** The share of its contraction a muscle keeps on a day; all of it when the forecast does not name the muscle. */
export function keptShare(evaluation: Evaluation, muscle: string, side: SideName, day: number, effect: EffectShown = 'median'): number {
  const forecast = evaluation.muscles.find((m) => m.id === muscle && m.side === side);
  if (!forecast) return 1;
  const weakness = bandAt(forecast.weakness, indexOfDay(evaluation.days, day));
  return 1 - (effect === 'least' ? weakness.low : effect === 'most' ? weakness.high : weakness.median);
}

/** The grades of a line before treatment and on a day, at rest and at full contraction; null when the forecast does not name it. */
export function lineCourse(evaluation: Evaluation, line: string, side: SideName, day: number, effect: EffectShown = 'median'): LineCourse | null {
  const forecast = evaluation.lines.find((l) => l.id === line && (l.side === side || l.side === 'midline'));
  if (!forecast) return null;
  const index = indexOfDay(evaluation.days, day);
  const pick = (band: Band): number => {
    const severity = bandAt(band, index);
    return effect === 'least' ? severity.high : effect === 'most' ? severity.low : severity.median;
  };
  return {
    restBefore: forecast.atRest.median[0] ?? 0, rest: pick(forecast.atRest),
    contractionBefore: forecast.atContraction.median[0] ?? 0, contraction: pick(forecast.atContraction),
  };
}

/** How much higher a brow rests than before treatment on a day, mm; 0 when the forecast does not name it. */
export function restingBrowMm(evaluation: Evaluation, side: SideName, day: number, effect: EffectShown = 'median'): number {
  const forecast = evaluation.movements.find((m) => m.id === 'brow-position' && m.side === side);
  if (!forecast) return 0;
  const { low, median, high } = bandAt(forecast.kept, indexOfDay(evaluation.days, day));
  const [nearer, farther] = median < 0 ? [high, low] : [low, high];
  return effect === 'least' ? nearer : effect === 'most' ? farther : median;
}

/** The worst finding of a site, if it has one. */
export function worstFinding(findings: readonly FindingView[], siteId: string): FindingView | null {
  const own = findings.filter((f) => f.siteId === siteId);
  return own.find((f) => f.severity === 'block') ?? own.find((f) => f.severity === 'warn') ?? own[0] ?? null;
}
