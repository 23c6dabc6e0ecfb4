import { describe, expect, it } from 'vitest';
import type { FaceCrease, Vec3 } from '../../contract';
import { editOf, handlesOf, movePoint, newCrease, preview, removeCrease, removePoint, withEdit } from './crease-edits';

const straight = Array.from({ length: 22 }, (_, i): Vec3 => [-i, 60, 40]);
const crease = (id: string): FaceCrease => ({
  id, line: 'forehead-lines', side: 'right', pointsMm: straight, shape: 'groove', halfWidthMm: 1.5, depthMm: 1, shoulder: 0.4, lean: 0,
  atRest: 0.2, atContraction: 0.8, isOwn: false, drivers: [],
});
const [one, two] = [crease('one'), crease('two')];

describe('changing creases by hand', () => {
  it('gives a course its ends and a few points to hold between', () => {
    expect(handlesOf(straight)).toEqual([straight[0], straight[7], straight[14], straight[21]]);
    expect(handlesOf([[0, 0, 0], [1, 0, 0]])).toHaveLength(2);
  });

  it('draws a moved crease anew and leaves the others the objects they were', () => {
    const moved = movePoint(editOf([], one), 1, [-7, 63.004, 40]);
    const drawn = preview([one, two], [], [moved]);
    expect(drawn[0]).toMatchObject({ isOwn: true, atRest: 0.2, pointsMm: [straight[0], [-7, 63, 40], straight[14], straight[21]] });
    expect(drawn[0]!.atContraction).toBeCloseTo(0.8);
    expect(drawn[1]).toBe(two);
  });

  it('makes depth at rest and folding what was set, and never deeper than the worst grade', () => {
    const set = (atRest: number, gain: number): FaceCrease => preview([one], [], [{ ...editOf([], one), atRest, gain }])[0]!;
    expect(set(0.1, 0.5).atContraction).toBeCloseTo(0.4);
    expect(set(0.5, 2).atContraction).toBe(1);
  });

  it('does not count a gain twice that was saved before', () => {
    const saved = { ...editOf([], one), gain: 0.5 };
    const fromServer = { ...one, atContraction: 0.5 };
    expect(preview([fromServer], [saved], [{ ...saved, gain: 1 }])[0]!.atContraction).toBeCloseTo(0.8);
  });

  it('takes a crease of the atlas away by a note, and one drawn by hand by forgetting it', () => {
    const removed = removeCrease([], one);
    expect(removed).toMatchObject([{ id: 'one', change: 'removed', pointsMm: [] }]);
    expect(preview([one, two], [], removed)).toEqual([two]);
    const own = newCrease('forehead-lines', [[-10, 60, 40], [10, 60, 40]], 'own-1');
    expect(own.side).toBe('midline');
    const drawn = preview([one], [], withEdit([], own));
    expect(drawn).toHaveLength(2);
    expect(removeCrease([own], drawn[1]!)).toEqual([]);
  });

  it('keeps two points of a course at least', () => {
    const short = newCrease('forehead-lines', [[-10, 60, 40], [-20, 60, 40], [-30, 60, 40]], 'own-1');
    expect(short.side).toBe('right');
    expect(removePoint(short, 1)?.pointsMm).toHaveLength(2);
    expect(removePoint(removePoint(short, 1)!, 0)).toBeNull();
  });
});
