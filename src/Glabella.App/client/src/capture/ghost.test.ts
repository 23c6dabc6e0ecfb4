import { describe, expect, it } from 'vitest';
import { layOnEyes } from './ghost';
import type { Point } from './points';

function withEyes(place: (x: number, y: number) => Point): Point[] {
  const points: Point[] = Array.from({ length: 478 }, () => ({ x: 0, y: 0, z: 0 }));
  [[33, 100, 200], [133, 130, 202], [362, 170, 202], [263, 200, 200]].forEach(([i, x, y]) => (points[i!] = place(x!, y!)));
  return points;
}

const plain = withEyes((x, y) => ({ x, y, z: 0 }));

describe('layOnEyes', () => {
  it('lays a shifted, larger and tilted face exactly on the live one', () => {
    const live = withEyes((x, y) => ({ x: 2 * x - 0.5 * y + 40, y: 0.5 * x + 2 * y - 7, z: 0 }));
    const { a, b, e, f } = layOnEyes(plain, live)!;
    expect([a, b, e, f].map((value) => Number(value.toFixed(6)))).toEqual([2, 0.5, 40, -7]);
  });

  it('changes nothing when nothing moved, and has nothing to say without points', () => {
    expect(layOnEyes(plain, plain)).toEqual({ a: 1, b: 0, e: 0, f: 0 });
    expect(layOnEyes(plain, [])).toBeNull();
    expect(layOnEyes(withEyes(() => ({ x: 5, y: 5, z: 0 })), plain)).toBeNull();
  });
});
