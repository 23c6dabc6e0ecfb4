import type { Point } from '../points';

/** The face cut out of a picture, with its landmarks in pixels of the cut. */
export interface FaceCrop {
  readonly width: number;
  readonly height: number;
  /** Luminance 0 to 255 (Rec. 709 weights on the stored values), row by row. */
  readonly luminance: Float32Array;
  readonly points: readonly Point[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels between the two sides of the face at which a crop is looked at; smaller faces are never enlarged. */
export const CROP_FACE_PX = 256;

const MARGIN = 0.06;

/** Where the face lies on its picture. */
export function faceBox(points: readonly Point[]): Box {
  const face = points.slice(0, 468);
  const [xs, ys] = [face.map((p) => p.x), face.map((p) => p.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const pad = MARGIN * (right - left);
  // Whole pixels: a cut between pixels would blur a small face.
  const [x, y] = [Math.floor(left - pad), Math.floor(top - pad)];
  return { x, y, width: Math.ceil(right + pad) - x, height: Math.ceil(bottom + pad) - y };
}

export function cropScale(box: Box): number {
  return Math.min(1, CROP_FACE_PX / Math.max(box.width / (1 + 2 * MARGIN), 1));
}

/** From the pixels of the cut (RGBA) to what the checks look at. */
export function faceCrop(rgba: Uint8ClampedArray, width: number, height: number, box: Box, scale: number, points: readonly Point[]): FaceCrop {
  const luminance = new Float32Array(width * height);
  for (let i = 0; i < luminance.length; i++) {
    luminance[i] = 0.2126 * (rgba[4 * i] ?? 0) + 0.7152 * (rgba[4 * i + 1] ?? 0) + 0.0722 * (rgba[4 * i + 2] ?? 0);
  }
  return { width, height, luminance, points: points.map((p) => ({ x: (p.x - box.x) * scale, y: (p.y - box.y) * scale, z: p.z * scale })) };
}

/** Mean luminance in an ellipse. */
export function patch(crop: FaceCrop, x: number, y: number, rx: number, ry: number = rx): number {
  let [n, sum] = [0, 0];
  for (let row = Math.max(0, Math.floor(y - ry)); row <= Math.min(crop.height - 1, Math.ceil(y + ry)); row++) {
    for (let column = Math.max(0, Math.floor(x - rx)); column <= Math.min(crop.width - 1, Math.ceil(x + rx)); column++) {
      if (((column - x) / rx) ** 2 + ((row - y) / ry) ** 2 <= 1) {
        [n, sum] = [n + 1, sum + (crop.luminance[row * crop.width + column] ?? 0)];
      }
    }
  }
  return n > 0 ? sum / n : 0;
}
