import { lowerLid, upperLid } from '../planner/face/landmarks';
import type { Contours } from '../landmarker/messages';

const chain = (points: readonly number[]): [number, number][] => points.slice(1).map((point, i) => [points[i] ?? point, point]);

/** The lines of landmarks that measures rest on, in the order in which the keyboard walks through them. */
export const measuredLines: Contours = {
  'right brow': chain([70, 63, 105, 66, 107]),
  'left brow': chain([300, 293, 334, 296, 336]),
  'right brow, lower edge': chain([46, 53, 52, 65, 55]),
  'left brow, lower edge': chain([276, 283, 282, 295, 285]),
  'right upper lid': chain(upperLid.right),
  'left upper lid': chain(upperLid.left),
  'right lower lid': chain(lowerLid.right),
  'left lower lid': chain(lowerLid.left),
  'wings of the nose': [[129, 358]],
  'upper lip': chain([61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291]),
  'lower lip': chain([61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291]),
  'upper lip, inner edge': chain([78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308]),
  'lower lip, inner edge': chain([78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308]),
};
