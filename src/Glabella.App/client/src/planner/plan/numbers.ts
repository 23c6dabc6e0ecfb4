import type { NumberLimit } from '../../contract';

export type Parsed = { ok: true; value: number } | { ok: false; message: string };

const plain = /^[+-]?\d+(\.\d+)?$/;
const comma = /^[+-]?\d+,\d+$/;

/** Reads what a person typed into a number field; the message says what would be right. */
export function parseNumber(text: string, limit: NumberLimit): Parsed {
  const written = text.trim();
  if (written === '') return refuse(`Write a number from ${withUnit(limit.min, limit)} to ${withUnit(limit.max, limit)}.`);
  if (comma.test(written)) return refuse(`Write ${written.replace(',', '.')} with a point.`);

  const value = Number(written);
  if (!Number.isFinite(value) || !(plain.test(written) || /e/i.test(written))) {
    return refuse(`“${clip(written)}” is not a number. Write it like 4 or 2.5.`);
  }

  if (value < limit.min) return refuse(`At least ${withUnit(limit.min, limit)}.`);
  if (value > limit.max) return refuse(`At most ${withUnit(limit.max, limit)}.`);
  if (!fitsDecimals(value, limit.decimals)) return refuse(`At most ${decimalsInWords(limit.decimals)}.`);
  return { ok: true, value };
}

/** A number as a clinician writes it: no trailing zeros, no thousands mark. */
export function formatNumber(value: number, decimals = 2): string {
  return String(Number(value.toFixed(decimals)));
}

function withUnit(value: number, limit: NumberLimit): string {
  return `${formatNumber(value, 3)} ${limit.unit}`.trim();
}

function fitsDecimals(value: number, decimals: number): boolean {
  const scaled = value * 10 ** decimals;
  return Math.abs(scaled - Math.round(scaled)) < 1e-6;
}

function decimalsInWords(decimals: number): string {
  if (decimals === 0) return 'whole numbers';
  return decimals === 1 ? 'one decimal' : `${decimals} decimals`;
}

const clip = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
const refuse = (message: string): Parsed => ({ ok: false, message });
