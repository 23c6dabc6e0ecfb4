import type { BandAt } from './forecast';

/** What is written as 0.0. */
const noneBelow = 0.05;
/** A band narrower than this is none: nothing reaches the figure. */
const narrow = 0.005;

/** "1.0 (0.4–1.8)": a figure is never written without its band. */
export const withBand = ({ low, median, high }: BandAt): string => `${median.toFixed(1)} (${range(low, high)})`;

/** "0.4–1.8". */
export const range = (low: number, high: number): string => `${low.toFixed(1)}–${high.toFixed(1)}`;

/** A number of millimetres with its sign; up is positive. */
export function signed(value: number): string {
  const digits = Math.abs(value).toFixed(1);
  return digits === '0.0' ? digits : `${value < 0 ? '−' : '+'}${digits}`;
}

/** "2.3×": never a percentage, and never without what it is measured against nearby. */
export const times = (value: number): string => `${value.toFixed(1)}×`;

export const isNone = ({ high }: BandAt): boolean => high < noneBelow;

/** Whether nothing reaches a figure: it stays what it was, without a band of its own. */
export const isUntouched = (before: number, { low, high }: BandAt): boolean => Math.abs(low - before) < narrow && Math.abs(high - before) < narrow;
