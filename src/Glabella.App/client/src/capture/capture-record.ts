import type { FaceRequest, ProposedFace } from './contract';
import { Corrections } from './corrections';
import type { Landmarks } from './landmark-editor';
import { toFlat } from './points';
import { Proposals } from './proposals';
import { type CaptureServer, RefusedError } from './server';
import { shotOfCandidate, type Candidate } from './shot';
import { newSitting, sittingFrom, withShot, withSkipped, type Sitting } from './sitting';
import type { ViewId } from './views';

const NEW_SERIES = 'A new series is begun here: “Use this picture” stores it there.';

/** Does something that may be refused, shows why, and says whether it went well. */
export type Attempt = (act: () => Promise<void>) => Promise<boolean>;

/** What the record has of this visit, and every request that changes it: pictures, points set right by hand, the face they give. */
export class CaptureRecord {
  sitting: Sitting = newSitting([]);
  proposed: ProposedFace | null = null;
  /** What became of points that were moved by hand. */
  kept = '';
  private faceId = crypto.randomUUID();
  private moved: ViewId = 'rest';
  private readonly corrections = new Corrections(() => this.keepPoints());
  private readonly proposals: Proposals;

  constructor(private readonly server: CaptureServer, private readonly attempt: Attempt, private readonly changed: () => void) {
    this.proposals = new Proposals((request, signal) => server.propose(request, signal));
  }

  /** What the patient's record has already: this visit's series goes on where it stopped, unless work was begun meanwhile. */
  async load(openHours: number, isIdle: () => boolean): Promise<boolean> {
    const found = sittingFrom(await this.server.series(), new Date(), openHours);
    const takes = this.sitting.shots.size === 0 && isIdle();
    this.set(takes ? found : { ...this.sitting, all: found.all });
    return takes;
  }

  beginSeries(): void {
    this.faceId = crypto.randomUUID();
    this.set(newSitting(this.sitting.all));
  }

  skip(view: ViewId): void {
    this.set(withSkipped(this.sitting, view));
  }

  /** Stores a picture with its landmarks. What fails can be tried again: sending it twice stores it once. */
  async store(candidate: Candidate, view: ViewId): Promise<void> {
    await this.storeInSeries(candidate, view);
    const shot = shotOfCandidate(candidate);
    if (shot.landmarks.points.length > 0) {
      await this.server.keepLandmarks(shot.photographId, { landmarksPx: toFlat(shot.landmarks.points), frames: shot.frames, jitterPx: shot.jitterPx, corrected: false });
    }
    // Another picture at rest is another face, also when a confirmation got lost on its way back.
    if (view === 'rest') this.faceId = crypto.randomUUID();
    this.set(withShot(this.sitting, view, shot));
  }

  /** Points of a stored picture, or its ruler, were moved by hand. */
  move(view: ViewId, landmarks: Landmarks): void {
    const shot = this.sitting.shots.get(view);
    if (!shot) return;
    if (landmarks.points !== shot.landmarks.points) {
      this.kept = 'Points moved by hand…';
      this.moved = view;
      this.corrections.moved();
    }
    this.set(withShot(this.sitting, view, { ...shot, landmarks }));
    if (view === 'rest') this.proposals.later(() => void this.attempt(() => this.propose()));
  }

  /** False when points moved by hand could not be stored: they are kept here, and nothing goes on without them. */
  keepCorrections(): Promise<boolean> {
    return this.corrections.flush();
  }

  async propose(): Promise<void> {
    const { request } = this;
    if (!request) return;
    try {
      this.proposed = (await this.proposals.of(request)) ?? this.proposed;
    } catch (error) {
      this.proposed = null;
      throw error;
    } finally {
      this.changed();
    }
  }

  /** Where the visit goes on; null when there is nothing to confirm yet. */
  async confirm(): Promise<string | null> {
    const { request } = this;
    if (!request || !(await this.keepCorrections())) return null;
    return (await this.server.confirm(this.faceId, request)).next;
  }

  /** A page left open since the morning still names the morning's series: a new one begins, and the picture waits for it. */
  private async storeInSeries(candidate: Candidate, view: ViewId): Promise<void> {
    try {
      await this.server.store(candidate.photographId, candidate.file, view, this.sitting.seriesId);
    } catch (error) {
      if (!(error instanceof RefusedError && error.code === 'series-closed')) throw error;
      this.beginSeries();
      throw new RefusedError(`${error.message} ${NEW_SERIES}`, error.code);
    }
  }

  private async keepPoints(): Promise<boolean> {
    const shot = this.sitting.shots.get(this.moved);
    if (!shot) return true;
    return this.attempt(async () => {
      await this.server.keepLandmarks(shot.photographId, { landmarksPx: toFlat(shot.landmarks.points), frames: shot.frames, jitterPx: shot.jitterPx, corrected: true });
      this.kept = 'Points corrected by hand; stored.';
      this.changed();
    });
  }

  private get request(): FaceRequest | null {
    const rest = this.sitting.shots.get('rest');
    return rest ? { photographId: rest.photographId, landmarksPx: toFlat(rest.landmarks.points), ruler: rest.landmarks.ruler, seriesId: this.sitting.seriesId } : null;
  }

  private set(sitting: Sitting): void {
    this.sitting = sitting;
    this.changed();
  }
}
