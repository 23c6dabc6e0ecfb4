import { describe, expect, it } from 'vitest';
import type { Point } from '../points';
import { poseOf, type SteadyPoint } from './pose';

const steady: SteadyPoint[] = [[-60, 40, 10], [60, 40, 10], [0, 80, 30], [0, 0, 70], [-20, 35, 45], [20, 35, 45], [0, -60, 40]].map(([x, y, z], index) => ({ index, x: x!, y: y!, z: z! }));

const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/** Nods, then turns, then tilts; then onto a picture with y down, depth away from the camera, any scale. */
function picture(yaw: number, pitch: number, roll: number): Point[] {
  return steady.map(({ x, y, z }) => {
    const [y1, z1] = [y * Math.cos(rad(pitch)) + z * Math.sin(rad(pitch)), z * Math.cos(rad(pitch)) - y * Math.sin(rad(pitch))];
    const [x2, z2] = [x * Math.cos(rad(yaw)) + z1 * Math.sin(rad(yaw)), z1 * Math.cos(rad(yaw)) - x * Math.sin(rad(yaw))];
    const [x3, y3] = [x2 * Math.cos(rad(roll)) + y1 * Math.sin(rad(roll)), y1 * Math.cos(rad(roll)) - x2 * Math.sin(rad(roll))];
    return { x: 300 + 2.5 * x3, y: 400 - 2.5 * y3, z: -2.5 * z2 };
  });
}

describe('poseOf', () => {
  it.each([
    [0, 0, 0], [20, 0, 0], [-45, 0, 0], [0, 15, 0], [0, -15, 0], [0, 0, 30], [0, 0, -88], [12, -8, 5],
  ])('gives back yaw %i°, pitch %i°, roll %i°', (yaw, pitch, roll) => {
    const found = poseOf(picture(yaw, pitch, roll), steady);
    expect(found.yaw).toBeCloseTo(yaw, 1);
    expect(found.pitch).toBeCloseTo(pitch, 1);
    expect(found.roll).toBeCloseTo(roll, 1);
  });
});
