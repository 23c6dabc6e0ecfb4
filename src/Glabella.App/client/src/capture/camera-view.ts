import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SeriesPhotograph } from '../photographs-contract';
import { renderChecks } from './check-list';
import { stands, type Check } from './checks/assess';
import { cssMatrix, layOnEyes } from './ghost';
import type { LandmarkerFrame } from './landmarker-frame';
import { LiveLook, type LookingFor } from './looking';
import { fromFlat, type Point } from './points';
import { renderSay } from './steps';
import { take, type Take } from './take';

const PAUSE_MS = 120;

/** The camera with its checks before the shutter. Says `taken` with the picture, `fault` with an error, `skip`, and `back` to files. */
@customElement('glabella-camera')
export class CameraView extends LitElement {
  @property({ attribute: false }) stream: MediaStream | null = null;
  @property({ attribute: false }) mirrored = false;
  @property({ attribute: false }) landmarker!: LandmarkerFrame;
  @property({ attribute: false }) wanted!: LookingFor;
  @property({ attribute: false }) earlier: SeriesPhotograph | null = null;

  @state() private checks: readonly Check[] = [];
  @state() private live: readonly Point[] = [];
  @state() private taking: '' | 'hold' | 'reading' = '';
  @state() private ghostShown = true;
  @state() private ghostOpacity = 0.35;

  @query('video') private video!: HTMLVideoElement | null;

  @query('.capture-ghost') private ghost!: HTMLImageElement | null;

  private looking = false;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    void this.keepLooking();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
    this.looking = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('wanted') && changed.get('wanted')?.view !== this.wanted.view) {
      this.checks = [];
    }
  }

  protected override updated(): void {
    // Not in the template, which would set it, and start the video anew, after every look.
    if (this.video && this.video.srcObject !== this.stream) {
      this.video.srcObject = this.stream;
    }
    this.layGhost();
  }

  protected override render(): TemplateResult {
    const ready = stands(this.checks) && this.taking === '';
    return html`
      <div class="capture-main">
        <div class="capture-video ${this.mirrored ? 'mirrored' : ''}">
          <video autoplay playsinline muted @resize=${(): void => this.requestUpdate()} aria-label="What the camera sees"></video>
          ${this.renderGhost()}
        </div>
        <aside class="capture-side panel"><div class="body">
          ${renderSay(this.wanted.view)}
          <div class="capture-acts">
            <button type="button" class="btn btn-primary btn-lg" ?disabled=${!ready} @click=${(): void => void this.press()}>Take the picture</button>
            <button type="button" class="btn" ?disabled=${this.taking !== ''} @click=${(): void => void this.dispatchEvent(new Event('back'))}>Choose a file</button>
            ${this.wanted.view.id === 'rest'
              ? nothing
              : html`<button type="button" class="btn" ?disabled=${this.taking !== ''} @click=${(): void => void this.dispatchEvent(new Event('skip'))}>Skip</button>`}
          </div>
          <p class="hint" role="status">${this.words}</p>
          ${renderChecks(this.checks, 'Looking for the face…')}
          ${this.renderGhostTools()}
        </div></aside>
      </div>`;
  }

  private get words(): string {
    if (this.taking === 'hold') {
      return 'Hold still…';
    }
    if (this.taking === 'reading') {
      return 'Taken. Placing the points…';
    }
    return this.checks.length > 0 && !stands(this.checks) ? 'The picture can be taken when nothing is marked ✕.' : 'Several frames are averaged: ask the patient to hold still.';
  }

  private renderGhost(): TemplateResult | typeof nothing {
    return this.earlier && this.ghostShown ? html`<img class="capture-ghost" alt="" src=${this.earlier.url} width=${this.earlier.widthPx} hidden />` : nothing;
  }

  // By the style object: the page allows no style attributes.
  private layGhost(): void {
    const { earlier, video, ghost } = this;
    if (!earlier || !ghost || !video || video.videoWidth === 0) {
      return;
    }
    const laying = layOnEyes(fromFlat(earlier.landmarksPx ?? []), this.live) ?? { a: video.videoHeight / earlier.heightPx, b: 0, e: 0, f: 0 };
    ghost.hidden = false;
    ghost.style.opacity = String(this.ghostOpacity);
    ghost.style.transform = cssMatrix(laying, video.clientWidth / video.videoWidth);
  }

  private renderGhostTools(): TemplateResult | typeof nothing {
    if (!this.earlier) {
      return nothing;
    }
    return html`
      <div class="capture-ghost-tools">
        <label><input type="checkbox" class="form-check-input" .checked=${this.ghostShown} @change=${(): void => void (this.ghostShown = !this.ghostShown)} />
          Earlier picture over it <kbd>G</kbd></label>
        <label>How strong <input type="range" min="0.1" max="0.8" step="0.05" .value=${String(this.ghostOpacity)} ?disabled=${!this.ghostShown}
          @input=${(event: Event): void => void (this.ghostOpacity = Number((event.target as HTMLInputElement).value))} /></label>
      </div>`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === 'g' && !event.ctrlKey && !event.metaKey && !event.altKey && this.earlier) {
      this.ghostShown = !this.ghostShown;
    }
  };

  private async keepLooking(): Promise<void> {
    this.looking = true;
    const look = new LiveLook(this.landmarker);
    while (this.looking) {
      const { video } = this;
      if (video && video.videoWidth > 0 && this.taking === '' && !document.hidden) {
        const { wanted } = this;
        try {
          const seen = await look.look(video, wanted);
          // What was seen for another view says nothing about this one.
          if (wanted.view === this.wanted.view && this.taking === '') {
            this.checks = seen.checks;
            this.live = seen.faces === 1 ? seen.points : [];
          }
        } catch (error) {
          this.fail(error);
          return;
        }
      }
      await new Promise((resolve) => window.setTimeout(resolve, PAUSE_MS));
    }
  }

  private async press(): Promise<void> {
    const { video } = this;
    if (!video || !stands(this.checks)) {
      return;
    }
    this.taking = 'hold';
    try {
      const taken = await take(video, this.landmarker, this.wanted.view.facing !== 'profile', () => (this.taking = 'reading'));
      this.dispatchEvent(new CustomEvent<Take>('taken', { detail: taken }));
    } catch (error) {
      this.fail(error);
    }
    this.taking = '';
  }

  private fail(error: unknown): void {
    this.dispatchEvent(new CustomEvent<unknown>('fault', { detail: error }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glabella-camera': CameraView;
  }
}
