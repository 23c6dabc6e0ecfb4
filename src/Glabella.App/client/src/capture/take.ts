import { combined } from './frames';
import type { LandmarkerFrame } from './landmarker-frame';
import { canvasOf } from './looking';
import { PictureError, toBlob } from './picture';
import { fromFlat, type Point } from './points';

/** Frames of one take: one is kept as the photograph, all are averaged for the landmarks, which jitter a little. */
const FRAMES = 7;
const FRAME_INTERVAL_MS = 100;

export interface Take {
  readonly file: Blob;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Empty when the view has no points, as a full profile. */
  readonly points: readonly Point[];
  readonly frames: number;
  readonly jitterPx: number;
}

const LOST = 'The face was lost while the picture was taken. Hold still and take it again.';

/** Takes a picture: several frames in less than a second, then their landmarks, followed on from what the live look saw. */
export async function take(video: HTMLVideoElement, landmarker: LandmarkerFrame, needsPoints: boolean, onTaken: () => void): Promise<Take> {
  const frames = [canvasOf(video, 1)];
  while (frames.length < FRAMES) {
    await new Promise((resolve) => window.setTimeout(resolve, FRAME_INTERVAL_MS));
    frames.push(canvasOf(video, 1));
  }
  onTaken();
  const found: Point[][] = [];
  const seen: HTMLCanvasElement[] = [];
  for (const frame of frames) {
    const reply = await landmarker.find(await createImageBitmap(frame), false);
    if (reply.faces === 1) {
      found.push(fromFlat(reply.landmarksPx));
      seen.push(frame);
    }
  }
  if (found.length === 0 && needsPoints) {
    throw new PictureError(LOST);
  }
  const { points, kept, frames: averaged, jitterPx } = found.length > 0 ? combined(found) : { points: [], kept: 0, frames: 1, jitterPx: 0 };
  const picture = seen[kept] ?? frames[0];
  if (!picture) {
    throw new PictureError(LOST);
  }
  return { file: await toBlob(picture, 'image/jpeg'), widthPx: picture.width, heightPx: picture.height, points, frames: averaged, jitterPx };
}
