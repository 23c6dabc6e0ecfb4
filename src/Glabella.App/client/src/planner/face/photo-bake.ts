import type { FaceMesh } from './decode';
import type { ColourMatch } from './photo-colour';

/** A photograph ready to be laid on the face. */
export interface BakedPhoto {
  image: ImageData;
  /** Two a vertex: the place on the picture in the unit square. */
  uv: Float32Array;
  /** One a vertex. */
  weights: Float32Array;
  match: ColourMatch;
}

/** Lays photographs into the texture of the face, sRGB with coverage as alpha; the better one sees a place, the more it counts. */
export function bakePhotos(mesh: FaceMesh, photos: readonly BakedPhoto[], light: Float32Array, size: number): Uint8Array<ArrayBuffer> {
  const sums = new Float32Array(size * size * 4);
  const cover = new Float32Array(size * size);
  for (const photo of photos) addPhoto(mesh, photo, light, size, sums, cover);
  const pixels = new Uint8Array(size * size * 4);
  for (let i = 0; i < cover.length; i++) {
    const weight = sums[i * 4 + 3]!;
    if (weight === 0) continue;
    for (let k = 0; k < 3; k++) pixels[i * 4 + k] = Math.min(255, Math.max(0, sums[i * 4 + k]! / weight));
    pixels[i * 4 + 3] = 255 * Math.min(1, cover[i]!);
  }
  return pixels;
}

function addPhoto(mesh: FaceMesh, photo: BakedPhoto, light: Float32Array, size: number, sums: Float32Array, cover: Float32Array): void {
  const { triangles, uv } = mesh;
  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t]!, b = triangles[t + 1]!, c = triangles[t + 2]!;
    if (photo.weights[a]! + photo.weights[b]! + photo.weights[c]! === 0) continue;
    eachTexel(uv, a, b, c, size, (texel, wa, wb, wc) => {
      const seen = wa * photo.weights[a]! + wb * photo.weights[b]! + wc * photo.weights[c]!;
      if (seen <= 0.002) return;
      const x = wa * photo.uv[a * 2]! + wb * photo.uv[b * 2]! + wc * photo.uv[c * 2]!;
      const y = wa * photo.uv[a * 2 + 1]! + wb * photo.uv[b * 2 + 1]! + wc * photo.uv[c * 2 + 1]!;
      const gain = wa * light[a]! + wb * light[b]! + wc * light[c]!;
      const weight = seen * seen * seen;
      for (let k = 0; k < 3; k++) {
        sums[texel * 4 + k]! += weight * gain * (photo.match.gain[k]! * sample(photo.image, x, y, k) + photo.match.offset[k]!);
      }
      sums[texel * 4 + 3]! += weight;
      cover[texel] = Math.max(cover[texel]!, seen);
    });
  }
}

/** Visits the texels of a triangle, with half a texel around it so that no gap opens at its edges. */
function eachTexel(uv: Float32Array, a: number, b: number, c: number, size: number, visit: (texel: number, wa: number, wb: number, wc: number) => void): void {
  const ax = uv[a * 2]! * size, ay = uv[a * 2 + 1]! * size, bx = uv[b * 2]! * size, by = uv[b * 2 + 1]! * size, cx = uv[c * 2]! * size, cy = uv[c * 2 + 1]! * size;
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (Math.abs(area) < 1e-9) return;
  const slack = -0.5 / Math.sqrt(Math.abs(area));
  const x1 = Math.min(size - 1, Math.ceil(Math.max(ax, bx, cx))), y1 = Math.min(size - 1, Math.ceil(Math.max(ay, by, cy)));
  for (let y = Math.max(0, Math.floor(Math.min(ay, by, cy)) - 1); y <= y1; y++) {
    for (let x = Math.max(0, Math.floor(Math.min(ax, bx, cx)) - 1); x <= x1; x++) {
      const px = x + 0.5, py = y + 0.5;
      const wb = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / area;
      const wc = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / area;
      const wa = 1 - wb - wc;
      if (wa >= slack && wb >= slack && wc >= slack) visit(y * size + x, wa, wb, wc);
    }
  }
}

/** One channel of a picture at a place of the unit square, between pixels; the edge goes on beyond it. */
export function sample(image: ImageData, u: number, v: number, channel: number): number {
  const x = Math.min(image.width - 1.001, Math.max(0, u * image.width - 0.5)), y = Math.min(image.height - 1.001, Math.max(0, v * image.height - 0.5));
  const i = Math.floor(x), j = Math.floor(y), fx = x - i, fy = y - j;
  const at = (j * image.width + i) * 4 + channel, below = at + image.width * 4;
  return (image.data[at]! * (1 - fx) + image.data[at + 4]! * fx) * (1 - fy) + (image.data[below]! * (1 - fx) + image.data[below + 4]! * fx) * fy;
}
