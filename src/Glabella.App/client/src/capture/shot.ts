import type { Check } from './checks/assess';
import type { SeriesPhotograph } from '../photographs-contract';
import type { RulerOnPicture } from './contract';
import type { Landmarks } from './landmark-editor';
import { fromFlat, type Point } from './points';

/** A picture that was looked at and is not stored yet. */
export interface Candidate {
  readonly photographId: string;
  readonly file: Blob;
  readonly url: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly points: readonly Point[];
  readonly frames: number;
  readonly jitterPx: number;
  readonly checks: readonly Check[];
  readonly byCamera: boolean;
}

/** A picture of the series that the server has. */
export interface Shot {
  readonly photographId: string;
  readonly url: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly landmarks: Landmarks;
  readonly frames: number;
  readonly jitterPx: number;
}

export function shotOfCandidate({ photographId, url, widthPx, heightPx, points, frames, jitterPx }: Candidate): Shot {
  return { photographId, url, widthPx, heightPx, landmarks: { points, ruler: null }, frames, jitterPx };
}

export function shotOfStored({ photographId, url, widthPx, heightPx, landmarksPx }: SeriesPhotograph): Shot {
  return { photographId, url, widthPx, heightPx, landmarks: { points: fromFlat(landmarksPx ?? []), ruler: null }, frames: 1, jitterPx: 0 };
}

/** Where a ruler lies before its ends are dragged. */
export function rulerAcross({ widthPx, heightPx }: Shot): RulerOnPicture {
  return { fromPx: [0.35 * widthPx, 0.85 * heightPx], toPx: [0.65 * widthPx, 0.85 * heightPx], lengthMm: 50 };
}
