import type { CreaseShapeName } from '../../contract';

/** The relief of a crease ends this many half widths from its course. */
export const reachInHalfWidths: Record<CreaseShapeName, number> = { groove: 4.6, ridge: 3, dimples: 1 };

/** Height of the skin across a groove of depth 1: a narrow valley in a wider one, between soft shoulders.
 *  `u` is the distance in half widths, positive away from the midline; `lean` puts the shoulder on that side. */
export function grooveHeight(u: number, shoulder: number, lean: number): number {
  const narrow = Math.exp(-(u * u) / 0.42), wide = Math.exp(-(u * u) / 1.9);
  const crest = (Math.abs(u) - 2.2) / 1.15;
  return shoulder * (1 + lean * Math.tanh(2 * u)) * Math.exp(-crest * crest) - 0.45 * narrow - 0.55 * wide;
}

/** A standing band with faint hollows beside it. */
export function ridgeHeight(u: number): number {
  const beside = (Math.abs(u) - 1.9) / 0.7;
  return Math.exp(-u * u) - 0.14 * Math.exp(-beside * beside);
}

const pitMm = 2.6;

/** Pits of uneven size and place, fading towards the edge (`u` = 1) of the patch. */
export function dimpleHeight(u: number, x: number, y: number): number {
  const [cx, cy] = [Math.floor(x / pitMm), Math.floor(y / pitMm)];
  let depth = 0;
  for (let i = cx - 1; i <= cx + 1; i++) {
    for (let j = cy - 1; j <= cy + 1; j++) {
      const dx = x / pitMm - i - 0.2 - 0.6 * random(i, j), dy = y / pitMm - j - 0.2 - 0.6 * random(j + 91, i);
      depth += (0.4 + 0.6 * random(i + 37, j + 11)) * Math.exp(-(dx * dx + dy * dy) / 0.075);
    }
  }
  return -depth * Math.max(0, 1 - u * u);
}

function random(i: number, j: number): number {
  const value = Math.imul(i * 374761393 + j * 668265263 + 12345, 1274126177);
  return ((value ^ (value >>> 15)) >>> 0) / 4294967296;
}
