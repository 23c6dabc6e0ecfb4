import type { Vec3 } from '../../../contract';
import { minus } from '../surface';

/** A course with a point about every `stepMm`. */
export function resample(course: readonly Vec3[], stepMm: number): Vec3[] {
  const out: Vec3[] = [];
  for (let i = 0; i + 1 < course.length; i++) {
    const [a, b] = [course[i]!, course[i + 1]!];
    const steps = Math.max(1, Math.round(Math.hypot(...minus(b, a)) / stepMm));
    for (let s = 0; s < steps; s++) out.push(mix(a, b, s / steps));
  }
  const last = course.at(-1);
  if (last) out.push([...last]);
  return out;
}

export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];

export const raised = (point: Vec3, normal: Vec3, mm: number): Vec3 => [point[0] + mm * normal[0], point[1] + mm * normal[1], point[2] + mm * normal[2]];

/** Shortest distance from a point to a polyline, mm. */
export function distanceToCourse(course: readonly Vec3[], p: Vec3): number {
  let best = Infinity;
  for (let i = 0; i + 1 < course.length; i++) {
    const [a, b] = [course[i]!, course[i + 1]!];
    const ab = minus(b, a), ap = minus(p, a);
    const squared = ab[0] ** 2 + ab[1] ** 2 + ab[2] ** 2 || 1;
    const t = Math.min(1, Math.max(0, (ap[0] * ab[0] + ap[1] * ab[1] + ap[2] * ab[2]) / squared));
    best = Math.min(best, Math.hypot(ap[0] - t * ab[0], ap[1] - t * ab[1], ap[2] - t * ab[2]));
  }
  return best;
}
