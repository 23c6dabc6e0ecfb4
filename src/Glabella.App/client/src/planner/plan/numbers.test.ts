import { describe, expect, it } from 'vitest';
import { formatNumber, parseNumber } from './numbers';

const units = { min: 0.1, max: 500, decimals: 1, unit: 'U' };
const messageOf = (text: string): string => {
  const parsed = parseNumber(text, units);
  return parsed.ok ? `accepted ${parsed.value}` : parsed.message;
};

describe('a number field', () => {
  it('takes whole and decimal numbers, with spaces around', () => {
    expect(parseNumber('4', units)).toEqual({ ok: true, value: 4 });
    expect(parseNumber(' 2.5 ', units)).toEqual({ ok: true, value: 2.5 });
  });

  it('asks for a point where a comma was written, with the number in it', () => {
    expect(messageOf('4,5')).toBe('Write 4.5 with a point.');
  });

  it('names the limit that was passed', () => {
    expect(messageOf('-1')).toBe('At least 0.1 U.');
    expect(messageOf('1e9')).toBe('At most 500 U.');
    expect(messageOf('1000000000')).toBe('At most 500 U.');
  });

  it('refuses what is no number at all, and what is finer than the record holds', () => {
    expect(messageOf('four')).toContain('is not a number');
    expect(messageOf('0x10')).toContain('is not a number');
    expect(messageOf('')).toContain('Write a number');
    expect(messageOf('2.55')).toBe('At most one decimal.');
  });

  it('writes numbers without trailing zeros', () => {
    expect(formatNumber(2.5)).toBe('2.5');
    expect(formatNumber(4)).toBe('4');
    expect(formatNumber(0.1 + 0.2)).toBe('0.3');
  });
});
