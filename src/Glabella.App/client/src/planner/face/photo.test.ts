import { describe, expect, it } from 'vitest';
import { depthInside } from './photo';

const square = [[0, 0], [4, 0], [4, 4], [0, 4]] as const;

describe('depth inside the oval of the face', () => {
  it('is the distance to the nearest edge', () => {
    expect(depthInside(square, [2, 1])).toBeCloseTo(1);
    expect(depthInside(square, [2, 2])).toBeCloseTo(2);
  });

  it('is nothing outside', () => {
    expect(depthInside(square, [5, 2])).toBe(0);
    expect(depthInside(square, [-1, -1])).toBe(0);
  });
});
