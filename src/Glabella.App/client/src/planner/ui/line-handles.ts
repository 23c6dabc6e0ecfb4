import type { Vec3 } from '../../contract';
import type { Anchor } from '../face/surface';
import type { PlannerFace } from './face-view';
import type { PlannerLinePoints } from './line-points';

const clickSlackPixels = 4;

/** The points of the chosen line on the face: dragged, stepped by keys, and, while a line is drawn, set by clicks. */
export class LineHandles {
  private readonly stop = new AbortController();
  private anchors = new Map<Vec3, Anchor>();
  private held: { at: number; last: Vec3 | null } | null = null;
  private pressed: { x: number; y: number } | null = null;

  constructor(private readonly lines: PlannerLinePoints, private readonly view: PlannerFace) {
    const { signal } = this.stop;
    view.addEventListener('drawn', () => this.place(), { signal });
    lines.addEventListener('pointerdown', (event) => this.grab(event), { signal });
    lines.addEventListener('pointermove', (event) => this.drag(event), { signal });
    lines.addEventListener('pointerup', (event) => this.drop(event), { signal });
    lines.addEventListener('pointercancel', () => (this.held = null), { signal });
    lines.addEventListener('keydown', (event) => this.key(event), { signal, capture: true });
    const surface = view.querySelector('.planner-face')!;
    surface.addEventListener('pointerdown', (event) => (this.pressed = placeOf(event as PointerEvent)), { signal, capture: true });
    surface.addEventListener('pointerup', (event) => this.click(event as PointerEvent), { signal, capture: true });
  }

  detach(): void {
    this.stop.abort();
  }

  /** Points stand where the skin under them now is; those turned away are hidden. */
  place(): void {
    const { stage } = this.view;
    if (!stage) return;
    const points = this.lines.pointsMm;
    const known = this.anchors;
    this.anchors = new Map(points.map((p) => [p, known.get(p) ?? stage.anchorOf(p)]));
    this.lines.querySelectorAll<HTMLElement>('.planner-line-point').forEach((button) => {
      const point = points[Number(button.dataset['at'])];
      const place = point && stage.project(this.anchors.get(point)!, this.view.markerPane);
      button.toggleAttribute('data-hidden', !place?.visible);
      if (place) button.style.transform = `translate(${place.x}px, ${place.y}px) translate(-50%, -50%)`;
    });
  }

  private grab(event: PointerEvent): void {
    const button = (event.target as Element).closest<HTMLElement>('.planner-line-point');
    if (!button) return;
    event.stopPropagation();
    button.setPointerCapture(event.pointerId);
    this.held = { at: Number(button.dataset['at']), last: null };
  }

  private drag(event: PointerEvent): void {
    if (!this.held) return;
    const hit = this.pick(event);
    if (!hit) return;
    this.held.last = hit;
    const button = this.lines.querySelector<HTMLElement>(`.planner-line-point[data-at="${this.held.at}"]`);
    const box = this.view.querySelector('canvas')!.getBoundingClientRect();
    if (button) button.style.transform = `translate(${event.clientX - box.left}px, ${event.clientY - box.top}px) translate(-50%, -50%)`;
    this.lines.showMove(this.held.at, hit);
  }

  private drop(event: PointerEvent): void {
    if (!this.held) return;
    event.stopPropagation();
    const { at, last } = this.held;
    this.held = null;
    if (last) this.lines.move(at, last);
  }

  private click(event: PointerEvent): void {
    const { pressed } = this;
    this.pressed = null;
    if (!this.lines.isDrawing || !pressed || (event.target as Element).closest('.planner-line-point, .planner-face-views, .planner-effect, planner-key')) return;
    if (Math.abs(event.clientX - pressed.x) + Math.abs(event.clientY - pressed.y) > clickSlackPixels) return;
    const hit = this.pick(event);
    if (hit) this.lines.addPoint(hit);
  }

  private key(event: KeyboardEvent): void {
    const button = (event.target as Element).closest<HTMLElement>('.planner-line-point');
    if (!button) return;
    const at = Number(button.dataset['at']), step = event.shiftKey ? 5 : 1;
    const moves: Record<string, [number, number]> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
    const by = moves[event.key];
    if (!by && event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    if (by) this.lines.step(at, by[0], by[1]);
    else this.lines.removePoint(at);
  }

  private pick(event: PointerEvent): Vec3 | null {
    const box = this.view.querySelector('canvas')!.getBoundingClientRect();
    return this.view.stage?.pick(event.clientX - box.left, event.clientY - box.top)?.restMm ?? null;
  }
}

const placeOf = (event: PointerEvent): { x: number; y: number } => ({ x: event.clientX, y: event.clientY });
