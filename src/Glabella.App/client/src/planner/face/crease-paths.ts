import type { FaceCrease, Vec3 } from '../../contract';

/** A piece of a crease's course: two points, and the groove there. Lengths in mm. */
export interface GrooveSegment {
  crease: number;
  from: Vec3;
  to: Vec3;
  halfWidthFrom: number;
  halfWidthTo: number;
  depthFrom: number;
  depthTo: number;
}

/** Groove and the low ridges beside it end this many half widths from the course. */
export const reachInHalfWidths = 4;
const spacingMm = 1;

/** Height of the skin across a groove of depth 1 at a distance in half widths: a soft valley between two low ridges. */
export function grooveProfile(distance: number): number {
  const ridge = (distance - 2) / 1.1;
  return 0.24 * Math.exp(-ridge * ridge) - Math.exp(-distance * distance);
}

/** Creases as short segments: smooth, tapering at both ends, uneven as skin is. */
export function grooveSegments(creases: readonly FaceCrease[]): GrooveSegment[] {
  return creases.flatMap((crease, index) => segmentsOf(crease, index));
}

function segmentsOf(crease: FaceCrease, index: number): GrooveSegment[] {
  const points = smooth(crease.pointsMm);
  if (points.length < 2) return [];
  const phase = hash(crease.id);
  const shape = points.map((_, i) => {
    const t = i / (points.length - 1);
    const wave = 0.12 * Math.sin(9.1 * t + phase) + 0.08 * Math.sin(23.7 * t + 2 * phase);
    return { depth: crease.depthMm * taper(t) * (1 + wave), half: 0.72 * crease.halfWidthMm * (0.6 + 0.4 * taper(t)) * (1 - wave) };
  });
  return points.slice(1).map((to, i) => ({
    crease: index, from: points[i]!, to,
    halfWidthFrom: shape[i]!.half, halfWidthTo: shape[i + 1]!.half, depthFrom: shape[i]!.depth, depthTo: shape[i + 1]!.depth,
  }));
}

const taper = (t: number): number => Math.pow(Math.max(0, Math.sin(Math.PI * t)), 0.7);

/** Catmull and Rom's curve through the points, one point about every millimetre. */
function smooth(points: readonly Vec3[]): Vec3[] {
  const out: Vec3[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [b, c] = [points[i]!, points[i + 1]!];
    const [a, d] = [points[i - 1] ?? b, points[i + 2] ?? c];
    const steps = Math.max(1, Math.round(Math.hypot(c[0] - b[0], c[1] - b[1], c[2] - b[2]) / spacingMm));
    for (let s = 0; s < steps; s++) out.push(between(a, b, c, d, s / steps));
  }
  const last = points.at(-1);
  if (last) out.push(last);
  return out;
}

function between(a: Vec3, b: Vec3, c: Vec3, d: Vec3, t: number): Vec3 {
  const axis = (i: 0 | 1 | 2): number => 0.5 * (2 * b[i] + (c[i] - a[i]) * t
    + (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t * t + (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t * t * t);
  return [axis(0), axis(1), axis(2)];
}

/** A number in 0 to 2π that belongs to a text, the same on every machine. */
export function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return ((value >>> 0) / 4294967296) * 2 * Math.PI;
}
