import { describe, expect, it } from 'vitest';
import type { MuscleForecast, SideName } from '../../contract';
import { weakestFirst } from './curves';

const muscle = (id: string, side: SideName, peak: number, wanted: boolean): MuscleForecast =>
  ({ id, name: id, side, wanted, range: [], weakness: { low: [0, peak], median: [0, peak], high: [0, peak] } });

describe('which muscles are plotted', () => {
  it('puts wanted ones first, then the weakest, keeps both sides together and leaves out the untouched', () => {
    const shown = weakestFirst([
      muscle('levator', 'right', 0.1, false), muscle('frontalis', 'right', 0.4, true), muscle('zygomaticus', 'left', 0.001, false),
      muscle('procerus', 'midline', 0.9, true), muscle('frontalis', 'left', 0.3, true),
    ], 5);
    expect(shown.map((m) => `${m.id} ${m.side}`)).toEqual(['procerus midline', 'frontalis right', 'frontalis left', 'levator right']);
  });

  it('shows no more than asked', () => {
    expect(weakestFirst([muscle('a', 'midline', 0.9, true), muscle('b', 'midline', 0.8, true)], 1).map((m) => m.id)).toEqual(['a']);
  });
});
