// What the page and the landmarker in its frame say to each other. Both sides check the sender's origin and these shapes.

/** Pairs of landmark numbers to join by a line, by part of the face. */
export interface Contours {
  readonly [part: string]: readonly (readonly [number, number])[];
}

export interface FindRequest {
  readonly kind: 'find';
  readonly request: number;
  readonly picture: ImageBitmap;
  /** True: a picture of its own, looked at twice. False: the next frame of the same camera, which is much quicker. */
  readonly fresh: boolean;
}

export interface ReadyReply {
  readonly kind: 'ready';
  readonly contours: Contours;
}

export interface FoundReply {
  readonly kind: 'found';
  readonly request: number;
  readonly faces: number;
  /** x, y, z of each landmark of the first face, in pixels of the picture sent. */
  readonly landmarksPx: Float64Array;
}

/** `browser`: this browser cannot run it. `broken`: it stopped; the frame must be loaded again. */
export interface FailedReply {
  readonly kind: 'failed';
  readonly request: number | null;
  readonly reason: 'browser' | 'broken';
  readonly detail: string;
}

export type LandmarkerReply = ReadyReply | FoundReply | FailedReply;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export function isFindRequest(value: unknown): value is FindRequest {
  return isObject(value) && value.kind === 'find' && typeof value.request === 'number' && typeof value.fresh === 'boolean' && value.picture instanceof ImageBitmap;
}

export function isReply(value: unknown): value is LandmarkerReply {
  return isObject(value) && (value.kind === 'ready' || value.kind === 'found' || value.kind === 'failed');
}
