import { BufferAttribute, Color, SRGBColorSpace, type Texture, TextureLoader } from 'three';
import type { FacePhoto } from '../../contract';
import type { FaceMesh } from './decode';
import { brows, faceOval, plainSkin } from './landmarks';

/** How wide the band is in which the photograph gives way to plain skin, as a share of the face's width. */
const blendShare = 0.11;

/** A photograph laid over the face: its pixels, and by how much plain skin must be tinted to continue it. */
export interface PhotoSkin {
  texture: Texture;
  tint: Color;
}

/** The patient's photograph as a texture; drawn again once it has come. */
export function photoSkin(photo: FacePhoto | null, mesh: FaceMesh, plain: Float32Array, whenReady: () => void): PhotoSkin | null {
  if (!photo || !mesh.photoUv) return null;
  const uv = mesh.photoUv;
  const tint = new Color(1, 1, 1);
  const texture = new TextureLoader().load(photo.url, (loaded) => {
    tint.copy(tintBetween(plain, toneOf(loaded.image as HTMLImageElement, uv)));
    whenReady();
  });
  texture.colorSpace = SRGBColorSpace;
  texture.flipY = false;
  return { texture, tint };
}

/**
 * Per vertex: place in the photograph, how much of it shows, and whether hair may lie there. The picture fades toward the oval of the face
 * and where the skin turned from the camera; above the brows it also gives way wherever it does not look like skin.
 */
export function photoAttribute(mesh: FaceMesh, normals: Float32Array): BufferAttribute | null {
  const uv = mesh.photoUv;
  if (!uv) return null;
  const oval = faceOval.map((v) => place(uv, v));
  const xs = oval.map(([x]) => x);
  const band = blendShare * (Math.max(...xs) - Math.min(...xs));
  const browMm = Math.max(...brows.map((v) => mesh.restMm[v * 3 + 1]!));
  const out = new Float32Array((uv.length / 2) * 4);
  for (let v = 0; v < uv.length / 2; v++) {
    const at = place(uv, v);
    const facing = smoothstep(0.12, 0.5, normals[v * 3 + 2]!);
    const shown = Number.isFinite(at[0] + at[1]) ? smoothstep(0, band, depthInside(oval, at)) * facing : 0;
    const perhapsHair = smoothstep(5, 13, mesh.restMm[v * 3 + 1]! - browMm);
    out.set([at[0], at[1], shown, perhapsHair], v * 4);
  }
  return new BufferAttribute(out, 4);
}

type Place = readonly [number, number];

const place = (uv: Float32Array, v: number): Place => [uv[v * 2]!, uv[v * 2 + 1]!];

/** How far a point lies inside a polygon; 0 outside. */
export function depthInside(polygon: readonly Place[], [x, y]: Place): number {
  let inside = false;
  let nearest = Infinity;
  polygon.forEach(([ax, ay], i) => {
    const [bx, by] = polygon[(i + 1) % polygon.length]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1)));
    nearest = Math.min(nearest, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
  });
  return inside ? nearest : 0;
}

/** The skin's own colour on the picture: the mean around places that are seldom covered. Linear RGB. */
function toneOf(image: HTMLImageElement, uv: Float32Array): Color {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  const reach = Math.max(2, Math.round(image.naturalWidth / 200));
  const sum = new Color(0, 0, 0);
  for (const v of plainSkin) {
    const [x, y] = place(uv, v);
    pen.drawImage(image, x * image.naturalWidth - reach, y * image.naturalHeight - reach, 2 * reach, 2 * reach, 0, 0, 1, 1);
    const [r, g, b] = pen.getImageData(0, 0, 1, 1).data;
    sum.add(new Color().setRGB(r! / 255, g! / 255, b! / 255, SRGBColorSpace));
  }
  return sum.multiplyScalar(1 / plainSkin.length);
}

/** What turns the painted complexion at the same places into a tone. */
function tintBetween(plain: Float32Array, tone: Color): Color {
  const painted = plainSkin.reduce((sum, v) => sum.add(new Color().fromArray(plain, v * 3)), new Color(0, 0, 0)).multiplyScalar(1 / plainSkin.length);
  return new Color(tone.r / painted.r, tone.g / painted.g, tone.b / painted.b);
}

export function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
