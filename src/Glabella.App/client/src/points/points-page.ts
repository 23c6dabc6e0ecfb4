import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../capture/landmark-editor';
import type { LandmarkEditor, Landmarks } from '../capture/landmark-editor';
import { fromFlat, toFlat } from '../capture/points';
import type { KeptLandmarks, PhotographSeries, SeriesPhotograph } from '../photographs-contract';
import { measuredLines } from './lines';

const REACHES = [
  { name: 'one point', reach: 0.004 },
  { name: 'with neighbours', reach: 0.08 },
] as const;

/** The points of one stored photograph, set right by hand and kept as a new revision. */
@customElement('glabella-points')
export class PointsPage extends LitElement {
  @property({ attribute: 'patient-id' }) patientId = '';
  @property({ attribute: 'photograph-id' }) photographId = '';
  @property({ attribute: 'back-to' }) backTo = '/';
  @property({ type: Number }) frames = 1;
  @property({ attribute: 'jitter-px', type: Number }) jitterPx = 0;

  @state() private photograph: SeriesPhotograph | null = null;
  @state() private landmarks: Landmarks = { points: [], ruler: null };
  @state() private said = 'Loading the points…';
  @state() private fault = '';
  @state() private changed = false;
  @state() private saving = false;
  @state() private reach: number = REACHES[0].reach;

  @query('glabella-landmarks') private editor!: LandmarkEditor | null;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.keep);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.keep);
  }

  protected override render(): TemplateResult {
    return html`
      ${this.fault ? html`<div class="notice stop" role="alert"><p>${this.fault}</p></div>` : nothing}
      <div class="capture-tools">
        <button type="button" class="btn" @click=${(): void => this.editor?.undo()} ?disabled=${!this.changed}>Undo</button>
        <button type="button" class="btn" @click=${(): void => this.editor?.zoom(1 / 1.5)}>Zoom in</button>
        <button type="button" class="btn" @click=${(): void => this.editor?.zoom(1.5)}>Zoom out</button>
        <button type="button" class="btn" @click=${(): void => this.editor?.fitFace()}>Whole face</button>
        <fieldset class="capture-reach"><legend>Move</legend>
          ${REACHES.map((r) => html`<label><input type="radio" name="reach" .checked=${this.reach === r.reach} @change=${(): void => void (this.reach = r.reach)} /> ${r.name}</label>`)}
        </fieldset>
        <button type="button" class="btn btn-primary" ?disabled=${!this.changed || this.saving} @click=${(): void => void this.save()}>${this.saving ? 'Saving…' : 'Save points'}</button>
        <a class="btn" href=${this.backTo}>Back to the measures</a>
        <span role="status">${this.said}</span>
      </div>
      ${this.photograph ? this.renderEditor(this.photograph) : nothing}
      <p class="hint" id="landmark-keys">Drag a point. Keys: n and p choose the next and the one before, arrows move it by a pixel of the screen (with Shift by ten), + and − zoom, 0 shows the whole face, Ctrl+Z undoes.</p>`;
  }

  private renderEditor(photograph: SeriesPhotograph): TemplateResult {
    return html`<glabella-landmarks
      .pictureUrl=${photograph.url} .pictureWidth=${photograph.widthPx} .pictureHeight=${photograph.heightPx}
      .contours=${measuredLines} .landmarks=${this.landmarks} .reach=${this.reach} .showAll=${false}
      @change=${(event: CustomEvent<Landmarks>): void => this.take(event.detail)}></glabella-landmarks>`;
  }

  private take(landmarks: Landmarks): void {
    this.landmarks = landmarks;
    this.changed = true;
    this.said = 'Not saved yet.';
  }

  private async load(): Promise<void> {
    try {
      const answer = await fetch(`/api/patients/${this.patientId}/photographs`);
      const series = answer.ok ? ((await answer.json()) as PhotographSeries[]) : [];
      const found = series.flatMap((s) => s.photographs).find((p) => p.photographId === this.photographId);
      if (!found?.landmarksPx) {
        this.fault = 'The points of this photograph could not be loaded. Load the page again; if none were ever found, take the picture again.';
        return;
      }
      this.landmarks = { points: fromFlat(Float64Array.from(found.landmarksPx)), ruler: null };
      this.photograph = found;
      this.said = '';
    } catch {
      this.fault = 'The server cannot be reached. Check the connection and load the page again.';
    }
  }

  private async save(): Promise<void> {
    this.saving = true;
    this.fault = '';
    const token = document.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? '';
    const body = JSON.stringify({ landmarksPx: toFlat(this.landmarks.points), frames: this.frames, jitterPx: this.jitterPx, corrected: true });
    try {
      const answer = await fetch(`/api/photographs/${this.photographId}/landmarks`, {
        method: 'PUT', body, headers: { 'Content-Type': 'application/json', RequestVerificationToken: token },
      });
      await this.takeAnswer(answer);
    } catch {
      this.fault = 'The server cannot be reached. The points are kept on this page: check the connection and save again.';
    } finally {
      this.saving = false;
    }
  }

  private async takeAnswer(answer: Response): Promise<void> {
    const said = (await answer.json().catch(() => ({}))) as Partial<KeptLandmarks> & { message?: string };
    if (answer.ok) {
      this.changed = false;
      this.said = `Saved as revision ${said.revision ?? ''}. The measures use these points now.`;
    } else {
      this.fault = answer.status === 401 ? 'You have been signed out. Sign in again in another tab, then save again here.' : (said.message ?? `The server answered ${answer.status}. Save again.`);
    }
  }

  private readonly keep = (event: BeforeUnloadEvent): void => {
    if (this.changed) {
      event.preventDefault();
    }
  };
}
