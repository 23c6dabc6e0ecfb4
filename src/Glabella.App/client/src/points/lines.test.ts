import { describe, expect, it } from 'vitest';
import measures from '../../../../../data/measures/measures.json';
import { measuredLines } from './lines';

describe('the lines of the points page', () => {
  const shown = new Set(Object.values(measuredLines).flat(2));

  it('let every point that a movement is measured at be set right', () => {
    const needed = measures.flatMap((measure) => ('moving' in measure ? [...(measure.moving ?? []), ...(measure.against ?? [])] : []));
    expect(needed.length).toBeGreaterThan(10);
    expect(needed.filter((point) => !shown.has(point))).toEqual([]);
  });

  it('name each line once, right before left', () => {
    const names = Object.keys(measuredLines);
    expect(names.filter((name) => name.startsWith('left')).length).toBe(names.filter((name) => name.startsWith('right')).length);
  });
});
