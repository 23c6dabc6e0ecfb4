import type { FaceCrease, Vec3 } from '../../contract';

/** The course of a crease as points about a millimetre apart, with the groove at each. Lengths in mm. */
export interface GroovePath {
  /** Whether it meets its other half at the middle of the face, and so ends there sharply. */
  meetsOther: boolean;
  points: Vec3[];
  halfWidthMm: Float32Array;
  depthMm: Float32Array;
}

const spacingMm = 0.9;
const taperMm = 7;
const wanderMm = 0.4;
const middleMm = 1;
// What the head is round about, seen from above: enough to know which way across a course lies in the skin.
const axisZ = -30;

/** A crease as it is drawn: smooth, thinning out at its ends, uneven as skin is; one drawn by hand keeps the course it was given. */
export function groovePath(crease: FaceCrease): GroovePath {
  const course = smooth(crease.pointsMm);
  const length = lengths(course);
  const total = length.at(-1) ?? 0;
  const phase = hash(crease.id + crease.side);
  // Both halves of a line across the forehead begin at the middle of the face: they meet there, so they do not thin out and do not wander.
  const meets = (p: Vec3 | undefined): boolean => crease.side !== 'midline' && p !== undefined && Math.abs(p[0]) < middleMm;
  const [joinsStart, joinsEnd] = [meets(course[0]), meets(course.at(-1))];
  const points = course.map((p, i): Vec3 => {
    if (crease.isOwn) return p;
    const free = Math.min(1, joinsStart ? length[i]! / 10 : 1, joinsEnd ? (total - length[i]!) / 10 : 1);
    return aside(course, i, free * wanderMm * unevenness(length[i]!, phase, 13));
  });
  const halfWidthMm = new Float32Array(points.length), depthMm = new Float32Array(points.length);
  for (let i = 0; i < points.length; i++) {
    const [fromStart, fromEnd] = [length[i]!, total - length[i]!];
    const thin = Math.min(joinsStart ? 1 : taper(fromStart, total), joinsEnd ? 1 : taper(fromEnd, total));
    const free = Math.min(1, joinsStart ? fromStart / 10 : 1, joinsEnd ? fromEnd / 10 : 1);
    const uneven = free * unevenness(fromStart, phase + 2, 19);
    depthMm[i] = crease.depthMm * thin * (1 + 0.16 * uneven - 0.3 * free * Math.max(0, unevenness(fromStart, phase + 4, 31) - 0.4));
    halfWidthMm[i] = crease.halfWidthMm * (0.55 + 0.45 * thin) * (1 - 0.1 * uneven);
  }
  return { meetsOther: joinsStart || joinsEnd, points, halfWidthMm, depthMm };
}

/** From 0 at an end to 1 further in; short lines thin out over all of their length. */
function taper(fromEndMm: number, totalMm: number): number {
  const t = Math.min(1, fromEndMm / Math.min(taperMm, totalMm / 2));
  return t * (2 - t);
}

/** A slow wave between about −1 and 1 along a course, of no period that one sees. */
function unevenness(atMm: number, phase: number, waveMm: number): number {
  const turn = (2 * Math.PI * atMm) / waveMm;
  return 0.6 * Math.sin(turn + phase) + 0.4 * Math.sin(1.83 * turn + 2.4 * phase);
}

function lengths(points: readonly Vec3[]): number[] {
  const out = [0];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    out.push(out[i - 1]! + Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]));
  }
  return out;
}

/** The point beside a course at a distance, along the skin. */
function aside(course: readonly Vec3[], i: number, byMm: number): Vec3 {
  const p = course[i]!, before = course[Math.max(0, i - 1)]!, after = course[Math.min(course.length - 1, i + 1)]!;
  const [tx, ty, tz] = [after[0] - before[0], after[1] - before[1], after[2] - before[2]];
  const [nx, nz] = [p[0], p[2] - axisZ];
  const x = ty * nz, y = tz * nx - tx * nz, z = -ty * nx;
  const size = Math.hypot(x, y, z) || 1;
  return [p[0] + (byMm * x) / size, p[1] + (byMm * y) / size, p[2] + (byMm * z) / size];
}

/** Catmull and Rom's curve through the points. */
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
