import type { Vec3 } from '../../contract';
import { drag, pinch, turnByKey, zoomByWheel } from '../face/turn-gestures';
import type { PlannerFace } from './face-view';

const clickSlackPixels = 4;

type Gesture =
  | { kind: 'turn'; moved: number }
  | { kind: 'site'; id: string; moved: number; grabX: number; grabY: number; last: Vec3 | null };

/** Pointer, wheel and keys on the face: turn, zoom, pan; add, drag and nudge sites. */
export class FaceGestures {
  private readonly pointers = new Map<number, { x: number; y: number }>();
  private readonly surface: HTMLElement;
  private readonly stop = new AbortController();
  private gesture: Gesture | null = null;

  constructor(private readonly view: PlannerFace, private readonly canvas: HTMLCanvasElement) {
    this.surface = canvas.parentElement!;
    const on = <K extends keyof HTMLElementEventMap>(name: K, act: (event: HTMLElementEventMap[K]) => void): void =>
      this.surface.addEventListener(name, act, { signal: this.stop.signal, passive: false });
    on('pointerdown', (event) => this.down(event));
    on('pointermove', (event) => this.move(event));
    on('pointerup', (event) => this.up(event));
    on('pointercancel', (event) => this.cancel(event));
    on('wheel', (event) => this.wheel(event));
    on('dblclick', (event) => this.addAt(event));
    on('keydown', (event) => this.key(event));
  }

  detach(): void {
    this.stop.abort();
  }

  private down(event: PointerEvent): void {
    if ((event.button !== 0 && event.button !== 1) || (event.target as Element).closest('.planner-face-views, .planner-effect, planner-key, planner-list')) return;
    const marker = (event.target as Element).closest<HTMLElement>('.planner-marker');
    this.surface.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (!marker) {
      this.gesture = { kind: 'turn', moved: 0 };
      return;
    }
    const box = marker.getBoundingClientRect();
    const id = marker.dataset['site']!;
    this.view.store.select(id);
    marker.focus({ preventScroll: true });
    this.gesture = {
      kind: 'site', id, moved: 0, last: null,
      grabX: event.clientX - (box.left + box.width / 2), grabY: event.clientY - (box.top + box.height / 2),
    };
  }

  private move(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before || !this.gesture) return;
    const dx = event.clientX - before.x, dy = event.clientY - before.y;
    if (this.pointers.size === 2) this.pinch(event);
    else if (this.gesture.kind === 'turn') this.turn(event, dx, dy);
    else this.dragSite(event, this.gesture, dx, dy);
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  private turn(event: PointerEvent, dx: number, dy: number): void {
    const stage = this.view.stage;
    if (!stage || this.gesture?.kind !== 'turn') return;
    this.gesture.moved += Math.abs(dx) + Math.abs(dy);
    if (this.gesture.moved < clickSlackPixels) return;
    drag(stage.orbit, dx, dy, event.shiftKey || event.buttons === 4, this.canvas.clientHeight);
    this.view.redraw();
  }

  private dragSite(event: PointerEvent, gesture: Gesture & { kind: 'site' }, dx: number, dy: number): void {
    gesture.moved += Math.abs(dx) + Math.abs(dy);
    if (gesture.moved < clickSlackPixels || this.view.store.isReadOnly) return;
    const hit = this.pick(event.clientX - gesture.grabX, event.clientY - gesture.grabY);
    if (!hit || hit.pane !== this.view.markerPane) return;
    gesture.last = hit.restMm;
    this.view.store.previewMove(gesture.id, hit.restMm);
  }

  private pinch(event: PointerEvent): void {
    const other = [...this.pointers.entries()].find(([id]) => id !== event.pointerId)?.[1];
    const before = this.pointers.get(event.pointerId);
    const stage = this.view.stage;
    if (!other || !before || !stage) return;
    pinch(stage.orbit, before, { x: event.clientX, y: event.clientY }, other, this.canvas.clientHeight);
    this.gesture = { kind: 'turn', moved: clickSlackPixels };
    this.view.redraw();
  }

  private up(event: PointerEvent): void {
    const gesture = this.gesture;
    this.pointers.delete(event.pointerId);
    if (this.pointers.size > 0) return;
    this.gesture = null;
    if (gesture?.kind === 'site' && gesture.last) void this.view.store.move(gesture.id, gesture.last);
    if (gesture?.kind === 'turn' && gesture.moved < clickSlackPixels) this.click(event);
  }

  private cancel(event: PointerEvent): void {
    this.pointers.delete(event.pointerId);
    const gesture = this.gesture;
    this.gesture = null;
    if (gesture?.kind === 'site' && gesture.last) void this.view.store.move(gesture.id, gesture.last);
  }

  private click(event: PointerEvent): void {
    if (this.view.store.look.adding) this.addAt(event);
    else this.view.store.select(null);
  }

  private addAt(event: MouseEvent): void {
    if ((event.target as Element).closest('.planner-marker, .planner-face-views, .planner-effect, planner-key, planner-list')) return;
    const hit = this.pick(event.clientX, event.clientY);
    if (hit) void this.view.store.addAt(hit.restMm);
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    if (this.view.stage) zoomByWheel(this.view.stage.orbit, event);
    this.view.redraw();
  }

  private key(event: KeyboardEvent): void {
    const { stage } = this.view;
    if (event.target === this.canvas && stage) {
      if (turnByKey(event, stage.orbit)) this.view.redraw();
      return;
    }
    const id = (event.target as Element).closest<HTMLElement>('.planner-marker')?.dataset['site'];
    const step = event.shiftKey ? 5 : 1;
    const moves: Record<string, [number, number]> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
    const by = moves[event.key];
    if (!id || !by) return;
    event.preventDefault();
    this.view.nudge(id, by[0], by[1]);
  }

  private pick(clientX: number, clientY: number): ReturnType<NonNullable<PlannerFace['stage']>['pick']> {
    const box = this.canvas.getBoundingClientRect();
    return this.view.stage?.pick(clientX - box.left, clientY - box.top) ?? null;
  }
}
