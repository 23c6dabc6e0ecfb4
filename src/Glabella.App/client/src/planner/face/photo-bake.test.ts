import { describe, expect, it } from 'vitest';
import type { FaceMesh } from './decode';
import { bakePhotos, sample } from './photo-bake';
import { unchanged } from './photo-colour';

/** A picture whose red grows to the right and whose green grows downward. */
const image = { width: 64, height: 64, data: Uint8ClampedArray.from({ length: 64 * 64 * 4 }, (_, i) => {
  const pixel = Math.floor(i / 4);
  return [pixel % 64 * 4, Math.floor(pixel / 64) * 4, 0, 255][i % 4]!;
}) } as ImageData;

const square = { uv: Float32Array.of(0, 0, 1, 0, 1, 1, 0, 1), triangles: Uint32Array.of(0, 1, 2, 0, 2, 3) } as unknown as FaceMesh;
const light = new Float32Array(4).fill(1);

describe('a picture laid into the texture', () => {
  it('is read between pixels', () => {
    expect(sample(image, 0.5, 0.5, 0)).toBeCloseTo(126, 3);
    expect(sample(image, 0.25, 0.5, 0)).toBeCloseTo(62, 3);
  });

  it('lies where the places of the vertices say', () => {
    const pixels = bakePhotos(square, [{ image, uv: square.uv, weights: light, match: unchanged }], light, 16);
    const at = (x: number, y: number): number[] => [...pixels.slice((y * 16 + x) * 4, (y * 16 + x) * 4 + 4)];
    expect(at(12, 4)[0]).toBeGreaterThan(190);
    expect(at(12, 4)[1]).toBeLessThan(75);
    expect(at(12, 4)[3]).toBe(255);
  });

  it('gives way where it weighs nothing, and the better view wins', () => {
    const half = Float32Array.of(1, 1, 0, 0);
    const alone = bakePhotos(square, [{ image, uv: square.uv, weights: half, match: unchanged }], light, 16);
    expect(alone[(15 * 16 + 8) * 4 + 3]).toBeLessThan(20);
    const white = { width: 2, height: 2, data: new Uint8ClampedArray(16).fill(255) } as ImageData;
    const both = bakePhotos(square, [
      { image, uv: square.uv, weights: half, match: unchanged }, { image: white, uv: square.uv, weights: light, match: unchanged },
    ], light, 16);
    expect(both[(15 * 16 + 8) * 4 + 2]).toBeGreaterThan(250);
  });
});
