import { BufferAttribute, SRGBColorSpace, type Texture, TextureLoader } from 'three';
import type { FacePhoto } from '../../contract';
import type { FaceMesh } from './decode';

/** The patient's photograph as a texture; drawn again once it has come. */
export function photoTexture(photo: FacePhoto | null, whenReady: () => void): Texture | null {
  if (!photo) return null;
  const texture = new TextureLoader().load(photo.url, whenReady);
  texture.colorSpace = SRGBColorSpace;
  texture.flipY = false;
  return texture;
}

/** Per vertex: place in the photograph, and how much of it shows; it fades where the skin turned from the camera. */
export function photoAttribute(mesh: FaceMesh, normals: Float32Array): BufferAttribute | null {
  const uv = mesh.photoUv;
  if (!uv) return null;
  const out = new Float32Array((uv.length / 2) * 3);
  for (let v = 0; v < uv.length / 2; v++) {
    const [x, y] = [uv[v * 2]!, uv[v * 2 + 1]!];
    const inside = smoothstep(0, 0.03, Math.min(x, y, 1 - x, 1 - y));
    const facing = smoothstep(0.18, 0.55, normals[v * 3 + 2]!);
    out.set([x, y, Number.isFinite(x) && Number.isFinite(y) ? inside * facing : 0], v * 3);
  }
  return new BufferAttribute(out, 3);
}

export function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
