import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PhotographSeries } from '../photographs-contract';
import type { Contours } from '../landmarker/messages';
import { Camera } from './camera';
import './camera-view';
import { reasons } from './check-list';
import { quarterTurnNeeded, type Rules } from './checks/assess';
import { limitOf } from './checks/limits';
import type { FaceRequest, ProposedFace, RulerOnPicture } from './contract';
import './landmark-editor';
import type { LandmarkEditor, Landmarks } from './landmark-editor';
import { LandmarkerError, LandmarkerFrame } from './landmarker-frame';
import { lookAtPicture, type LookingFor } from './looking';
import { renderTools } from './measures';
import { decode, PictureError, readPicture, turned, type UprightPicture } from './picture';
import { fromFlat, toFlat } from './points';
import { renderStored } from './points-view';
import { earlierPicture, newestOfEachView, nextView, openSeries } from './series';
import { CaptureServer, RefusedError } from './server';
import { shotOfCandidate, shotOfStored, type Candidate, type Shot } from './shot';
import { renderChoice, renderPreview } from './steps';
import { renderStrip, shownViews, type StepState } from './strip';
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
  @state() private shots: ReadonlyMap<string, Shot> = new Map();
  @state() private skipped: ReadonlySet<string> = new Set();
  @state() private contours: Contours = {};
  @state() private proposed: ProposedFace | null = null;
  @state() private confirming = false;
  @state() private reach = 0.08;
  @state() private showAll = true;
  @state() private continued = false;

  @query('glabella-landmarks') private editor!: LandmarkEditor | null;

  private camera: Camera | null = null;
  private all: readonly PhotographSeries[] = [];
  private seriesId = crypto.randomUUID();
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
    document.querySelector('.capture-reference')?.toggleAttribute('hidden', this.step !== 'choose' || this.shots.size > 0);
  }

  protected override render(): TemplateResult {
    return html`
      ${renderStrip({
        current: this.current,
        more: this.more,
        busy: this.doing !== '' || this.confirming,
        stateOf: (view) => this.stateOf(view),
        thumbnailOf: (view) => this.shots.get(view)?.url ?? null,
        onGo: (view) => void this.go(view),
        onMore: (more) => (this.more = more),
      })}
      ${this.fault ? html`<div class="notice stop" role="alert"><p>${this.fault}</p></div>` : nothing}
      ${this.renderStep()}
      ${this.continued && this.step === 'choose' ? this.renderContinued() : nothing}`;
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
          .wanted=${this.wanted} .earlier=${earlierPicture(this.all, this.seriesId, this.current)}
          @taken=${(event: CustomEvent<Take>): void => void this.onTaken(event.detail)} @fault=${(event: CustomEvent<unknown>): void => this.onCameraFault(event.detail)}
          @back=${(): void => this.closeCamera()}></glabella-camera>`;
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
    const shot = this.shots.get(this.current);
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
          restStored: this.shots.has('rest'),
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
      <p class="hint" id="landmark-keys">
        Drag what is wrong; drag beside the face to move the picture, turn the wheel or pinch to come closer. Keys: <kbd>N</kbd> <kbd>P</kbd> next and
        previous point, arrows move it (<kbd>Shift</kbd> ten times as far), <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom, <kbd>Ctrl</kbd> <kbd>Z</kbd> undo.
      </p>`;
  }

  private get view(): View {
    return viewOf(this.current) ?? (VIEWS[0] as View);
  }

  private get next(): View | null {
    const shown = shownViews(this.more, (view) => this.stateOf(view)).map((view) => view.id);
    const id = nextView(shown, this.current, new Set([...this.shots.keys(), ...this.skipped]));
    return id === null ? null : (viewOf(id) ?? null);
  }

  private get wanted(): LookingFor {
    const before = this.current === 'rest' ? earlierPicture(this.all, this.seriesId, 'rest') : null;
    return { view: this.view, rules: this.rules, restBefore: before?.landmarksPx ? fromFlat(before.landmarksPx) : null };
  }

  private stateOf(view: ViewId): StepState {
    return this.shots.has(view) ? 'stored' : this.skipped.has(view) ? 'skipped' : 'open';
  }

  /** What the patient's record has already: this visit's series goes on where it stopped. */
  private async loadSeries(): Promise<void> {
    this.all = await this.server.series();
    const open = openSeries(this.all, new Date(), limitOf(this.rules.limits, 'capture.series-open-hours'));
    if (open && this.shots.size === 0 && this.step === 'choose') {
      this.seriesId = open.seriesId as typeof this.seriesId;
      this.shots = new Map([...newestOfEachView(open)].filter(([view]) => viewOf(view)).map(([view, picture]) => [view, shotOfStored(picture)]));
      this.continued = this.shots.size > 0;
      this.contours = this.continued ? await this.landmarker.start() : {};
      await this.go(this.shots.has(this.current) ? (this.next?.id ?? 'rest') : this.current);
    }
  }

  private newSeries(): void {
    this.seriesId = crypto.randomUUID();
    [this.shots, this.skipped, this.continued] = [new Map(), new Set(), false];
    this.current = 'rest';
    this.again();
  }

  private async go(view: ViewId): Promise<void> {
    await this.keepCorrections();
    this.dropCandidate();
    [this.fault, this.kept, this.current] = ['', '', view];
    if (this.shots.has(view)) {
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
    this.skipped = new Set([...this.skipped, this.current]);
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
      await this.server.store(candidate.photographId, candidate.file, this.current, this.seriesId);
      const shot = shotOfCandidate(candidate);
      if (shot.landmarks.points.length > 0) {
        await this.server.keepLandmarks(shot.photographId, { landmarksPx: toFlat(shot.landmarks.points), frames: shot.frames, jitterPx: shot.jitterPx, corrected: false });
      }
      this.shots = new Map([...this.shots, [this.current, shot]]);
      this.candidate = null;
      // Another picture at rest is another face, also when a confirmation got lost on its way back.
      this.faceId = this.current === 'rest' ? crypto.randomUUID() : this.faceId;
      // With the camera in hand the next view follows at once; points can be looked at from the strip.
      await this.go(candidate.byCamera && this.next ? this.next.id : this.current);
    });
  }

  private onLandmarks(landmarks: Landmarks): void {
    const shot = this.shots.get(this.current);
    if (!shot) {
      return;
    }
    const moved = landmarks.points !== shot.landmarks.points;
    this.shots = new Map([...this.shots, [this.current, { ...shot, landmarks }]]);
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

  private async keepCorrections(): Promise<void> {
    const shot = this.shots.get(this.current);
    if (!shot || this.keepTimer === 0) {
      return;
    }
    window.clearTimeout(this.keepTimer);
    this.keepTimer = 0;
    await this.attempt(async () => {
      await this.server.keepLandmarks(shot.photographId, { landmarksPx: toFlat(shot.landmarks.points), frames: shot.frames, jitterPx: shot.jitterPx, corrected: true });
      this.kept = 'Points corrected by hand; stored.';
    });
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
      await this.keepCorrections();
      const { next } = await this.server.confirm(this.faceId, request);
      window.location.assign(next);
    });
    this.confirming = this.fault === '';
  }

  private get request(): FaceRequest | null {
    const rest = this.shots.get('rest');
    return rest ? { photographId: rest.photographId, landmarksPx: toFlat(rest.landmarks.points), ruler: rest.landmarks.ruler, seriesId: this.seriesId } : null;
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

function rulerAcross({ widthPx, heightPx }: Shot): RulerOnPicture {
  return { fromPx: [0.35 * widthPx, 0.85 * heightPx], toPx: [0.65 * widthPx, 0.85 * heightPx], lengthMm: 50 };
}
