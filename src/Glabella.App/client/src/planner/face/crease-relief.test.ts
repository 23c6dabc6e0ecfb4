import { DataUtils } from 'three';
import { describe, expect, it } from 'vitest';
import type { FaceCrease, FaceModel, Vec3 } from '../../contract';
import { CreaseRelief } from './crease-relief';
import type { FaceMesh } from './decode';

// A flat square of 40 mm in front of the head, two triangles, all of the texture.
const mesh: FaceMesh = {
  model: {} as FaceModel, fields: [], photos: [],
  restMm: new Float32Array([-20, -20, 50, 20, -20, 50, 20, 20, 50, -20, 20, 50]),
  uv: new Float32Array([0, 0, 1, 0, 1, 1, 0, 1]), triangles: new Uint32Array([0, 1, 2, 0, 2, 3]),
};
const size = 128;
const across = (y: number): Vec3[] => Array.from({ length: 21 }, (_, i): Vec3 => [-15 + 1.5 * i, y, 50]);
const crease = (id: string, y: number): FaceCrease => ({
  id, line: 'forehead-lines', side: 'midline', pointsMm: across(y), shape: 'groove', halfWidthMm: 1.5, depthMm: 1, shoulder: 0.4, lean: 0,
  atRest: 0, atContraction: 1, isOwn: true, drivers: [],
});

function heights(relief: CreaseRelief, shareOf: (c: FaceCrease) => number): Float32Array {
  const texture = relief.newTexture();
  relief.mix(shareOf, texture);
  return Float32Array.from(texture.image.data as Uint16Array, (half) => DataUtils.fromHalfFloat(half));
}
const at = (map: Float32Array, x: number, y: number): number => map[Math.floor(((y + 20) / 40) * size) * size + Math.floor(((x + 20) / 40) * size)]!;

describe('the relief of creases', () => {
  const [low, high] = [crease('low', -8), crease('high', 8)];

  it('is a valley along the course between two shoulders, and flat away from it', () => {
    const map = heights(new CreaseRelief(mesh, [low], size), () => 1);
    expect(at(map, 0, -8)).toBeLessThan(-0.6);
    expect(at(map, 0, -8 + 3.3)).toBeGreaterThan(0.05);
    expect(at(map, 0, -8 - 3.3)).toBeGreaterThan(0.05);
    expect(at(map, 0, 8)).toBe(0);
  });

  it('gives each crease its own depth, and twice the share twice the depth', () => {
    const relief = new CreaseRelief(mesh, [low, high], size);
    const [half, whole] = [heights(relief, (c) => (c === low ? 0.5 : 0)), heights(relief, () => 1)];
    expect(at(half, 0, -8)).toBeCloseTo(at(whole, 0, -8) / 2, 2);
    expect(at(half, 0, 8)).toBe(0);
    expect(at(whole, 0, 8)).toBeLessThan(-0.6);
  });

  it('leaves nothing of a crease that was taken away', () => {
    const relief = new CreaseRelief(mesh, [low, high], size);
    const texture = relief.newTexture();
    relief.mix(() => 1, texture);
    relief.update([high]);
    relief.mix(() => 1, texture);
    const map = Float32Array.from(texture.image.data as Uint16Array, (half) => DataUtils.fromHalfFloat(half));
    expect(at(map, 0, -8)).toBe(0);
    expect(at(map, 0, 8)).toBeLessThan(-0.6);
  });
});
