import type { LandmarksRequest, PhotographSeries } from '../photographs-contract';
import type { ConfirmedFace, FaceRequest, ProposedFace, StoredPhotograph } from './contract';

/** What the server refused, in its own words. */
export class RefusedError extends Error {
  /** @param code What was refused, for those who can do something about it. */
  constructor(message: string, readonly code = '') {
    super(message);
  }
}

const UNREACHABLE = 'The server cannot be reached. What you did here is kept: check the connection and try again.';
const SIGNED_OUT = 'You have been signed out. Sign in again in another tab, then try again here.';

/** The requests of the capture page. */
export class CaptureServer {
  constructor(
    private readonly patientId: string,
    private readonly antiforgeryToken: string,
  ) {}

  /** All photographs of the patient, the newest sitting first. */
  async series(): Promise<PhotographSeries[]> {
    return this.send<PhotographSeries[]>('GET', `${this.ofPatient}/photographs`, null);
  }

  /** Sending the same photograph again, after a lost connection, stores it once. */
  store(photographId: string, file: Blob, view: string, seriesId: string): Promise<StoredPhotograph> {
    const form = new FormData();
    form.set('photographId', photographId);
    form.set('view', view);
    form.set('seriesId', seriesId);
    form.set('file', file, 'photograph');
    return this.send<StoredPhotograph>('POST', `${this.ofPatient}/photographs`, form);
  }

  async keepLandmarks(photographId: string, request: LandmarksRequest): Promise<void> {
    await this.sendJson<unknown>('PUT', `/api/photographs/${photographId}/landmarks`, request);
  }

  propose(request: FaceRequest, signal: AbortSignal): Promise<ProposedFace> {
    return this.sendJson<ProposedFace>('POST', `${this.ofPatient}/faces/proposal`, request, signal);
  }

  confirm(faceId: string, request: FaceRequest): Promise<ConfirmedFace> {
    return this.sendJson<ConfirmedFace>('PUT', `${this.ofPatient}/faces/${faceId}`, request);
  }

  private get ofPatient(): string {
    return `/api/patients/${this.patientId}`;
  }

  private sendJson<T>(method: string, path: string, body: object, signal?: AbortSignal): Promise<T> {
    return this.send<T>(method, path, JSON.stringify(body), { 'Content-Type': 'application/json' }, signal);
  }

  private async send<T>(method: string, path: string, body: BodyInit | null, headers: Record<string, string> = {}, signal?: AbortSignal): Promise<T> {
    const response = await this.fetch(method, path, body, headers, signal);
    if (response.ok) {
      return (response.status === 204 ? null : await response.json()) as T;
    }
    throw await explain(response);
  }

  private async fetch(method: string, path: string, body: BodyInit | null, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
    try {
      return await fetch(path, {
        method,
        body,
        headers: { ...headers, RequestVerificationToken: this.antiforgeryToken },
        signal: signal ?? null,
      });
    } catch (error) {
      throw error instanceof DOMException && error.name === 'AbortError' ? error : new RefusedError(UNREACHABLE);
    }
  }
}

async function explain(response: Response): Promise<RefusedError> {
  if (response.status === 401) {
    return new RefusedError(SIGNED_OUT);
  }
  try {
    const problem = (await response.json()) as { readonly message?: unknown; readonly code?: unknown };
    if (typeof problem.message === 'string') {
      return new RefusedError(problem.message, String(problem.code ?? ''));
    }
  } catch {
    // Not JSON: a proxy or an error page. The status says enough.
  }
  return new RefusedError(
    response.status === 413 ? 'The file is larger than the server accepts. Save it smaller and try again.' : `The server answered ${response.status}. Try again.`,
  );
}
