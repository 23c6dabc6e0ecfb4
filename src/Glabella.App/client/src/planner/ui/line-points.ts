import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FaceCrease, Vec3 } from '../../contract';
import type { LineDraft } from '../plan/line-draft';
import { PlannerElement } from './element';
import type { PlannerFace } from './face-view';
import { LineHandles } from './line-handles';

/** The lines being changed, on the face itself: drawn as they will be, with the points of the chosen one to be held. */
@customElement('planner-line-points')
export class PlannerLinePoints extends PlannerElement {
  @property({ attribute: false }) view!: PlannerFace;
  private handles: LineHandles | null = null;
  private drawn: readonly unknown[] = [];

  get pointsMm(): readonly Vec3[] {
    return this.draft.pointsMm;
  }

  get isDrawing(): boolean {
    return this.draft.drawing !== null;
  }

  /** While a point is dragged: shown at once, noted when it is let go. */
  showMove(at: number, to: Vec3): void {
    if (!this.isDrawing) this.view.drawCreases(this.draft.withMove(at, to));
  }

  move(at: number, to: Vec3): void {
    this.draft.move(at, to);
  }

  step(at: number, leftMm: number, upMm: number): void {
    const from = this.pointsMm[at];
    if (this.view.stage && from) this.draft.move(at, this.view.stage.step(from, leftMm, upMm));
  }

  removePoint(at: number): void {
    this.draft.removePoint(at);
  }

  addPoint(at: Vec3): void {
    this.draft.addPoint(at);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.handles?.detach();
    this.view.drawCreases(this.store.face.creases);
  }

  protected override firstUpdated(): void {
    this.handles = new LineHandles(this, this.view);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const drawn: [readonly unknown[], readonly FaceCrease[]] = [this.draft.edits, this.store.face.creases];
    if (drawn.some((value, i) => value !== this.drawn[i])) {
      this.drawn = drawn;
      this.view.drawCreases(this.draft.creases);
    }
    this.handles?.place();
  }

  protected override render(): TemplateResult {
    return html`<div class="planner-line-points">${this.pointsMm.map((_, i) => html`<button type="button" class="planner-line-point" data-at=${i}
      aria-label="Point ${i + 1} of ${this.pointsMm.length}. Arrow keys move it by 1 millimetre, Delete removes it."></button>`)}</div>`;
  }

  private get draft(): LineDraft {
    return this.store.lines;
  }
}
