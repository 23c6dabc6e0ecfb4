import { smoothstep } from './numbers';

// The hairline by the turn around the head (degrees, 0 in front), height in mm on the reference head: [turn, height, how far it recedes with age in men].
// Trichion as in Glabella.Anatomy; the rest is drawn.
const hairline: readonly (readonly [number, number, number])[] = [
  [0, 97, 4], [14, 98, 9], [27, 99, 14], [38, 90, 12], [47, 70, 9], [55, 56, 6], [62, 43, 2], [68, 29, 0], [74, 16, 0], [79, 22, 0], [86, 50, 0], [100, 52, 0], [112, 44, 0], [120, 10, 0], [132, -34, 0], [150, -58, 0], [180, -62, 0],
];

/** How densely hair grows at a place of the head, 0 to 1; the edge is some millimetres wide. */
export function hairShare(x: number, y: number, z: number, receded: number, unevenness: number, rounded: boolean): number {
  const turn = (Math.atan2(Math.abs(x), z + 42) * 180) / Math.PI;
  const upper = Math.max(1, hairline.findIndex(([at]) => at >= turn));
  const [a, b] = [hairline[upper - 1]!, hairline[upper]!];
  const t = (turn - a[0]) / (b[0] - a[0]);
  const mix = (k: 1 | 2): number => a[k] + (b[k] - a[k]) * t;
  // Women keep the corners of the forehead covered (assumed: by a centimetre).
  const line = mix(1) + receded * mix(2) - (rounded ? 10 * Math.exp(-(((turn - 32) / 15) ** 2)) : 0);
  return smoothstep(line - 7, line + 17, y + 3 * unevenness);
}
