import type { Point } from './points';

/** Turns, scales and shifts the earlier picture so that its eyes lie on those of the live face: x' = a·x − b·y + e, y' = b·x + a·y + f. */
export interface Laying {
  readonly a: number;
  readonly b: number;
  readonly e: number;
  readonly f: number;
}

const EYES = [
  [33, 133],
  [362, 263],
] as const;

/** Null when a face has no eyes to lay on one another. Lid corners are used, for they do not move with the gaze. */
export function layOnEyes(earlier: readonly Point[], live: readonly Point[]): Laying | null {
  const [from, to] = [eyes(earlier), eyes(live)];
  if (!from || !to) {
    return null;
  }
  const [dx, dy] = [from.left.x - from.right.x, from.left.y - from.right.y];
  const [ex, ey] = [to.left.x - to.right.x, to.left.y - to.right.y];
  const length = dx * dx + dy * dy;
  if (length < 1) {
    return null;
  }
  const [a, b] = [(dx * ex + dy * ey) / length, (dx * ey - dy * ex) / length];
  return { a, b, e: to.right.x - a * from.right.x + b * from.right.y, f: to.right.y - b * from.right.x - a * from.right.y };
}

/** CSS for a picture shown at its own size over a video shown at a share of its own. */
export function cssMatrix({ a, b, e, f }: Laying, shown: number): string {
  return `matrix(${[a, b, -b, a, e, f].map((value) => (value * shown).toFixed(4)).join(', ')})`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function eyes(points: readonly Point[]): { readonly right: Place; readonly left: Place } | null {
  const [right, left] = EYES.map(([one, other]) => {
    const [p, q] = [points[one], points[other]];
    return p && q ? { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 } : null;
  });
  return right && left ? { right, left } : null;
}
