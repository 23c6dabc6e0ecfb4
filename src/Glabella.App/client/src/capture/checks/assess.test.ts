import { describe, expect, it } from 'vitest';
import capture from '../../../../../../data/capture/checks.json';
import scale from '../../../../../../data/face-scale.json';
import canonical from '../../../../../../data/face/canonical.json';
import type { Point } from '../points';
import { viewOf, type View } from '../views';
import { assess, quarterTurnNeeded, stands, type Check, type Rules, type Seen } from './assess';
import { faceBox, type FaceCrop } from './crop';

const STEADY = [10, 338, 297, 332, 284, 251, 389, 356, 454, 109, 67, 103, 54, 21, 162, 127, 234, 168, 6, 197, 195, 5, 4, 33, 133, 362, 263];
const vertices = canonical.verticesMm as [number, number, number][];
const rules: Rules = {
  limits: Object.fromEntries([...capture, ...scale].map(({ key, value }) => [key, value])),
  steady: STEADY.map((index) => ({ index, x: vertices[index]![0], y: vertices[index]![1], z: vertices[index]![2] })),
};
const rest = viewOf('rest') as View;

/** The reference face on a picture of 400 × 400, 1.6 px a millimetre, turned by yaw and then tilted in the plane of the picture. */
function face(yaw = 0, roll = 0): Point[] {
  const [y, r] = [(yaw * Math.PI) / 180, (roll * Math.PI) / 180];
  const place = ([a, b, c]: readonly [number, number, number]): Point => {
    const [x, z] = [a * Math.cos(y) + c * Math.sin(y), c * Math.cos(y) - a * Math.sin(y)];
    const [tiltedX, tiltedY] = [x * Math.cos(r) + b * Math.sin(r), b * Math.cos(r) - x * Math.sin(r)];
    return { x: 200 + 1.6 * tiltedX, y: 200 - 1.6 * tiltedY, z: -1.6 * z };
  };
  const iris = (outer: number, inner: number): [number, number, number][] => {
    const [o, i] = [vertices[outer]!, vertices[inner]!];
    const at = (dx: number): [number, number, number] => [(o[0] + i[0]) / 2 + dx, (o[1] + i[1]) / 2, (o[2] + i[2]) / 2];
    return [at(0), at(6), at(0), at(-6), at(0)];
  };
  // The reference face has its lips a little apart.
  const closed = vertices.map((vertex, i): [number, number, number] => (i === 14 ? [...(vertices[13] as [number, number, number])] : vertex));
  return [...closed, ...iris(33, 133), ...iris(263, 362)].map(place);
}

/** A face cut of even skin with a checked pattern, so that it is sharp; a function paints over it. */
function crop(points: readonly Point[], paint: (x: number, y: number, skin: number) => number = (_x, _y, skin) => skin): FaceCrop {
  const box = faceBox(points);
  const luminance = new Float32Array(box.width * box.height);
  for (let i = 0; i < luminance.length; i++) {
    const [x, y] = [i % box.width, Math.floor(i / box.width)];
    luminance[i] = paint(x, y, 160 + ((x + y) % 2 === 0 ? 8 : -8));
  }
  return { width: box.width, height: box.height, luminance, points: points.map((p) => ({ ...p, x: p.x - box.x, y: p.y - box.y })) };
}

function seen(points: readonly Point[], given: Partial<Seen> = {}): Seen {
  return { faces: 1, points, crop: points.length > 0 ? crop(points) : null, widthPx: 400, heightPx: 400, moved: null, restBefore: null, ...given };
}

const stateOf = (checks: readonly Check[], code: string): string | undefined => checks.find((check) => check.code === code)?.state;

describe('assess', () => {
  it('lets a sharp, evenly lit face pass that looks straight into the camera', () => {
    const checks = assess(seen(face()), rest, rules);

    expect(checks.filter((check) => check.state === 'stop')).toEqual([]);
    expect(stands(checks)).toBe(true);
    expect([stateOf(checks, 'pose'), stateOf(checks, 'gaze'), stateOf(checks, 'focus'), stateOf(checks, 'light')]).toEqual(['good', 'good', 'good', 'good']);
  });

  it('stops without a face and with two, and says which', () => {
    for (const [faces, words] of [[0, 'No face found'], [2, 'More than one face']] as const) {
      const checks = assess(seen([], { faces, crop: null }), rest, rules);
      expect(checks).toHaveLength(1);
      expect(checks[0]).toMatchObject({ state: 'stop' });
      expect(checks[0]?.words).toContain(words);
      expect(stands(checks)).toBe(false);
    }
  });

  it('keeps a full profile without points, and refuses two people there too', () => {
    const profile = viewOf('right-90') as View;
    expect(stands(assess(seen([], { faces: 0, crop: null }), profile, rules))).toBe(true);
    expect(stands(assess(seen([], { faces: 2, crop: null }), profile, rules))).toBe(false);
  });

  it.each([
    [5, 'good'], [15, 'warn'], [35, 'stop'], [-35, 'stop'],
  ])('finds a head turned by %i° %s for a frontal view', (yaw, state) => {
    expect(stateOf(assess(seen(face(yaw)), rest, rules), 'pose')).toBe(state);
  });

  it('says to which side the head should turn, in the patient’s own left and right', () => {
    const words = (yaw: number): string => assess(seen(face(yaw)), rest, rules).find((check) => check.code === 'pose')?.words ?? '';
    expect(words(15)).toContain('patient’s right');
    expect(words(-15)).toContain('patient’s left');
  });

  it('wants the right side for right 45°, and stops at the left one and at a frontal face', () => {
    const oblique = viewOf('right-45') as View;
    expect(stateOf(assess(seen(face(45)), oblique, rules), 'pose')).toBe('good');
    expect(stateOf(assess(seen(face(-45)), oblique, rules), 'pose')).toBe('stop');
    expect(stateOf(assess(seen(face(0)), oblique, rules), 'pose')).toBe('stop');
  });

  it.each([[90, -1], [-90, 1], [10, 0]] as const)('a picture tilted by %i° needs the quarter turn %i', (roll, quarter) => {
    expect(quarterTurnNeeded(face(0, roll), rules)).toBe(quarter);
    expect(stateOf(assess(seen(face(0, roll)), rest, rules), 'turned')).toBe(quarter === 0 ? undefined : 'stop');
  });

  it('stops at darkness, glare and a side in deep shadow, and names the dark side', () => {
    const points = face();
    const middle = crop(points).width / 2;
    const light = (paint: (x: number, y: number, skin: number) => number): Check | undefined =>
      assess(seen(points, { crop: crop(points, paint) }), rest, rules).find((check) => check.code === 'light');
    expect(light((_x, _y, skin) => skin * 0.2)).toMatchObject({ state: 'stop' });
    expect(light((_x, _y, skin) => skin * 0.2)?.words).toContain('dark');
    expect(light(() => 255)?.words).toContain('bright');
    // The patient's right side is on the left of the picture.
    expect(light((x, _y, skin) => (x < middle ? skin * 0.3 : skin))).toMatchObject({ state: 'stop' });
    expect(light((x, _y, skin) => (x < middle ? skin * 0.3 : skin))?.words).toContain('patient’s right');
  });

  it('stops at a face without fine structure', () => {
    const points = face();
    expect(stateOf(assess(seen(points, { crop: crop(points, () => 160) }), rest, rules), 'focus')).toBe('stop');
  });

  it('stops at eyes behind dark glasses, in every skin', () => {
    const points = face();
    const eyeLine = (points[33]!.y + points[263]!.y) / 2 - faceBox(points).y;
    for (const skin of [1, 0.5]) {
      const glasses = crop(points, (_x, y, bright) => (Math.abs(y - eyeLine) < 24 ? 20 * skin : bright * skin));
      expect(stateOf(assess(seen(points, { crop: glasses }), rest, rules), 'eyes')).toBe('stop');
    }
  });

  it('stops at small faces and says so before anything else is measured on them', () => {
    const small = face().map((p) => ({ x: p.x / 4, y: p.y / 4, z: p.z / 4 }));
    expect(stateOf(assess(seen(small), rest, rules), 'size')).toBe('stop');
  });

  it('warns when a brow is raised against the earlier picture at rest', () => {
    const raised = face().map((p, i) => (i === 105 ? { ...p, y: p.y - 12 } : p));
    const check = assess(seen(raised, { restBefore: face() }), rest, rules).find(({ code }) => code === 'rest');
    expect(check).toMatchObject({ state: 'warn' });
    expect(check?.words).toContain('higher');
  });

  it('warns at a little movement and stops at much', () => {
    const state = (moved: number): string | undefined => stateOf(assess(seen(face(), { moved }), rest, rules), 'steady');
    expect([state(0.001), state(0.01), state(0.05)]).toEqual(['good', 'warn', 'stop']);
  });
});
