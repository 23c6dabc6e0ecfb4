import { PictureError, toBlob } from './picture';

/** Frames of one take: the first is kept as the photograph, all are averaged for the landmarks, which jitter a little. */
const FRAMES = 5;
const FRAME_INTERVAL_MS = 120;

export interface Take {
  readonly file: Blob;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly frames: readonly ImageBitmap[];
}

export class Camera {
  private constructor(readonly stream: MediaStream) {}

  static async open(): Promise<Camera> {
    if (!navigator.mediaDevices) {
      throw new PictureError('This browser gives no camera to this page. Choose a file instead.');
    }
    try {
      const wish = { width: { ideal: 1920 }, height: { ideal: 1440 }, facingMode: { ideal: 'environment' } };
      return new Camera(await navigator.mediaDevices.getUserMedia({ video: wish, audio: false }));
    } catch (error) {
      throw new PictureError(Camera.explain(error));
    }
  }

  close(): void {
    this.stream.getTracks().forEach((track) => track.stop());
  }

  async take(video: HTMLVideoElement): Promise<Take> {
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    const frames = [await createImageBitmap(canvas)];
    while (frames.length < FRAMES) {
      await new Promise((resolve) => window.setTimeout(resolve, FRAME_INTERVAL_MS));
      frames.push(await createImageBitmap(video));
    }
    return { file: await toBlob(canvas, 'image/jpeg'), widthPx: canvas.width, heightPx: canvas.height, frames };
  }

  private static explain(error: unknown): string {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError') {
      return 'The browser was not allowed to use the camera. Allow it in the address bar, or choose a file.';
    }
    if (name === 'NotFoundError' || name === 'OverconstrainedError') {
      return 'No camera was found. Connect one, or choose a file.';
    }
    return 'The camera could not be started; another program may be using it. Close that, or choose a file.';
  }
}
