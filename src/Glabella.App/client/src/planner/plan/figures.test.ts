import { describe, expect, it } from 'vitest';
import { isNone, isUntouched, range, signed, times, withBand } from './figures';

describe('figures', () => {
  it('carry their band', () => {
    expect(withBand({ low: 0.44, median: 1.02, high: 1.77 })).toBe('1.0 (0.4–1.8)');
    expect(range(1.4, 3.83)).toBe('1.4–3.8');
  });

  it('of a shift have a sign, and no negative nothing', () => expect([0.31, -0.12, -0.02].map(signed)).toEqual(['+0.3', '−0.1', '0.0']));

  it('tell a risk as a multiple', () => {
    expect(times(2.34)).toBe('2.3×');
    expect(isNone({ low: 0, median: 0.01, high: 0.04 })).toBe(true);
    expect(isNone({ low: 0, median: 0.01, high: 0.4 })).toBe(false);
  });

  it('know when nothing reaches them', () => {
    expect(isUntouched(2, { low: 2, median: 2, high: 2 })).toBe(true);
    expect(isUntouched(2, { low: 1.7, median: 1.9, high: 2 })).toBe(false);
  });
});
