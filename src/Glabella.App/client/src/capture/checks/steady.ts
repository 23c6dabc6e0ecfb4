import type { Point } from '../points';

/** How far the landmarks moved between two frames: their mean distance over the width of the face. */
export function movement(before: readonly Point[], now: readonly Point[]): number {
  const [right, left] = [now[234], now[454]];
  if (!right || !left || before.length !== now.length) {
    return 0;
  }
  const width = Math.hypot(right.x - left.x, right.y - left.y);
  const total = now.reduce((sum, p, i) => sum + Math.hypot(p.x - (before[i]?.x ?? p.x), p.y - (before[i]?.y ?? p.y)), 0);
  return total / now.length / Math.max(width, 1e-6);
}
