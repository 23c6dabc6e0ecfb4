import { type BufferAttribute, Color, DataTexture, LinearFilter, LinearMipmapLinearFilter, RGBAFormat, SRGBColorSpace, type Texture, UnsignedByteType } from 'three';
import type { FaceMesh, MeshPhoto } from './decode';
import { brows, plainSkin } from './landmarks';
import { smoothstep } from './numbers';
import { type BakedPhoto, bakePhotos, sample } from './photo-bake';
import { carriedOn, leastAround, likeSkin, matchTo, smoothed, toneOf, unchanged, type VertexPhoto } from './photo-colour';

/** A longer picture is made smaller first: the face needs no more, and drawing in software could not bear it. */
const longestPx = 1024;

/** How much of the light in the picture is taken out, because the face is lit again. Assumed, by eye. */
const lightTaken = 0.4;

/** The photographs of a person as one texture of the face; empty until they have come. */
export class PhotoSkin {
  readonly uniform: { value: Texture } = { value: textureOf(new Uint8Array(4), 1) };

  /** @param colours The painted complexion; it is tinted to continue the photographs. */
  constructor(mesh: FaceMesh, neighbours: readonly Uint32Array[], colours: BufferAttribute, size: number, whenReady: () => void) {
    void this.load(mesh, neighbours, colours, size).then(whenReady);
  }

  private async load(mesh: FaceMesh, neighbours: readonly Uint32Array[], colours: BufferAttribute, size: number): Promise<void> {
    const loaded = await Promise.all(mesh.photos.map(async (photo) => ({ photo, image: await pixelsOf(photo.url) })));
    const photos = matched(loaded.flatMap(({ photo, image }) => (image ? [prepared(mesh, photo, image, neighbours)] : [])));
    if (photos.length === 0) return;
    const seen = blended(photos);
    const light = lightGain(seen, neighbours);
    tint(colours, seen, light, mesh, neighbours);
    this.uniform.value = textureOf(bakePhotos(mesh, photos, light, size), size);
  }
}

interface Prepared extends BakedPhoto {
  atVertices: VertexPhoto;
}

function prepared(mesh: FaceMesh, photo: MeshPhoto, image: ImageData, neighbours: readonly Uint32Array[]): Prepared {
  const colours = new Float32Array(photo.weights.length * 3);
  for (let i = 0; i < colours.length; i++) colours[i] = sample(image, photo.uv[Math.floor(i / 3) * 2]!, photo.uv[Math.floor(i / 3) * 2 + 1]!, i % 3);
  const weights = Float32Array.from(photo.weights, (byte) => byte / 255);
  const samples = near(mesh, plainSkin, 9).filter((v) => weights[v]! > 0.4);
  if (samples.length > 20) {
    const tone = toneOf(colours, samples);
    const skin = Float32Array.from(weights, (_, v) => 1 - perhapsHair(mesh, v) * (1 - likeSkin(colours, v, tone)));
    const mask = smoothed(leastAround(skin, neighbours), neighbours, 1, 4);
    weights.forEach((weight, v) => (weights[v] = weight * smoothstep(0.25, 0.95, mask[v]!)));
  }
  return { image, uv: photo.uv, weights, match: unchanged, atVertices: { colours, weights } };
}

/** Where hair or background may lie: over the forehead, and at the sides above the mouth. Brows, eyes, lips and a beard stay as they are. */
function perhapsHair(mesh: FaceMesh, v: number): number {
  const at = (i: number, axis: number): number => mesh.restMm[i * 3 + axis]!;
  const browMm = Math.max(...brows.map((b) => at(b, 1)));
  const canthusMm = Math.abs(at(33, 0));
  const forehead = smoothstep(6, 14, at(v, 1) - browMm);
  const beside = Math.abs(at(v, 0)) - canthusMm, overEye = smoothstep(0, 8, at(v, 1) - at(33, 1));
  const aside = (overEye * smoothstep(3, 10, beside) + (1 - overEye) * smoothstep(8, 20, beside)) * smoothstep(0, 20, at(v, 1) - at(61, 1));
  return Math.max(forehead, aside);
}

function matched(photos: readonly Prepared[]): Prepared[] {
  const [first, ...others] = photos;
  return first ? [first, ...others.map((photo) => ({ ...photo, match: matchTo(first.atVertices, photo.atVertices) }))] : [];
}

/** All photographs together at the vertices. */
function blended(photos: readonly Prepared[]): VertexPhoto {
  const count = photos[0]!.weights.length;
  const colours = new Float32Array(count * 3), weights = new Float32Array(count);
  for (let v = 0; v < count; v++) {
    let total = 1e-9;
    for (const { weights: w, atVertices, match } of photos) {
      const share = w[v]! ** 3;
      total += share;
      weights[v] = Math.max(weights[v]!, w[v]!);
      for (let k = 0; k < 3; k++) colours[v * 3 + k]! += share * (match.gain[k]! * atVertices.colours[v * 3 + k]! + match.offset[k]!);
    }
    for (let k = 0; k < 3; k++) colours[v * 3 + k]! /= total;
  }
  return { colours, weights };
}

/** What evens out the broad light and shade of the pictures, one gain a vertex. */
function lightGain(seen: VertexPhoto, neighbours: readonly Uint32Array[]): Float32Array {
  const known = Uint8Array.from(seen.weights, (w) => (w > 0.5 ? 1 : 0));
  const broad = smoothed(carriedOn(seen.colours, known, neighbours, 40), neighbours, 3, 30);
  const lightness = Float32Array.from(seen.weights, (_, v) => Math.max(8, broad[v * 3]! + broad[v * 3 + 1]! + broad[v * 3 + 2]!));
  let sum = 0, count = 0;
  lightness.forEach((value, v) => known[v] && ((sum += value), count++));
  const mean = count > 0 ? sum / count : 1;
  return lightness.map((value) => Math.min(1.5, Math.max(0.75, (mean / value) ** lightTaken)));
}

/** Paints the complexion on in the tone of the photographs: where they end there is no step, far away it is even. */
function tint(colours: BufferAttribute, seen: VertexPhoto, light: Float32Array, mesh: FaceMesh, neighbours: readonly Uint32Array[]): void {
  const painted = colours.array as Float32Array;
  const samples = near(mesh, plainSkin, 9).filter((v) => seen.weights[v]! > 0.4);
  if (samples.length === 0) return;
  const tone = toneOf(seen.colours, samples);
  const known = Uint8Array.from(seen.weights, (w, v) => (w > 0.35 && likeSkin(seen.colours, v, tone) > 0.5 ? 1 : 0));
  const own = new Color();
  const ratios = new Float32Array(painted.length);
  for (let v = 0; v < known.length; v++) {
    own.setRGB(...([0, 1, 2].map((k) => Math.min(1, Math.max(0, (light[v]! * seen.colours[v * 3 + k]!) / 255))) as [number, number, number]), SRGBColorSpace);
    ratios[v * 3] = own.r / Math.max(0.02, painted[v * 3]!);
    ratios[v * 3 + 1] = own.g / Math.max(0.02, painted[v * 3 + 1]!);
    ratios[v * 3 + 2] = own.b / Math.max(0.02, painted[v * 3 + 2]!);
  }
  const even = smoothed(carriedOn(ratios, known, neighbours, 160), neighbours, 3, 5);
  for (let i = 0; i < painted.length; i++) painted[i] = Math.min(1, painted[i]! * even[i]!);
  colours.needsUpdate = true;
}

function near(mesh: FaceMesh, landmarks: readonly number[], withinMm: number): number[] {
  const p = mesh.restMm, found: number[] = [];
  for (let v = 0; v < p.length / 3; v++) {
    if (landmarks.some((i) => Math.hypot(p[v * 3]! - p[i * 3]!, p[v * 3 + 1]! - p[i * 3 + 1]!, p[v * 3 + 2]! - p[i * 3 + 2]!) < withinMm)) found.push(v);
  }
  return found;
}

async function pixelsOf(url: string): Promise<ImageData | null> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const shrink = Math.min(1, longestPx / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(2, Math.round(image.naturalWidth * shrink));
  canvas.height = Math.max(2, Math.round(image.naturalHeight * shrink));
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function textureOf(pixels: Uint8Array<ArrayBuffer>, size: number): DataTexture {
  const texture = new DataTexture(pixels, size, size, RGBAFormat, UnsignedByteType);
  texture.colorSpace = SRGBColorSpace;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}
