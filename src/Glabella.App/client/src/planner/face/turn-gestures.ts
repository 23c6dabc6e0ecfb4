import type { Orbit } from './orbit';

const degreesPerPixel = 0.4;
const degreesPerKey = 5;
const zoomPerKey = 1.15;

/** Turns and zooms a face that is only looked at: drag, two fingers, wheel, keys. */
export class TurnGestures {
  private readonly pointers = new Map<number, { x: number; y: number }>();
  private readonly stop = new AbortController();

  constructor(private readonly canvas: HTMLCanvasElement, private readonly orbit: Orbit, private readonly draw: () => void) {
    const { signal } = this.stop;
    canvas.style.touchAction = 'none';
    canvas.addEventListener('pointerdown', (event) => this.down(event), { signal });
    canvas.addEventListener('pointermove', (event) => this.move(event), { signal });
    for (const end of ['pointerup', 'pointercancel'] as const) canvas.addEventListener(end, (event) => this.pointers.delete(event.pointerId), { signal });
    canvas.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false });
    canvas.addEventListener('keydown', (event) => turnByKey(event, orbit) && draw(), { signal });
  }

  detach(): void {
    this.stop.abort();
  }

  private down(event: PointerEvent): void {
    this.canvas.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  private move(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...this.pointers.entries()].find(([id]) => id !== event.pointerId)?.[1];
    if (other) pinch(this.orbit, before, now, other, this.canvas.clientHeight);
    else drag(this.orbit, now.x - before.x, now.y - before.y, event.shiftKey || event.buttons === 4, this.canvas.clientHeight);
    this.pointers.set(event.pointerId, now);
    this.draw();
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    zoomByWheel(this.orbit, event);
    this.draw();
  }
}

interface Point {
  x: number;
  y: number;
}

/** One pointer turns the face, or moves it along when `pans`. */
export function drag(orbit: Orbit, dx: number, dy: number, pans: boolean, height: number): void {
  if (pans) orbit.pan(dx, dy, height);
  else orbit.turn(-dx * degreesPerPixel, dy * degreesPerPixel);
}

/** Two fingers: their distance zooms, their middle pans. */
export function pinch(orbit: Orbit, before: Point, now: Point, other: Point, height: number): void {
  const apart = (p: Point): number => Math.hypot(p.x - other.x, p.y - other.y) || 1;
  orbit.scale(apart(now) / apart(before));
  orbit.pan((now.x - before.x) / 2, (now.y - before.y) / 2, height);
}

export const zoomByWheel = (orbit: Orbit, event: WheelEvent): void => orbit.scale(Math.exp(-event.deltaY * 0.0012));

/** Arrow keys turn, plus and minus zoom, 0 looks from the front; true when the key meant something. */
export function turnByKey(event: KeyboardEvent, orbit: Orbit): boolean {
  const turns: Record<string, [number, number]> = {
    ArrowLeft: [degreesPerKey, 0], ArrowRight: [-degreesPerKey, 0], ArrowUp: [0, degreesPerKey], ArrowDown: [0, -degreesPerKey],
  };
  const turn = turns[event.key];
  if (turn) orbit.turn(...turn);
  else if (event.key === '+' || event.key === '=') orbit.scale(zoomPerKey);
  else if (event.key === '-') orbit.scale(1 / zoomPerKey);
  else if (event.key === '0') orbit.look('front');
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
