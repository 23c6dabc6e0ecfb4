import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping, RGBAFormat, UnsignedByteType } from 'three';

const size = 256;
let texture: DataTexture | undefined;

/** Fine tileable unevenness of skin, made once: slope in two directions (red, green; 128 is flat) and height (blue). */
export function grain(): DataTexture {
  if (texture) return texture;
  const height = heights();
  const at = (x: number, y: number): number => height[((y + size) % size) * size + ((x + size) % size)]!;
  const values = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      values.set([128 + 127 * (at(x + 1, y) - at(x - 1, y)), 128 + 127 * (at(x, y + 1) - at(x, y - 1)), 255 * at(x, y), 255], (y * size + x) * 4);
    }
  }
  texture = new DataTexture(values, size, size, RGBAFormat, UnsignedByteType);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

function heights(): Float32Array {
  let seed = 7;
  const random = (): number => ((seed = Math.imul(seed, 1664525) + 1013904223), (seed >>> 8) / 16777216);
  const noise = Float32Array.from({ length: size * size }, () => random());
  return noise.map((_, i) => softened(noise, i % size, Math.floor(i / size)));
}

function softened(noise: Float32Array, x: number, y: number): number {
  let sum = 0;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) sum += noise[((y + dy + size) % size) * size + ((x + dx + size) % size)]!;
  }
  return Math.min(1, Math.max(0, 0.5 + (sum / 9 - 0.5) * 2.2));
}
