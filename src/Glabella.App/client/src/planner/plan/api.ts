import type {
  EvaluateRequest, Evaluation, FaceModel, FitRequest, JobView, LocatedPoint, LocateRequest, MirrorRequest, PlannerState, Problem,
  ProposeRequest, RobustRequest, RobustView, SaveRequest, Site, SiteEffects, SiteEffectsRequest, WishesState,
} from '../../contract';
import type { FindingsRequest, FindingsState } from '../../findings-contract';

/** What the server refused, in its own words. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** The server could not be reached or could not answer: worth trying again. */
export class Unreachable extends Error {}

/** The endpoints of one plan. */
export class PlannerApi {
  constructor(private readonly planId: string, private readonly antiforgery: string) {}

  load = (): Promise<PlannerState> => this.ask('GET', this.url(''));
  loadFace = (faceId: string, findings: number): Promise<FaceModel> => this.ask('GET', `/api/faces/${faceId}?findings=${findings}`);
  loadFindings = (faceId: string): Promise<FindingsState> => this.ask('GET', `/api/faces/${faceId}/findings`);
  saveFindings = (faceId: string, request: FindingsRequest): Promise<FindingsState> => this.ask('PUT', `/api/faces/${faceId}/findings`, request);
  save = (request: SaveRequest, leaving = false): Promise<PlannerState> => this.ask('PUT', this.url(''), request, undefined, leaving);
  evaluate = (request: EvaluateRequest, signal?: AbortSignal): Promise<Evaluation> =>
    this.ask('POST', this.url('/evaluate'), request, signal);
  fit = (request: FitRequest): Promise<Site[]> => this.ask('POST', this.url('/fit'), request);
  mirror = (request: MirrorRequest): Promise<Site> => this.ask('POST', this.url('/mirror'), request);
  locate = (request: LocateRequest, signal?: AbortSignal): Promise<LocatedPoint> =>
    this.ask('POST', this.url('/locate'), request, signal);
  loadWishes = (): Promise<WishesState> => this.ask('GET', this.url('/wishes'));
  propose = (request: ProposeRequest): Promise<JobView> => this.ask('POST', this.url('/propose'), request);
  conflicts = (request: ProposeRequest): Promise<JobView> => this.ask('POST', this.url('/conflicts'), request);
  job = (id: string): Promise<JobView> => this.ask('GET', this.url(`/propose/${id}`));
  cancelJob = (id: string): Promise<JobView> => this.ask('DELETE', this.url(`/propose/${id}`), undefined, undefined, true);
  robust = (request: RobustRequest, signal?: AbortSignal): Promise<RobustView> => this.ask('POST', this.url('/robust'), request, signal);
  siteEffects = (request: SiteEffectsRequest, signal?: AbortSignal): Promise<SiteEffects> => this.ask('POST', this.url('/slips'), request, signal);

  private url = (act: string): string => `/api/plans/${this.planId}${act}`;

  private async ask<T>(method: string, url: string, body?: unknown, signal?: AbortSignal, keepalive = false): Promise<T> {
    const response = await this.reach(url, {
      method,
      keepalive,
      signal: signal ?? null,
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': 'application/json', RequestVerificationToken: this.antiforgery },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (response.ok && !response.redirected) return (await response.json()) as T;
    if (response.redirected || response.status === 401) throw new Refused(signedOut);
    if (response.status >= 500 || response.status === 408 || response.status === 429) throw new Unreachable(`HTTP ${response.status}`);
    throw new Refused(await problemOf(response));
  }

  private async reach(url: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new Unreachable(String(error));
    }
  }
}

const signedOut: Problem = {
  title: 'Signed out', status: 401, code: 'signed-out', field: null,
  message: 'You have been signed out. Sign in again in another tab; what you changed is kept here.',
};

async function problemOf(response: Response): Promise<Problem> {
  const told = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return {
    title: told.title ?? 'Refused', status: response.status, code: told.code ?? 'refused', field: told.field ?? null,
    message: told.message ?? told.title ?? `The server refused this (HTTP ${response.status}).`,
  };
}
