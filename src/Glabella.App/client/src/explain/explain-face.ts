import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FaceModel, PlannerState } from '../contract';
import { decodeFace } from '../planner/face/decode';
import { atRest } from '../planner/face/motion';
import { chooseQuality, Stage } from '../planner/face/stage';
import { TurnGestures } from '../planner/face/turn-gestures';
import { PlannerApi } from '../planner/plan/api';
import { keptShare, lineCourse } from '../planner/plan/forecast';

const moves: Record<string, string> = { rest: 'Relax', frown: 'Frown', 'raise-brows': 'Raise brows', squint: 'Squint', smile: 'Smile' };
/** The stops of the film, in days. */
const stops = [0, 3, 7, 14, 28, 42, 56, 70, 84, 98, 112, 126, 140, 154, 168];
const stopMilliseconds = 700;

/** The patient's own face over the weeks. The picture that stands in its place is what is printed and what is seen without script. */
@customElement('glabella-explain')
export class ExplainFace extends LitElement {
  @property({ attribute: 'plan-id' }) planId = '';
  @property() antiforgery = '';
  @state() private plan: PlannerState | null = null;
  /** The expression shown first, then the one chosen. */
  @property() move = 'frown';
  @state() private stop = 0;
  @state() private playing = 0;
  private face: FaceModel | null = null;
  private stage: Stage | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
    this.stage?.dispose();
  }

  protected override createRenderRoot(): HTMLElement {
    return this.appendChild(Object.assign(document.createElement('div'), { className: 'explain-live' }));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.plan) return nothing;
    const day = stops[this.stop]!;
    return html`
      <canvas role="img" tabindex="0" aria-label="Your face when you ${moves[this.move]!.toLowerCase()}, ${timeOf(day)}"></canvas>
      <p class="explain-when" role="status">${timeOf(day)}</p>
      <div class="explain-moves" role="group" aria-label="What the face does">
        ${Object.entries(moves).map(([id, name]) => html`<button type="button" class="btn" aria-pressed=${id === this.move} @click=${() => (this.move = id)}>${name}</button>`)}
      </div>
      <div class="explain-time">
        <button type="button" class="btn btn-primary" @click=${() => (this.playing ? this.pause() : this.play())}>${this.playing ? 'Stop' : 'Play the weeks'}</button>
        <label><span class="visually-hidden">Time after the treatment</span>
          <input type="range" min="0" max=${stops.length - 1} .value=${String(this.stop)} aria-valuetext=${timeOf(day)}
            @input=${(e: Event) => { this.pause(); this.stop = Number((e.target as HTMLInputElement).value); }} /></label>
      </div>`;
  }

  protected override updated(): void {
    const canvas = this.querySelector('canvas');
    if (!canvas || !this.plan || !this.face) return;
    if (!this.stage && !this.begin(canvas)) return;
    const { evaluation } = this.plan;
    const day = stops[this.stop]!;
    this.stage!.setPose('after', {
      ...atRest, expression: this.move, effort: 1,
      kept: (muscle, side) => keptShare(evaluation, muscle, side, day),
      line: (line, side) => lineCourse(evaluation, line, side, day),
    });
    this.stage!.draw();
  }

  private begin(canvas: HTMLCanvasElement): boolean {
    try {
      this.stage = new Stage(canvas, decodeFace(this.face!), chooseQuality(location.search), () => this.stage?.draw());
    } catch (error) {
      // Without WebGL the picture below stays.
      console.warn(error);
      this.plan = null;
      return false;
    }
    this.stage.setBackground(getComputedStyle(canvas).backgroundColor);
    this.stage.resize(canvas.clientWidth, canvas.clientHeight, ['after']);
    new TurnGestures(canvas, this.stage.orbit, () => this.stage?.draw());
    this.dataset['live'] = '';
    return true;
  }

  private async load(): Promise<void> {
    const api = new PlannerApi(this.planId, this.antiforgery);
    try {
      const plan = await api.load();
      this.face = await api.loadFace(plan.faceId, plan.faceFindings);
      this.plan = plan;
    } catch (error) {
      console.warn(error);
    }
  }

  private play(): void {
    if (this.stop === stops.length - 1) this.stop = 0;
    this.playing = window.setInterval(() => {
      if (this.stop < stops.length - 1) this.stop++;
      else this.pause();
    }, stopMilliseconds);
  }

  private pause(): void {
    window.clearInterval(this.playing);
    this.playing = 0;
  }
}

function timeOf(day: number): string {
  if (day === 0) return 'Before the treatment';
  return day < 7 ? `After ${day} days` : day === 7 ? 'After 1 week' : `After ${day / 7} weeks`;
}
