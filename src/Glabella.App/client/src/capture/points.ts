// Landmarks as they are moved on the picture. Nothing here measures a face; the server does.

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export const RIGHT_IRIS = 468;
export const LEFT_IRIS = 473;
const IRIS_POINTS = 5;

export function fromFlat(flat: ArrayLike<number>): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 2 < flat.length; i += 3) {
    points.push({ x: flat[i] ?? 0, y: flat[i + 1] ?? 0, z: flat[i + 2] ?? 0 });
  }
  return points;
}

/** Hundredths of a pixel: finer than anyone can see, and short on the wire. */
export function toFlat(points: readonly Point[]): number[] {
  return points.flatMap((p) => [p.x, p.y, p.z]).map((value) => Math.round(value * 100) / 100);
}

/** Points that belong to the same iris as one of them; empty for a point of the face. */
export function irisOf(index: number): number[] {
  const first = index >= LEFT_IRIS ? LEFT_IRIS : index >= RIGHT_IRIS ? RIGHT_IRIS : null;
  return first === null ? [] : Array.from({ length: IRIS_POINTS }, (_, i) => first + i);
}

export function irisRadius(points: readonly Point[], centre: number): number {
  const [a, b] = [points[centre + 1], points[centre + 3]];
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) / 2 : 0;
}

/** Sets an iris to a circle of a radius about its centre. */
export function withIrisRadius(points: readonly Point[], centre: number, radius: number): Point[] {
  const middle = points[centre];
  const before = irisRadius(points, centre);
  if (!middle || before <= 0 || radius < 1) {
    return [...points];
  }
  const ring = new Set(irisOf(centre).slice(1));
  return points.map((p, i) => {
    if (!ring.has(i)) {
      return p;
    }
    const length = Math.hypot(p.x - middle.x, p.y - middle.y) || 1;
    return { ...p, x: middle.x + ((p.x - middle.x) / length) * radius, y: middle.y + ((p.y - middle.y) / length) * radius };
  });
}

/**
 * Moves one point and draws its neighbours along: all of the way at the point, none beyond the reach, smoothly between.
 * An iris moves as a whole, and a point of the face never moves an iris.
 */
export function moved(points: readonly Point[], index: number, dx: number, dy: number, reachPx: number): Point[] {
  const from = points[index];
  if (!from) {
    return [...points];
  }
  const iris = irisOf(index);
  if (iris.length > 0) {
    return points.map((p, i) => (iris.includes(i) ? { ...p, x: p.x + dx, y: p.y + dy } : p));
  }
  return points.map((p, i) => {
    if (i >= RIGHT_IRIS) {
      return p;
    }
    const share = i === index ? 1 : fallOff(Math.hypot(p.x - from.x, p.y - from.y) / Math.max(reachPx, 1e-6));
    return share > 0 ? { ...p, x: p.x + dx * share, y: p.y + dy * share } : p;
  });
}

/** 1 at 0, 0 from 1 on, flat at both ends. */
export function fallOff(distance: number): number {
  return distance >= 1 ? 0 : (1 - distance * distance) ** 2;
}
