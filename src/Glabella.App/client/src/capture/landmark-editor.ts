import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Contours } from '../landmarker/messages';
import type { RulerOnPicture } from './contract';
import { irisRadius, LEFT_IRIS, moved, RIGHT_IRIS, withIrisRadius, type Point } from './points';
import { allTargets, nearest, placeOf, type Place, type Target } from './targets';
import { around, panned, zoomed, type ViewBox } from './view-box';

export interface Landmarks {
  readonly points: readonly Point[];
  readonly ruler: RulerOnPicture | null;
}

const GRAB_SCREEN_PX = 16;
const ZOOM_STEP = 1.25;
const NUDGE_SCREEN_PX = 1;
const MAX_UNDO = 200;

/** Landmarks over a photograph: drag, zoom and pan with mouse, pen, finger or keys. Says `change` after each gesture. */
@customElement('glabella-landmarks')
export class LandmarkEditor extends LitElement {
  @property({ attribute: false }) pictureUrl = '';
  @property({ attribute: false }) pictureWidth = 1;
  @property({ attribute: false }) pictureHeight = 1;
  @property({ attribute: false }) contours: Contours = {};
  @property({ attribute: false }) landmarks: Landmarks = { points: [], ruler: null };
  /** How far a dragged point draws its neighbours along, as a share of the face width. */
  @property({ attribute: false }) reach = 0.08;
  @property({ attribute: false }) showAll = true;

  @state() private selected: Target | null = null;
  @state() private view: ViewBox = { x: 0, y: 0, width: 1, height: 1 };

  private readonly undoStack: Landmarks[] = [];
  private readonly pointers = new Map<number, Place>();
  private dragging = false;

  override createRenderRoot(): this {
    return this;
  }

  undo(): void {
    const before = this.undoStack.pop();
    if (before) {
      this.landmarks = before;
      this.tell();
    }
  }

  get canUndo(): boolean {
    return this.undoStack.length > 0;
  }

  fitFace(): void {
    this.view = around(this.landmarks.points, 0.12);
  }

  fitPicture(): void {
    this.view = { x: 0, y: 0, width: this.pictureWidth, height: this.pictureHeight };
  }

  zoom(factor: number): void {
    const place = this.selected && placeOf(this.selected, this.landmarks.points, this.landmarks.ruler);
    const about = place ?? { x: this.view.x + this.view.width / 2, y: this.view.y + this.view.height / 2 };
    this.view = zoomed(this.view, factor, about, this.picture);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pictureUrl') || (changed.has('landmarks') && changed.get('landmarks')?.points.length === 0)) {
      this.undoStack.length = 0;
      this.fitFace();
    }
  }

  protected override render(): TemplateResult {
    const { x, y, width, height } = this.view;
    return html`
      <svg class="lm-picture" viewBox="${x} ${y} ${width} ${height}" tabindex="0" role="application"
        aria-label="Landmarks on the photograph" aria-describedby="landmark-keys" preserveAspectRatio="xMidYMid meet"
        @pointerdown=${this.onPointerDown} @pointermove=${this.onPointerMove} @pointerup=${this.onPointerUp} @pointercancel=${this.onPointerUp}
        @wheel=${this.onWheel} @keydown=${this.onKeyDown}>
        <image href=${this.pictureUrl} width=${this.pictureWidth} height=${this.pictureHeight} />
        ${this.renderLines()} ${this.renderIrises()} ${this.renderRuler()} ${this.renderSelected()}
      </svg>
      <p class="visually-hidden" aria-live="polite">${this.selected ? `${this.selected.name} selected` : ''}</p>`;
  }

  private renderLines(): TemplateResult {
    const { points } = this.landmarks;
    const at = (i: number): string => `${points[i]?.x.toFixed(2) ?? 0} ${points[i]?.y.toFixed(2) ?? 0}`;
    const dots = (indices: Iterable<number>): string => [...indices].map((i) => `M${at(i)}h0.01`).join('');
    const onContours = new Set(Object.values(this.contours).flat(2));
    return svg`
      ${this.showAll ? svg`<path class="lm-dots" d=${dots(points.keys())} />` : nothing}
      ${Object.values(this.contours).map((lines) => svg`<path class="lm-line" d=${lines.map(([a, b]) => `M${at(a)}L${at(b)}`).join('')} />`)}
      <path class="lm-contour-dots" d=${dots(onContours)} />`;
  }

  private renderIrises(): TemplateResult[] {
    return [RIGHT_IRIS, LEFT_IRIS].map((index) => {
      const centre = this.landmarks.points[index];
      const radius = irisRadius(this.landmarks.points, index);
      return svg`
        <circle class="lm-iris" cx=${centre?.x ?? 0} cy=${centre?.y ?? 0} r=${radius} />
        <path class="lm-iris-dots" d="M${centre?.x ?? 0} ${centre?.y ?? 0}h0.01M${(centre?.x ?? 0) + radius} ${centre?.y ?? 0}h0.01" />`;
    });
  }

  private renderRuler(): TemplateResult | typeof nothing {
    const ruler = this.landmarks.ruler;
    if (!ruler) {
      return nothing;
    }
    const [[x1, y1], [x2, y2]] = [ruler.fromPx, ruler.toPx];
    return svg`
      <path class="lm-ruler" d="M${x1} ${y1}L${x2} ${y2}" />
      <path class="lm-ruler-ends" d="M${x1} ${y1}h0.01M${x2} ${y2}h0.01" />`;
  }

  private renderSelected(): TemplateResult | typeof nothing {
    const place = this.selected && placeOf(this.selected, this.landmarks.points, this.landmarks.ruler);
    return place ? svg`<path class="lm-selected-halo" d="M${place.x} ${place.y}h0.01" /><path class="lm-selected" d="M${place.x} ${place.y}h0.01" />` : nothing;
  }

  private readonly onPointerDown = (event: PointerEvent): void => {
    const at = this.toPicture(event);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, at);
    if (this.pointers.size > 1) {
      this.dragging = false;
      return;
    }
    this.selected = nearest(this.targets, at, GRAB_SCREEN_PX * this.pxPerScreenPx, this.landmarks.points, this.landmarks.ruler);
    this.dragging = this.selected !== null;
    if (this.dragging) {
      this.remember();
    }
  };

  private readonly onPointerMove = (event: PointerEvent): void => {
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      return;
    }
    const at = this.toPicture(event);
    if (this.pointers.size === 2) {
      this.pinch(event.pointerId, before, at);
    } else if (this.dragging && this.selected) {
      this.move(this.selected, at.x - before.x, at.y - before.y);
      this.pointers.set(event.pointerId, at);
    } else {
      this.view = panned(this.view, at.x - before.x, at.y - before.y);
    }
  };

  private readonly onPointerUp = (event: PointerEvent): void => {
    this.pointers.delete(event.pointerId);
    if (this.dragging) {
      this.dragging = false;
      this.tell();
    }
  };

  private readonly onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    this.view = zoomed(this.view, event.deltaY > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, this.toPicture(event), this.picture);
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (this.act(event)) {
      event.preventDefault();
    }
  };

  private act(event: KeyboardEvent): boolean {
    const step = NUDGE_SCREEN_PX * this.pxPerScreenPx * (event.shiftKey ? 10 : 1);
    const withControl = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case 'ArrowLeft':
        return this.nudge(-step, 0);
      case 'ArrowRight':
        return this.nudge(step, 0);
      case 'ArrowUp':
        return this.nudge(0, -step);
      case 'ArrowDown':
        return this.nudge(0, step);
      case 'n':
        return this.select(1);
      case 'p':
        return this.select(-1);
      case '+':
      case '=':
        return this.done(() => this.zoom(1 / ZOOM_STEP));
      case '-':
        return this.done(() => this.zoom(ZOOM_STEP));
      case '0':
        return this.done(() => this.fitFace());
      case 'z':
        return withControl && this.done(() => this.undo());
      case 'Escape':
        return this.done(() => (this.selected = null));
      default:
        return false;
    }
  }

  private done(act: () => unknown): boolean {
    act();
    return true;
  }

  private select(step: 1 | -1): boolean {
    const targets = this.targets;
    const now = targets.findIndex((target) => target.kind === this.selected?.kind && target.index === this.selected.index);
    this.selected = targets[(now + step + targets.length) % targets.length] ?? null;
    return true;
  }

  // Without a selection the arrows move the picture.
  private nudge(dx: number, dy: number): boolean {
    if (!this.selected) {
      this.view = panned(this.view, -20 * dx, -20 * dy);
      return true;
    }
    this.remember();
    this.move(this.selected, dx, dy);
    this.tell();
    return true;
  }

  private move(target: Target, dx: number, dy: number): void {
    const { points, ruler } = this.landmarks;
    if (target.kind === 'ruler-end') {
      this.landmarks = { points, ruler: ruler && shifted(ruler, target.index, dx, dy) };
    } else if (target.kind === 'iris-edge') {
      this.landmarks = { points: withIrisRadius(points, target.index, irisRadius(points, target.index) + dx), ruler };
    } else {
      this.landmarks = { points: moved(points, target.index, dx, dy, this.reach * this.faceWidthPx), ruler };
    }
  }

  private pinch(id: number, before: Place, at: Place): void {
    const other = [...this.pointers].find(([pointer]) => pointer !== id)?.[1];
    if (!other) {
      return;
    }
    const [was, is] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(at.x - other.x, at.y - other.y)];
    if (was > 0 && is > 0) {
      this.view = zoomed(this.view, was / is, other, this.picture);
      this.pointers.set(id, other === before ? at : { x: other.x + ((at.x - other.x) * was) / is, y: other.y + ((at.y - other.y) * was) / is });
    }
  }

  private remember(): void {
    this.undoStack.push(this.landmarks);
    if (this.undoStack.length > MAX_UNDO) {
      this.undoStack.shift();
    }
  }

  private tell(): void {
    this.dispatchEvent(new CustomEvent<Landmarks>('change', { detail: this.landmarks }));
  }

  private get targets(): Target[] {
    return allTargets(this.contours, this.landmarks.ruler);
  }

  private get picture(): { readonly width: number; readonly height: number } {
    return { width: this.pictureWidth, height: this.pictureHeight };
  }

  private get faceWidthPx(): number {
    return around(this.landmarks.points, 0).width;
  }

  private get svgElement(): SVGSVGElement | null {
    return this.querySelector('svg');
  }

  private get pxPerScreenPx(): number {
    return 1 / (this.svgElement?.getScreenCTM()?.a ?? 1);
  }

  private toPicture(event: MouseEvent): Place {
    const matrix = this.svgElement?.getScreenCTM();
    return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : { x: 0, y: 0 };
  }
}

function shifted(ruler: RulerOnPicture, end: 0 | 1, dx: number, dy: number): RulerOnPicture {
  const add = ([x, y]: readonly [number, number]): readonly [number, number] => [x + dx, y + dy];
  return end === 0 ? { ...ruler, fromPx: add(ruler.fromPx) } : { ...ruler, toPx: add(ruler.toPx) };
}

declare global {
  interface HTMLElementTagNameMap {
    'glabella-landmarks': LandmarkEditor;
  }
}
