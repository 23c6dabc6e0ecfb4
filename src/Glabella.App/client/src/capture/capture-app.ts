import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Contours } from '../landmarker/messages';
import { Camera } from './camera';
import './camera-view';
import { reasons } from './check-list';
import { quarterTurnNeeded, type Rules } from './checks/assess';
import { limitOf } from './checks/limits';
import type { FaceRequest, ProposedFace } from './contract';
import './landmark-editor';
import type { LandmarkEditor, Landmarks } from './landmark-editor';
import { LandmarkerError, LandmarkerFrame } from './landmarker-frame';
import { lookAtPicture, type LookingFor } from './looking';
import { renderTools } from './measures';
import { decode, PictureError, readPicture, turned, type UprightPicture } from './picture';
import { toFlat } from './points';
import { landmarkKeys, renderStored } from './points-view';
import { earlierPicture } from './series';
import { CaptureServer, RefusedError } from './server';
import { rulerAcross, shotOfCandidate, type Candidate, type Shot } from './shot';
import { newSitting, nextOf, restBefore, sittingFrom, stateOf, withShot, withSkipped, type Sitting } from './sitting';
import { renderChoice, renderPreview } from './steps';
import { renderStrip } from './strip';
import type { Take } from './take';
import { viewOf, VIEWS, type View, type ViewId } from './views';

type Step = 'choose' | 'camera' | 'preview' | 'points';

const PROPOSE_DELAY_MS = 200;
const KEEP_DELAY_MS = 900;

/** From pictures of a series to a confirmed face: take or choose, check, store with landmarks, let a person correct them, confirm. */
@customElement('glabella-capture')
export class CaptureApp extends LitElement {
  @property({ attribute: 'patient-id' }) patientId = '';
  @property({ attribute: 'landmarker-address' }) landmarkerAddress = '';
  @property({ attribute: 'max-bytes', type: Number }) maxBytes = 0;
  @property({ attribute: 'max-pixels', type: Number }) maxPixels = 0;
  @property({ type: Object }) rules: Rules = { limits: {}, steady: [] };

  @state() private step: Step = 'choose';
  @state() private current: ViewId = 'rest';
  @state() private more = false;
  @state() private fault = '';
  @state() private doing = '';
  @state() private kept = '';
  @state() private candidate: Candidate | null = null;
  @state() private sitting: Sitting = newSitting([]);
  @state() private contours: Contours = {};
  @state() private proposed: ProposedFace | null = null;
  @state() private confirming = false;
  @state() private reach = 0.08;
  @state() private showAll = true;

  @query('glabella-landmarks') private editor!: LandmarkEditor | null;

  private camera: Camera | null = null;
  private faceId = crypto.randomUUID();
  private proposing: AbortController | null = null;
  private proposeTimer = 0;
  private keepTimer = 0;
  private server!: CaptureServer;
  private landmarker!: LandmarkerFrame;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const token = document.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? '';
    this.server = new CaptureServer(this.patientId, token);
    this.landmarker = new LandmarkerFrame(this.landmarkerAddress);
    // Loading takes seconds: it starts while the picture is being chosen. A failure is shown when a face is looked for.
    this.landmarker.start().catch(() => undefined);
    void this.attempt(() => this.loadSeries());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.camera?.close();
  }

  protected override updated(): void {
    // The way without a photograph stands below, in the page; it steps back while a photograph is being worked on.
    document.querySelector('.capture-reference')?.toggleAttribute('hidden', this.step !== 'choose' || this.sitting.shots.size > 0);
  }

  protected override render(): TemplateResult {
    return html`
      ${renderStrip({
        current: this.current,
        more: this.more,
        busy: this.doing !== '' || this.confirming,
        stateOf: (view) => stateOf(this.sitting, view),
        thumbnailOf: (view) => this.sitting.shots.get(view)?.url ?? null,
        onGo: (view) => void this.go(view),
        onMore: (more) => (this.more = more),
      })}
      ${this.fault ? html`<div class="notice stop" role="alert"><p>${this.fault}</p></div>` : nothing}
      ${this.renderStep()}
      ${this.sitting.continued && this.step === 'choose' ? this.renderContinued() : nothing}`;
  }

  private renderContinued(): TemplateResult {
    return html`<p class="hint capture-continued">These are the pictures of this visit so far.
      <button type="button" class="btn btn-sm" @click=${(): void => this.newSeries()}>Start a new series</button></p>`;
  }

  private renderStep(): TemplateResult | typeof nothing {
    switch (this.step) {
      case 'choose':
        return renderChoice({
          view: this.view,
          skippable: this.current !== 'rest',
          onFile: (file) => void this.choose(file),
          onCamera: () => void this.openCamera(),
          onSkip: () => this.skip(),
        });
      case 'camera':
        return html`<glabella-camera .stream=${this.camera?.stream ?? null} .mirrored=${this.camera?.mirrored ?? false} .landmarker=${this.landmarker}
          .wanted=${this.wanted} .earlier=${earlierPicture(this.sitting.all, this.sitting.seriesId, this.current)}
          @taken=${(event: CustomEvent<Take>): void => void this.onTaken(event.detail)} @fault=${(event: CustomEvent<unknown>): void => this.onCameraFault(event.detail)}
          @back=${(): void => this.closeCamera()} @skip=${(): void => this.skip()}></glabella-camera>`;
      case 'preview':
        return this.candidate ? this.renderCandidate(this.candidate) : nothing;
      case 'points':
        return this.renderPoints();
    }
  }

  private renderCandidate(candidate: Candidate): TemplateResult {
    return renderPreview({
      ...candidate,
      view: this.view,
      doing: this.doing,
      turn: candidate.checks.some((check) => check.code === 'turned') ? quarterTurnNeeded(candidate.points, this.rules) : 0,
      onUse: () => void this.use(),
      onTurn: (quarter) => void this.turn(quarter),
      onBack: () => this.again(),
    });
  }

  private renderPoints(): TemplateResult | typeof nothing {
    const shot = this.sitting.shots.get(this.current);
    if (!shot) {
      return nothing;
    }
    return html`
      <div class="capture-main">
        <div class="capture-stage">${shot.landmarks.points.length > 0 ? this.renderEditor(shot) : html`<div class="capture-video"><img src=${shot.url} alt=${this.view.name} /></div>`}</div>
        ${renderStored({
          view: this.view,
          shot,
          next: this.next,
          restStored: this.sitting.shots.has('rest'),
          proposed: this.proposed,
          ruler: shot.landmarks.ruler,
          confirming: this.confirming,
          kept: this.kept,
          onRuler: (ruler) => this.onLandmarks({ ...shot.landmarks, ruler }),
          newRuler: () => rulerAcross(shot),
          onNext: () => void (this.next && this.go(this.next.id)),
          onConfirm: () => void this.confirm(),
          onToRest: () => void this.go('rest'),
          onAgain: () => this.again(),
        })}
      </div>`;
  }

  private renderEditor(shot: Shot): TemplateResult {
    return html`
      ${renderTools(this.editor, this.reach, this.showAll, (reach) => (this.reach = reach), (all) => (this.showAll = all))}
      <glabella-landmarks .pictureUrl=${shot.url} .pictureWidth=${shot.widthPx} .pictureHeight=${shot.heightPx}
        .contours=${this.contours} .landmarks=${shot.landmarks} .reach=${this.reach} .showAll=${this.showAll}
        @change=${(event: CustomEvent<Landmarks>): void => this.onLandmarks(event.detail)}></glabella-landmarks>
      ${landmarkKeys}`;
  }

  private get view(): View {
    return viewOf(this.current) ?? (VIEWS[0] as View);
  }

  private get next(): View | null {
    return nextOf(this.sitting, this.current, this.more);
  }

  private get wanted(): LookingFor {
    return { view: this.view, rules: this.rules, restBefore: restBefore(this.sitting, this.current) };
  }

  /** What the patient's record has already: this visit's series goes on where it stopped. */
  private async loadSeries(): Promise<void> {
    const sitting = sittingFrom(await this.server.series(), new Date(), limitOf(this.rules.limits, 'capture.series-open-hours'));
    if (this.sitting.shots.size > 0 || this.step !== 'choose') {
      this.sitting = { ...this.sitting, all: sitting.all };
      return;
    }
    this.sitting = sitting;
    const wished = VIEWS.find((view) => view.id === new URLSearchParams(window.location.search).get('view'));
    if (wished) this.current = wished.id;
    if (sitting.continued) {
      this.contours = await this.landmarker.start();
      await this.go(sitting.shots.has(this.current) ? (wished?.id ?? this.next?.id ?? 'rest') : this.current);
    }
  }

  private newSeries(): void {
    this.sitting = newSitting(this.sitting.all);
    this.current = 'rest';
    this.again();
  }

  private async go(view: ViewId): Promise<void> {
    if (!(await this.keepCorrections())) return;
    this.dropCandidate();
    [this.fault, this.kept, this.current] = ['', '', view];
    if (this.sitting.shots.has(view)) {
      this.closeCamera();
      this.step = 'points';
      if (view === 'rest') {
        await this.attempt(() => this.propose());
      }
      return;
    }
    this.step = this.camera ? 'camera' : 'choose';
  }

  private skip(): void {
    this.sitting = withSkipped(this.sitting, this.current);
    void this.go(this.next?.id ?? 'rest');
  }

  private again(): void {
    this.fault = '';
    this.dropCandidate();
    this.step = this.camera ? 'camera' : 'choose';
  }

  private async choose(file: Blob): Promise<void> {
    await this.attempt(async () => this.check(await readPicture(file, { maxBytes: this.maxBytes, maxPixels: this.maxPixels })));
  }

  private async turn(quarter: -1 | 1): Promise<void> {
    const { candidate } = this;
    if (candidate) {
      await this.attempt(async () => this.check(await turned(candidate, quarter)));
    }
  }

  private async openCamera(): Promise<void> {
    await this.attempt(async () => {
      this.camera = await Camera.open();
      this.step = 'camera';
    });
  }

  private closeCamera(): void {
    this.camera?.close();
    this.camera = null;
    if (this.step === 'camera') {
      this.step = 'choose';
    }
  }

  private onCameraFault(error: unknown): void {
    void this.attempt(() => Promise.reject(error));
    if (!(error instanceof PictureError)) {
      this.closeCamera();
    }
  }

  private async onTaken(taken: Take): Promise<void> {
    await this.attempt(() => this.check(taken, taken));
  }

  /** Looks at a picture before anything is stored; one that is refused is shown with the reason. */
  private async check(picture: UprightPicture, taken: Take | null = null): Promise<void> {
    this.dropCandidate();
    const candidate: Candidate = {
      photographId: crypto.randomUUID(), file: picture.file, url: URL.createObjectURL(picture.file), widthPx: picture.widthPx, heightPx: picture.heightPx,
      points: [], frames: 1, jitterPx: 0, checks: [], byCamera: taken !== null,
    };
    [this.candidate, this.step, this.doing] = [candidate, 'preview', 'Looking for the face…'];
    this.contours = await this.landmarker.start();
    const look = await lookAtPicture(await decode(picture.file), this.landmarker, this.wanted);
    const found = look.faces === 1 ? look.points : [];
    const averaged = taken && taken.points.length > 0 ? { points: taken.points, frames: taken.frames, jitterPx: taken.jitterPx } : { points: found };
    this.candidate = { ...candidate, ...averaged, checks: look.checks };
    this.fault = reasons(look.checks);
  }

  /** Stores the picture with its landmarks. What fails can be tried again: the picture stays, and sending it twice stores it once. */
  private async use(): Promise<void> {
    const { candidate } = this;
    if (!candidate) {
      return;
    }
    await this.attempt(async () => {
      this.doing = 'Storing the photograph…';
      await this.server.store(candidate.photographId, candidate.file, this.current, this.sitting.seriesId);
      const shot = shotOfCandidate(candidate);
      if (shot.landmarks.points.length > 0) {
        await this.server.keepLandmarks(shot.photographId, { landmarksPx: toFlat(shot.landmarks.points), frames: shot.frames, jitterPx: shot.jitterPx, corrected: false });
      }
      this.sitting = withShot(this.sitting, this.current, shot);
      this.candidate = null;
      // Another picture at rest is another face, also when a confirmation got lost on its way back.
      this.faceId = this.current === 'rest' ? crypto.randomUUID() : this.faceId;
      // With the camera in hand the next view follows at once; points can be looked at from the strip.
      await this.go(candidate.byCamera && this.next ? this.next.id : this.current);
    });
  }

  private onLandmarks(landmarks: Landmarks): void {
    const shot = this.sitting.shots.get(this.current);
    if (!shot) {
      return;
    }
    const moved = landmarks.points !== shot.landmarks.points;
    this.sitting = withShot(this.sitting, this.current, { ...shot, landmarks });
    if (moved) {
      this.kept = 'Points moved by hand…';
      window.clearTimeout(this.keepTimer);
      this.keepTimer = window.setTimeout(() => void this.keepCorrections(), KEEP_DELAY_MS);
    }
    if (this.current === 'rest') {
      window.clearTimeout(this.proposeTimer);
      this.proposeTimer = window.setTimeout(() => void this.attempt(() => this.propose()), PROPOSE_DELAY_MS);
    }
  }

  /** False when points moved by hand could not be stored: they are kept here, and nothing goes on without them. */
  private async keepCorrections(): Promise<boolean> {
    const shot = this.sitting.shots.get(this.current);
    if (!shot || this.keepTimer === 0) {
      return true;
    }
    const { keepTimer } = this;
    window.clearTimeout(keepTimer);
    await this.attempt(async () => {
      await this.server.keepLandmarks(shot.photographId, { landmarksPx: toFlat(shot.landmarks.points), frames: shot.frames, jitterPx: shot.jitterPx, corrected: true });
      this.kept = 'Points corrected by hand; stored.';
      if (this.keepTimer === keepTimer) this.keepTimer = 0;
    });
    return this.keepTimer === 0;
  }

  private async propose(): Promise<void> {
    const { request } = this;
    if (!request) {
      return;
    }
    this.proposing?.abort();
    this.proposing = new AbortController();
    try {
      this.proposed = await this.server.propose(request, this.proposing.signal);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) {
        this.proposed = null;
        throw error;
      }
    }
  }

  private async confirm(): Promise<void> {
    const { request } = this;
    if (this.confirming || !request) {
      return;
    }
    this.confirming = true;
    await this.attempt(async () => {
      if (!(await this.keepCorrections())) return;
      const { next } = await this.server.confirm(this.faceId, request);
      window.location.assign(next);
    });
    this.confirming = this.fault === '';
  }

  private get request(): FaceRequest | null {
    const rest = this.sitting.shots.get('rest');
    return rest ? { photographId: rest.photographId, landmarksPx: toFlat(rest.landmarks.points), ruler: rest.landmarks.ruler, seriesId: this.sitting.seriesId } : null;
  }

  /** Does something; what goes wrong is said in words, and everything done before stays as it is. */
  private async attempt(act: () => Promise<void>): Promise<void> {
    this.fault = '';
    try {
      await act();
    } catch (error) {
      if (!(error instanceof PictureError || error instanceof RefusedError || error instanceof LandmarkerError)) {
        throw error;
      }
      this.fault = error.message;
    } finally {
      this.doing = '';
    }
  }

  private dropCandidate(): void {
    if (this.candidate) {
      URL.revokeObjectURL(this.candidate.url);
      this.candidate = null;
    }
  }
}
