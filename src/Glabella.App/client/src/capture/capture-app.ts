import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Contours } from '../landmarker/messages';
import { Camera } from './camera';
import './camera-view';
import { candidateOf, lookedAt } from './candidate';
import { CaptureRecord } from './capture-record';
import { reasons } from './check-list';
import { quarterTurnNeeded, type Rules } from './checks/assess';
import { limitOf } from './checks/limits';
import './landmark-editor';
import type { LandmarkEditor, Landmarks } from './landmark-editor';
import { LandmarkerError, LandmarkerFrame } from './landmarker-frame';
import type { LookingFor } from './looking';
import { renderTools } from './measures';
import { PictureError, readPicture, turned, type UprightPicture } from './picture';
import { landmarkKeys, renderStored } from './points-view';
import { earlierPicture } from './series';
import { CaptureServer, RefusedError } from './server';
import { rulerAcross, type Candidate, type Shot } from './shot';
import { nextOf, restBefore, stateOf, type Sitting } from './sitting';
import { renderChoice, renderPreview } from './steps';
import { renderStrip } from './strip';
import type { Take } from './take';
import { viewOf, VIEWS, type View, type ViewId } from './views';

type Step = 'choose' | 'camera' | 'preview' | 'points';

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
  @state() private candidate: Candidate | null = null;
  @state() private contours: Contours = {};
  @state() private confirming = false;
  @state() private reach = 0.08;
  @state() private showAll = true;

  @query('glabella-landmarks') private editor!: LandmarkEditor | null;

  private camera: Camera | null = null;
  private record!: CaptureRecord;
  private landmarker!: LandmarkerFrame;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const token = document.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? '';
    this.record = new CaptureRecord(new CaptureServer(this.patientId, token), (act) => this.attempt(act), () => this.requestUpdate());
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
      <button type="button" class="btn" @click=${(): void => this.newSeries()}>Start a new series</button></p>`;
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
          proposed: this.record.proposed,
          ruler: shot.landmarks.ruler,
          confirming: this.confirming,
          kept: this.record.kept,
          onRuler: (ruler) => this.record.move(this.current, { ...shot.landmarks, ruler }),
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
        @change=${(event: CustomEvent<Landmarks>): void => this.record.move(this.current, event.detail)}></glabella-landmarks>
      ${landmarkKeys}`;
  }

  private get sitting(): Sitting {
    return this.record.sitting;
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
    if (!(await this.record.load(limitOf(this.rules.limits, 'capture.series-open-hours'), () => this.step === 'choose'))) return;
    const { sitting } = this;
    const wished = VIEWS.find((view) => view.id === new URLSearchParams(window.location.search).get('view'));
    if (wished) this.current = wished.id;
    if (sitting.continued) {
      this.contours = await this.landmarker.start();
      await this.go(sitting.shots.has(this.current) ? (wished?.id ?? this.next?.id ?? 'rest') : this.current);
    }
  }

  private newSeries(): void {
    this.record.beginSeries();
    this.current = 'rest';
    this.again();
  }

  private async go(view: ViewId): Promise<void> {
    if (!(await this.record.keepCorrections())) return;
    this.dropCandidate();
    [this.fault, this.record.kept, this.current] = ['', '', view];
    if (this.sitting.shots.has(view)) {
      this.closeCamera();
      this.step = 'points';
      if (view === 'rest') {
        await this.attempt(() => this.record.propose());
      }
      return;
    }
    this.step = this.camera ? 'camera' : 'choose';
  }

  private skip(): void {
    this.record.skip(this.current);
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
    const candidate = candidateOf(picture, taken);
    [this.candidate, this.step, this.doing] = [candidate, 'preview', 'Looking for the face…'];
    this.contours = await this.landmarker.start();
    this.candidate = await lookedAt(candidate, taken, this.landmarker, this.wanted);
    this.fault = reasons(this.candidate.checks);
  }

  /** Stores the picture with its landmarks. What fails can be tried again: the picture stays, and sending it twice stores it once. */
  private async use(): Promise<void> {
    const { candidate } = this;
    if (!candidate) {
      return;
    }
    await this.attempt(async () => {
      this.doing = 'Storing the photograph…';
      await this.record.store(candidate, this.current);
      this.candidate = null;
      // With the camera in hand the next view follows at once; points can be looked at from the strip.
      await this.go(candidate.byCamera && this.next ? this.next.id : this.current);
    });
  }

  private async confirm(): Promise<void> {
    if (this.confirming) return;
    this.confirming = true;
    let next: string | null = null;
    await this.attempt(async () => void (next = await this.record.confirm()));
    if (next) window.location.assign(next);
    else this.confirming = false;
  }

  /** Does something; what goes wrong is said in words, and everything done before stays as it is. False when it went wrong. */
  private async attempt(act: () => Promise<void>): Promise<boolean> {
    this.fault = '';
    try {
      await act();
      return true;
    } catch (error) {
      if (!(error instanceof PictureError || error instanceof RefusedError || error instanceof LandmarkerError)) {
        throw error;
      }
      this.fault = error.message;
      return false;
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
