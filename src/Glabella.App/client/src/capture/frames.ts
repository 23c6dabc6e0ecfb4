import type { Point } from './points';

// Several frames of one take become one set of landmarks, which jitter a little from frame to frame.

export interface Combined {
  readonly points: Point[];
  /** The frame nearest to the middle of all; its picture is kept, and the points are shifted onto it. */
  readonly kept: number;
  /** Frames that were averaged; those taken while the head moved are left out. */
  readonly frames: number;
  /** Root mean square distance of a point of a single frame from the average, px; 0 for one frame. */
  readonly jitterPx: number;
}

/** Frames whose points lie further from the middle than this share of the face width were taken while the head moved. */
const MOVED_SHARE = 0.015;

/** From this many frames on the smallest and the largest value of each coordinate are left out. */
const TRIM_FROM = 5;

export function combined(frames: readonly (readonly Point[])[]): Combined {
  const first = frames[0] ?? [];
  const onto = frames.map((frame) => shiftedOnto(first, frame));
  const middle = pointwise(onto, median);
  const spreads = onto.map((frame) => rms(middle, frame));
  const kept = spreads.indexOf(Math.min(...spreads));
  const limit = MOVED_SHARE * (Math.max(...first.map((p) => p.x)) - Math.min(...first.map((p) => p.x)));
  const anchor = frames[kept] ?? first;
  const steady = onto.filter((_, i) => i === kept || (spreads[i] ?? Infinity) <= limit).map((frame) => shiftedOnto(anchor, frame));
  const points = shiftedOnto(anchor, pointwise(steady, trimmedMean));
  const jitterPx = steady.length > 1 ? Math.sqrt(mean(steady.map((frame) => rms(points, frame) ** 2))) : 0;
  return { points, kept: Math.max(kept, 0), frames: steady.length, jitterPx };
}

function pointwise(frames: readonly (readonly Point[])[], of: (values: readonly number[]) => number): Point[] {
  const at = (i: number, axis: keyof Point): number => of(frames.map((frame) => frame[i]?.[axis] ?? 0));
  return (frames[0] ?? []).map((_, i) => ({ x: at(i, 'x'), y: at(i, 'y'), z: at(i, 'z') }));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

function trimmedMean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return mean(values.length >= TRIM_FROM ? sorted.slice(1, -1) : sorted);
}

function shiftedOnto(target: readonly Point[], frame: readonly Point[]): Point[] {
  const dx = mean(target.map((p) => p.x)) - mean(frame.map((p) => p.x));
  const dy = mean(target.map((p) => p.y)) - mean(frame.map((p) => p.y));
  return frame.map((p) => ({ x: p.x + dx, y: p.y + dy, z: p.z }));
}

function rms(target: readonly Point[], frame: readonly Point[]): number {
  return Math.sqrt(mean(target.map((p, i) => ((frame[i]?.x ?? Infinity) - p.x) ** 2 + ((frame[i]?.y ?? Infinity) - p.y) ** 2)));
}
