import type { Contours } from '../landmarker/messages';
import type { RulerOnPicture } from './contract';
import { irisRadius, LEFT_IRIS, RIGHT_IRIS, type Point } from './points';

/** Something on the picture that can be taken hold of. */
export type Target =
  | { readonly kind: 'point'; readonly index: number; readonly name: string }
  | { readonly kind: 'iris'; readonly index: number; readonly name: string }
  | { readonly kind: 'iris-edge'; readonly index: number; readonly name: string }
  | { readonly kind: 'ruler-end'; readonly index: 0 | 1; readonly name: string };

export interface Place {
  readonly x: number;
  readonly y: number;
}

const IRISES = [
  { index: RIGHT_IRIS, name: 'right iris' },
  { index: LEFT_IRIS, name: 'left iris' },
] as const;

/** Everything that can be taken hold of, in the order in which the keyboard walks through it. */
export function allTargets(contours: Contours, ruler: RulerOnPicture | null): Target[] {
  const irises = IRISES.flatMap(({ index, name }): Target[] => [
    { kind: 'iris', index, name },
    { kind: 'iris-edge', index, name: `edge of the ${name}` },
  ]);
  const points = Object.entries(contours).flatMap(([part, lines]): Target[] => {
    const indices = [...new Set(lines.flat())];
    return indices.map((index, i) => ({ kind: 'point', index, name: `${part}, point ${i + 1} of ${indices.length}` }));
  });
  const ends: Target[] = ruler
    ? [
        { kind: 'ruler-end', index: 0, name: 'first end of the ruler' },
        { kind: 'ruler-end', index: 1, name: 'second end of the ruler' },
      ]
    : [];
  return [...ends, ...irises, ...points];
}

export function placeOf(target: Target, points: readonly Point[], ruler: RulerOnPicture | null): Place | null {
  if (target.kind === 'ruler-end') {
    const end = target.index === 0 ? ruler?.fromPx : ruler?.toPx;
    return end ? { x: end[0], y: end[1] } : null;
  }
  const point = points[target.index];
  if (!point) {
    return null;
  }
  return target.kind === 'iris-edge' ? { x: point.x + irisRadius(points, target.index), y: point.y } : point;
}

/** The target nearest to a place, if one is within reach. Handles win over plain points at the same distance. */
export function nearest(targets: readonly Target[], at: Place, reachPx: number, points: readonly Point[], ruler: RulerOnPicture | null): Target | null {
  let best: Target | null = null;
  let bestDistance = reachPx;
  for (const target of targets) {
    const place = placeOf(target, points, ruler);
    if (!place) {
      continue;
    }
    const distance = Math.hypot(place.x - at.x, place.y - at.y) * (target.kind === 'point' ? 1 : 0.7);
    if (distance < bestDistance) {
      [best, bestDistance] = [target, distance];
    }
  }
  return best;
}
