import type { Point } from '../points';

/** A point of the reference face that expressions move least, in its own frame: x to the patient's left, y up, z ahead. */
export interface SteadyPoint {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Degrees; the same signs as the server: turned to the patient's left, chin up, tilted to the left shoulder are positive. */
export interface Pose {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

type Vector = readonly [number, number, number];
type Quaternion = readonly [number, number, number, number];

// The largest eigenvalue is far from the others for a face; this many steps leave less than a hundredth of a degree.
const POWER_STEPS = 60;

/** How the head is held: the rotation (Horn 1987) that brings the reference face nearest to the landmarks. */
export function poseOf(points: readonly Point[], steady: readonly SteadyPoint[]): Pose {
  const from = centred(steady.map((p): Vector => [p.x, p.y, p.z]));
  const to = centred(steady.map(({ index }): Vector => [points[index]?.x ?? 0, -(points[index]?.y ?? 0), -(points[index]?.z ?? 0)]));
  const q = largestEigenvector(hornMatrix(from, to));
  const [left, up, ahead] = [rotated(q, [1, 0, 0]), rotated(q, [0, 1, 0]), rotated(q, [0, 0, 1])];
  return {
    yaw: degrees(Math.asin(Math.min(1, Math.max(-1, -left[2])))),
    pitch: degrees(Math.atan2(-up[2], ahead[2])),
    roll: degrees(Math.atan2(-left[1], left[0])),
  };
}

const degrees = (radians: number): number => (radians * 180) / Math.PI;

function centred(points: readonly Vector[]): Vector[] {
  const mean = [0, 1, 2].map((axis) => points.reduce((sum, p) => sum + (p[axis] ?? 0), 0) / Math.max(points.length, 1));
  return points.map(([x, y, z]): Vector => [x - (mean[0] ?? 0), y - (mean[1] ?? 0), z - (mean[2] ?? 0)]);
}

// Its eigenvector with the largest eigenvalue is the rotation; the size of the coordinates does not matter.
function hornMatrix(from: readonly Vector[], to: readonly Vector[]): readonly (readonly number[])[] {
  const sum = (a: number, b: number): number => from.reduce((total, p, i) => total + (p[a] ?? 0) * (to[i]?.[b] ?? 0), 0);
  const [xx, xy, xz] = [sum(0, 0), sum(0, 1), sum(0, 2)];
  const [yx, yy, yz] = [sum(1, 0), sum(1, 1), sum(1, 2)];
  const [zx, zy, zz] = [sum(2, 0), sum(2, 1), sum(2, 2)];
  return [
    [xx + yy + zz, yz - zy, zx - xz, xy - yx],
    [yz - zy, xx - yy - zz, xy + yx, zx + xz],
    [zx - xz, xy + yx, yy - xx - zz, yz + zy],
    [xy - yx, zx + xz, yz + zy, zz - xx - yy],
  ];
}

function largestEigenvector(matrix: readonly (readonly number[])[]): Quaternion {
  // The shift makes every eigenvalue positive, so that the steps do not run to the most negative one.
  const shift = Math.max(...matrix.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0)));
  const squared = Array.from({ length: 3 }).reduce<number[][]>(
    (m) => normalised(m.map((row) => m.map((_, j) => row.reduce((sum, value, k) => sum + value * (m[k]?.[j] ?? 0), 0)))),
    matrix.map((row, i) => row.map((value, j) => value + (i === j ? shift : 0))),
  );
  let q: number[] = [1, 0.1, 0.1, 0.1];
  for (let step = 0; step < POWER_STEPS; step++) {
    const next = squared.map((row) => row.reduce((sum, value, j) => sum + value * (q[j] ?? 0), 0));
    const length = Math.hypot(...next) || 1;
    q = next.map((value) => value / length);
  }
  return [q[0] ?? 1, q[1] ?? 0, q[2] ?? 0, q[3] ?? 0];
}

function normalised(matrix: number[][]): number[][] {
  const largest = Math.max(...matrix.flat().map(Math.abs)) || 1;
  return matrix.map((row) => row.map((value) => value / largest));
}

function rotated([w, x, y, z]: Quaternion, [a, b, c]: Vector): Vector {
  return [
    (1 - 2 * (y * y + z * z)) * a + 2 * (x * y - w * z) * b + 2 * (x * z + w * y) * c,
    2 * (x * y + w * z) * a + (1 - 2 * (x * x + z * z)) * b + 2 * (y * z - w * x) * c,
    2 * (x * z - w * y) * a + 2 * (y * z + w * x) * b + (1 - 2 * (x * x + y * y)) * c,
  ];
}
