import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Contours } from '../landmarker/messages';
import { Camera, type Take } from './camera';
import type { FaceRequest, ProposedFace, RulerOnPicture } from './contract';
import './landmark-editor';
import type { LandmarkEditor, Landmarks } from './landmark-editor';
import { LandmarkerError, LandmarkerFrame } from './landmarker-frame';
import { decode, PictureError, readPicture, type UprightPicture } from './picture';
import { averaged, fromFlat, toFlat, type Point } from './points';
import { CaptureServer, RefusedError } from './server';
import { renderChoice, renderCamera, renderPreview, renderWork } from './steps';
import { renderMeasures, renderTools } from './measures';

type Step = 'choose' | 'camera' | 'preview' | 'work' | 'points';

const NO_FACE = 'No face found. Choose a picture that shows one face from the front, in even light, from chin to hairline.';
const SEVERAL_FACES = 'More than one face found. Choose a picture that shows the patient alone, or cut the others off.';

const PROPOSE_DELAY_MS = 200;

/** From a picture to a confirmed face: take or choose, find the landmarks, let a person correct them, confirm. */
@customElement('glabella-capture')
export class CaptureApp extends LitElement {
  @property({ attribute: 'patient-id' }) patientId = '';
  @property({ attribute: 'landmarker-address' }) landmarkerAddress = '';
  @property({ attribute: 'max-bytes', type: Number }) maxBytes = 0;
  @property({ attribute: 'max-pixels', type: Number }) maxPixels = 0;

  @state() private step: Step = 'choose';
  @state() private fault = '';
  @state() private doing = '';
  @state() private picture: UprightPicture | null = null;
  @state() private pictureUrl = '';
  @state() private contours: Contours = {};
  @state() private landmarks: Landmarks = { points: [], ruler: null };
  @state() private proposed: ProposedFace | null = null;
  @state() private confirming = false;
  @state() private reach = 0.08;
  @state() private showAll = true;

  @query('glabella-landmarks') private editor!: LandmarkEditor | null;
  @query('video') private video!: HTMLVideoElement | null;

  private camera: Camera | null = null;
  private frames: readonly ImageBitmap[] = [];
  private photographId = '';
  private faceId = '';
  private proposing: AbortController | null = null;
  private proposeTimer = 0;
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
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.camera?.close();
  }

  protected override updated(): void {
    // The way without a photograph stands below, in the page; it steps back while a photograph is being worked on.
    document.querySelector('.capture-reference')?.toggleAttribute('hidden', this.step === 'points' || this.step === 'work');
  }

  protected override render(): TemplateResult {
    return html`
      ${this.fault ? html`<div class="notice stop" role="alert"><p>${this.fault}</p></div>` : nothing}
      ${this.renderStep()}`;
  }

  private renderStep(): TemplateResult {
    switch (this.step) {
      case 'choose':
        return renderChoice((file) => void this.choose(file), () => void this.openCamera());
      case 'camera':
        return renderCamera(this.camera?.stream ?? null, () => void this.take(), () => this.startOver());
      case 'preview':
        return renderPreview(this.pictureUrl, this.picture, () => void this.findFace(), () => this.startOver());
      case 'work':
        return renderWork(this.doing, this.pictureUrl);
      case 'points':
        return this.renderPoints();
    }
  }

  private renderPoints(): TemplateResult {
    return html`
      <div class="capture-points">
        <div class="capture-stage">
          ${renderTools(this.editor, this.reach, this.showAll, (reach) => (this.reach = reach), (all) => (this.showAll = all))}
          <glabella-landmarks .pictureUrl=${this.pictureUrl} .pictureWidth=${this.picture?.widthPx ?? 1} .pictureHeight=${this.picture?.heightPx ?? 1}
            .contours=${this.contours} .landmarks=${this.landmarks} .reach=${this.reach} .showAll=${this.showAll}
            @change=${(event: CustomEvent<Landmarks>): void => this.onLandmarks(event.detail)}></glabella-landmarks>
          <p class="hint" id="landmark-keys">
            Drag what is wrong; drag beside the face to move the picture, turn the wheel or pinch to come closer. Keys: <kbd>N</kbd> <kbd>P</kbd> next and
            previous point, arrows move it (<kbd>Shift</kbd> ten times as far), <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom, <kbd>Ctrl</kbd> <kbd>Z</kbd> undo.
          </p>
        </div>
        ${renderMeasures({
          proposed: this.proposed,
          ruler: this.landmarks.ruler,
          confirming: this.confirming,
          onRuler: (ruler) => this.onLandmarks({ ...this.landmarks, ruler }),
          newRuler: () => this.rulerAcrossPicture(),
          onConfirm: () => void this.confirm(),
          onAgain: () => this.startOver(),
        })}
      </div>`;
  }

  private async choose(file: Blob): Promise<void> {
    await this.attempt('choose', async () => {
      this.show(await readPicture(file, { maxBytes: this.maxBytes, maxPixels: this.maxPixels }), []);
    });
  }

  private async openCamera(): Promise<void> {
    await this.attempt('choose', async () => {
      this.camera = await Camera.open();
      this.step = 'camera';
    });
  }

  private async take(): Promise<void> {
    const { camera, video } = this;
    if (!camera || !video || video.videoWidth === 0) {
      return;
    }
    await this.attempt('choose', async () => {
      const take: Take = await camera.take(video);
      camera.close();
      this.show(take, take.frames);
    });
  }

  private show(picture: UprightPicture, frames: readonly ImageBitmap[]): void {
    this.dropPicture();
    this.picture = picture;
    this.pictureUrl = URL.createObjectURL(picture.file);
    this.frames = frames;
    this.photographId = crypto.randomUUID();
    this.faceId = crypto.randomUUID();
    this.step = 'preview';
  }

  private async findFace(): Promise<void> {
    const picture = this.picture;
    if (!picture) {
      return;
    }
    await this.attempt('preview', async () => {
      this.step = 'work';
      this.doing = 'Looking for the face…';
      const points = await this.landmarksOn(picture);
      // Only a picture with a face on it is stored.
      this.doing = 'Storing the photograph…';
      await this.server.store(this.photographId, picture.file);
      this.landmarks = { points, ruler: null };
      await this.propose();
      this.step = 'points';
    });
  }

  private async landmarksOn(picture: UprightPicture): Promise<Point[]> {
    this.contours = await this.landmarker.start();
    const frames = this.frames.length > 0 ? this.frames : [await decode(picture.file)];
    this.frames = [];
    const found: Point[][] = [];
    for (const frame of frames) {
      const reply = await this.landmarker.find(frame);
      if (reply.faces !== 1) {
        throw new PictureError(reply.faces === 0 ? NO_FACE : SEVERAL_FACES);
      }
      found.push(fromFlat(reply.landmarksPx));
    }
    return averaged(found);
  }

  private onLandmarks(landmarks: Landmarks): void {
    this.landmarks = landmarks;
    window.clearTimeout(this.proposeTimer);
    this.proposeTimer = window.setTimeout(() => void this.attempt('points', () => this.propose()), PROPOSE_DELAY_MS);
  }

  private async propose(): Promise<void> {
    this.proposing?.abort();
    this.proposing = new AbortController();
    try {
      this.proposed = await this.server.propose(this.request, this.proposing.signal);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) {
        this.proposed = null;
        throw error;
      }
    }
  }

  private async confirm(): Promise<void> {
    if (this.confirming) {
      return;
    }
    this.confirming = true;
    await this.attempt('points', async () => {
      const { next } = await this.server.confirm(this.faceId, this.request);
      window.location.assign(next);
    });
    this.confirming = this.fault === '';
  }

  private get request(): FaceRequest {
    return { photographId: this.photographId, landmarksPx: toFlat(this.landmarks.points), ruler: this.landmarks.ruler, seriesId: null };
  }

  /** Does something; what goes wrong is said in words, and the clinician is where they can go on. */
  private async attempt(stepAfterFault: Step, act: () => Promise<void>): Promise<void> {
    this.fault = '';
    try {
      await act();
    } catch (error) {
      if (!(error instanceof PictureError || error instanceof RefusedError || error instanceof LandmarkerError)) {
        throw error;
      }
      this.fault = error.message;
      this.step = stepAfterFault;
    }
  }

  private rulerAcrossPicture(): RulerOnPicture {
    const { widthPx = 1, heightPx = 1 } = this.picture ?? {};
    return { fromPx: [0.35 * widthPx, 0.85 * heightPx], toPx: [0.65 * widthPx, 0.85 * heightPx], lengthMm: 50 };
  }

  private startOver(): void {
    this.camera?.close();
    this.camera = null;
    this.dropPicture();
    this.fault = '';
    this.proposed = null;
    this.landmarks = { points: [], ruler: null };
    this.step = 'choose';
  }

  private dropPicture(): void {
    URL.revokeObjectURL(this.pictureUrl);
    this.pictureUrl = '';
    this.picture = null;
    this.frames.forEach((frame) => frame.close());
    this.frames = [];
  }
}
