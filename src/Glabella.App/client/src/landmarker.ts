// The page /landmarker, shown in a frame: finds the landmarks of a face on a picture it is sent, and does nothing else.
import { contours, FaceFinder, missingInBrowser } from './landmarker/face-finder';
import { isFindRequest, type FindRequest, type LandmarkerReply } from './landmarker/messages';

const FILES_AT = '/dist/face_mesh';

function reply(message: LandmarkerReply): void {
  window.parent.postMessage(message, window.location.origin);
}

function failed(request: number | null, reason: 'browser' | 'broken', error: unknown): void {
  reply({ kind: 'failed', request, reason, detail: error instanceof Error ? error.message : String(error) });
}

async function answer(finder: FaceFinder, { request, picture, fresh }: FindRequest): Promise<void> {
  try {
    reply({ kind: 'found', request, ...(await finder.find(picture, fresh)) });
  } catch (error) {
    failed(request, 'broken', error);
  } finally {
    picture.close();
  }
}

function listen(finder: FaceFinder): void {
  let last = Promise.resolve();
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.origin !== window.location.origin || event.source !== window.parent || !isFindRequest(event.data)) {
      return;
    }
    const request = event.data;
    last = last.then(() => answer(finder, request));
  });
}

async function start(): Promise<void> {
  const missing = missingInBrowser();
  if (missing) {
    failed(null, 'browser', missing);
    return;
  }
  try {
    listen(await FaceFinder.start(FILES_AT));
    reply({ kind: 'ready', contours: contours() });
  } catch (error) {
    failed(null, 'broken', error);
  }
}

void start();
