import { describe, expect, it } from 'vitest';
import type { Band, SideName } from '../../contract';
import { bySide } from './sides';

const item = (side: SideName, median: number[]) =>
  ({ id: 'x', name: 'Crow’s feet', side, band: { low: median, median, high: median } as Band });

describe('two sides', () => {
  it('are one when they are alike', () => {
    expect(bySide([item('right', [1, 2]), item('left', [1, 2.01])], (i) => i.band).map((n) => n.name)).toEqual(['Crow’s feet']);
  });

  it('are named apart when they differ', () => {
    expect(bySide([item('right', [1, 2]), item('left', [1, 1.5])], (i) => i.band).map((n) => n.name)).toEqual(['Crow’s feet R', 'Crow’s feet L']);
  });

  it('leave a midline item without a letter', () => {
    expect(bySide([item('midline', [1])], (i) => i.band).map((n) => n.name)).toEqual(['Crow’s feet']);
  });
});
