import { isReply, type Contours, type FoundReply, type LandmarkerReply } from '../landmarker/messages';

const START_TIMEOUT_MS = 60_000;
const FIND_TIMEOUT_MS = 60_000;

export class LandmarkerError extends Error {}

const CANNOT_RUN = (detail: string): string =>
  `This browser cannot look for a face: ${detail}. Switch it on, use another browser, or go on with the reference face.`;
const STOPPED = (detail: string): string => `The search for a face stopped (${detail}). Try again; if it stops again, use the reference face.`;
const TOO_SLOW = 'The search for a face took more than a minute. Try again, or use the reference face.';

/** The landmarker in its own frame. A frame that failed is thrown away; the next call starts a new one. */
export class LandmarkerFrame {
  private frame: HTMLIFrameElement | null = null;
  private ready: Promise<Contours> | null = null;
  private nextRequest = 1;

  constructor(private readonly address: string) {}

  /** Starts loading, so that the first search is quick. Resolves to the lines between landmarks. */
  start(): Promise<Contours> {
    this.ready ??= this.load();
    return this.ready;
  }

  /**
   * The first face on a picture. The picture is handed over and cannot be used afterwards.
   * @param fresh false for a further frame of the same camera: the face is followed from the frame before.
   */
  async find(picture: ImageBitmap, fresh = true): Promise<FoundReply> {
    await this.start();
    const request = this.nextRequest++;
    const reply = this.waitFor((message) => message.kind === 'found' && message.request === request, FIND_TIMEOUT_MS);
    this.frame?.contentWindow?.postMessage({ kind: 'find', request, picture, fresh }, window.location.origin, [picture]);
    return (await reply) as FoundReply;
  }

  private async load(): Promise<Contours> {
    const frame = document.createElement('iframe');
    frame.src = this.address;
    frame.title = 'Face landmarker';
    frame.hidden = true;
    frame.tabIndex = -1;
    this.frame = frame;
    const reply = this.waitFor((message) => message.kind === 'ready', START_TIMEOUT_MS);
    document.body.append(frame);
    const message = await reply;
    return message.kind === 'ready' ? message.contours : {};
  }

  private waitFor(isAnswer: (reply: LandmarkerReply) => boolean, timeoutMs: number): Promise<LandmarkerReply> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        window.clearTimeout(timer);
        window.removeEventListener('message', listen);
      };
      const fail = (message: string): void => {
        end();
        this.throwAway();
        reject(new LandmarkerError(message));
      };
      const listen = (event: MessageEvent<unknown>): void => {
        if (event.origin !== window.location.origin || event.source !== this.frame?.contentWindow || !isReply(event.data)) {
          return;
        }
        if (event.data.kind === 'failed') {
          fail(event.data.reason === 'browser' ? CANNOT_RUN(event.data.detail) : STOPPED(event.data.detail));
        } else if (isAnswer(event.data)) {
          end();
          resolve(event.data);
        }
      };
      const timer = window.setTimeout(() => fail(TOO_SLOW), timeoutMs);
      window.addEventListener('message', listen);
    });
  }

  private throwAway(): void {
    this.frame?.remove();
    this.frame = null;
    this.ready = null;
  }
}
