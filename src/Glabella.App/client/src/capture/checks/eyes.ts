import type { Point } from '../points';
import { patch, type FaceCrop } from './crop';
import { cheekLuminance } from './light';

interface Eye {
  readonly outer: number;
  readonly inner: number;
  readonly upper: number;
  readonly lower: number;
  readonly iris: number;
}

const RIGHT: Eye = { outer: 33, inner: 133, upper: 159, lower: 145, iris: 468 };
const LEFT: Eye = { outer: 263, inner: 362, upper: 386, lower: 374, iris: 473 };

const ORIGIN: Point = { x: 0, y: 0, z: 0 };
const at = (points: readonly Point[], index: number): Point => points[index] ?? ORIGIN;
const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Height of the lid opening over its width, right and left. */
export function openings(points: readonly Point[]): readonly [number, number] {
  const of = ({ outer, inner, upper, lower }: Eye): number =>
    apart(at(points, upper), at(points, lower)) / Math.max(apart(at(points, outer), at(points, inner)), 1e-6);
  return [of(RIGHT), of(LEFT)];
}

/** Horizontal diameter of the iris in pixels, both eyes averaged. */
export function irisPx(points: readonly Point[]): number {
  return (apart(at(points, 469), at(points, 471)) + apart(at(points, 474), at(points, 476))) / 2;
}

/**
 * Where the irises stand between the corners of the lids, both eyes averaged: 0 in the middle, +1 at the corners on the patient's left.
 * Averaged because each iris stands a little toward the nose when a near camera is looked at.
 */
export function gaze(points: readonly Point[]): number {
  const of = (right: Point, left: Point, iris: Point): number => {
    const [dx, dy] = [left.x - right.x, left.y - right.y];
    const along = ((iris.x - right.x) * dx + (iris.y - right.y) * dy) / Math.max(dx * dx + dy * dy, 1e-6);
    return 2 * along - 1;
  };
  return (of(at(points, RIGHT.outer), at(points, RIGHT.inner), at(points, RIGHT.iris)) + of(at(points, LEFT.inner), at(points, LEFT.outer), at(points, LEFT.iris))) / 2;
}

/**
 * Luminance of each eye and its surroundings over that of the cheek below; the brighter eye. Dark glasses make it small. Contrast within
 * the eye was tried too and does not tell: light glints on glasses.
 */
export function eyeBrightness(crop: FaceCrop): number {
  const of = ({ outer, inner }: Eye, side: 'right' | 'left'): number => {
    const [a, b] = [at(crop.points, outer), at(crop.points, inner)];
    const half = apart(a, b) / 2;
    return patch(crop, (a.x + b.x) / 2, (a.y + b.y) / 2, half * 1.1, half * 0.8) / Math.max(cheekLuminance(crop, side), 1);
  };
  return Math.max(of(RIGHT, 'right'), of(LEFT, 'left'));
}
