import { assess, type Check, type Rules } from './checks/assess';
import { cropScale, faceBox, faceCrop, type FaceCrop } from './checks/crop';
import { movement } from './checks/steady';
import type { LandmarkerFrame } from './landmarker-frame';
import { fromFlat, type Point } from './points';
import type { View } from './views';

/** The longer side of the frames that are looked at while nobody has pressed the shutter. */
const LIVE_SIDE_PX = 640;

export interface Look {
  readonly faces: number;
  /** In pixels of the whole picture. */
  readonly points: readonly Point[];
  readonly checks: Check[];
}

export interface LookingFor {
  readonly view: View;
  readonly rules: Rules;
  readonly restBefore: readonly Point[] | null;
}

/** Looks at one picture of its own. */
export async function lookAtPicture(picture: ImageBitmap, landmarker: LandmarkerFrame, wanted: LookingFor): Promise<Look> {
  const canvas = canvasOf(picture, 1);
  const { width, height } = picture;
  const reply = await landmarker.find(picture);
  const points = fromFlat(reply.landmarksPx);
  const crop = reply.faces > 0 ? cutFace(canvas, points) : null;
  return { faces: reply.faces, points, checks: assess({ faces: reply.faces, points, crop, widthPx: width, heightPx: height, moved: null, restBefore: wanted.restBefore }, wanted.view, wanted.rules) };
}

/** Looks at a video again and again; frames are small and the face is followed from one to the next. */
export class LiveLook {
  private before: readonly Point[] = [];

  constructor(private readonly landmarker: LandmarkerFrame) {}

  async look(video: HTMLVideoElement, wanted: LookingFor): Promise<Look> {
    const share = Math.min(1, LIVE_SIDE_PX / Math.max(video.videoWidth, video.videoHeight, 1));
    const canvas = canvasOf(video, share);
    const reply = await this.landmarker.find(await createImageBitmap(canvas), false);
    const small = fromFlat(reply.landmarksPx);
    const crop = reply.faces > 0 ? cutFace(canvas, small) : null;
    const points = small.map((p) => ({ x: p.x / share, y: p.y / share, z: p.z / share }));
    const moved = this.before.length > 0 && points.length > 0 ? movement(this.before, points) : 0;
    this.before = points;
    const seen = { faces: reply.faces, points, crop, widthPx: video.videoWidth, heightPx: video.videoHeight, moved, restBefore: wanted.restBefore };
    return { faces: reply.faces, points, checks: assess(seen, wanted.view, wanted.rules) };
  }
}

export function canvasOf(source: HTMLVideoElement | ImageBitmap, share: number): HTMLCanvasElement {
  const [width, height] = source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * share));
  canvas.height = Math.max(1, Math.round(height * share));
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

export function cutFace(picture: HTMLCanvasElement, points: readonly Point[]): FaceCrop | null {
  const box = faceBox(points);
  const scale = cropScale(box);
  const cut = document.createElement('canvas');
  cut.width = Math.max(1, Math.round(box.width * scale));
  cut.height = Math.max(1, Math.round(box.height * scale));
  const context = cut.getContext('2d', { willReadFrequently: true });
  if (!context) {
    return null;
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, box.x, box.y, box.width, box.height, 0, 0, cut.width, cut.height);
  return faceCrop(context.getImageData(0, 0, cut.width, cut.height).data, cut.width, cut.height, box, scale, points);
}
