import { PictureError } from './picture';

/** The stream of a camera, or why there is none. */
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

  /** A camera on the patient's own side shows them as a mirror does; the picture that is kept is never mirrored. */
  get mirrored(): boolean {
    return this.stream.getVideoTracks()[0]?.getSettings().facingMode === 'user';
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
