import type { Point } from '../points';

const ORIGIN: Point = { x: 0, y: 0, z: 0 };
const apart = (points: readonly Point[], a: number, b: number): number => {
  const [p, q] = [points[a] ?? ORIGIN, points[b] ?? ORIGIN];
  return Math.hypot(p.x - q.x, p.y - q.y);
};

/** Height of the gap between the lips over the width of the mouth. */
export function mouthOpening(points: readonly Point[]): number {
  return apart(points, 13, 14) / Math.max(apart(points, 61, 291), 1e-6);
}

/** Height of each brow above the corners of its eye, over the distance between the outer corners; right and left. */
export function browHeights(points: readonly Point[]): readonly [number, number] {
  const width = Math.max(apart(points, 33, 263), 1e-6);
  const of = (brow: number, outer: number, inner: number): number => {
    const [b, o, i] = [points[brow] ?? ORIGIN, points[outer] ?? ORIGIN, points[inner] ?? ORIGIN];
    const [dx, dy] = [i.x - o.x, i.y - o.y];
    return Math.abs(dx * (b.y - o.y) - dy * (b.x - o.x)) / Math.max(Math.hypot(dx, dy), 1e-6) / width;
  };
  return [of(105, 33, 133), of(334, 263, 362)];
}
