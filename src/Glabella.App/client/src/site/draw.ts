// A field to sign in with finger, pen or mouse. The strokes go with the form; without a script the typed name stands alone.

const width = 1000;
const height = 300;

export function startDraw(): void {
  for (const field of document.querySelectorAll<HTMLElement>('[data-draw]')) start(field);
}

function start(field: HTMLElement): void {
  const svg = field.querySelector('svg');
  const ink = field.querySelector('path.ink');
  const hidden = field.querySelector<HTMLInputElement>('input[type=hidden]');
  if (!svg || !ink || !hidden) return;
  field.hidden = false;
  const strokes: number[][] = [];

  const show = (): void => {
    ink.setAttribute('d', path(strokes));
    hidden.value = strokes.length > 0 ? JSON.stringify(strokes) : '';
  };
  svg.addEventListener('pointerdown', (event) => {
    svg.setPointerCapture(event.pointerId);
    strokes.push([...pointOf(svg, event)]);
    event.preventDefault();
  });
  svg.addEventListener('pointermove', (event) => {
    const stroke = strokes.at(-1);
    if (!stroke || !svg.hasPointerCapture(event.pointerId)) return;
    const [x, y] = pointOf(svg, event);
    if (Math.hypot(x - (stroke.at(-2) ?? 0), y - (stroke.at(-1) ?? 0)) < 4) return;
    stroke.push(x, y);
    show();
  });
  svg.addEventListener('pointerup', show);
  field.querySelector('[data-draw-clear]')?.addEventListener('click', () => {
    strokes.length = 0;
    show();
  });
}

/** The strokes as the data of an SVG path. */
export function path(strokes: number[][]): string {
  return strokes.map((stroke) => 'M' + stroke.map((value, at) => (at % 2 === 0 ? (at > 0 ? ' ' : '') + value : ',' + value)).join('')).join(' ');
}

function pointOf(svg: SVGSVGElement, event: PointerEvent): [number, number] {
  const box = svg.getBoundingClientRect();
  const within = (value: number, most: number): number => Math.round(Math.min(1, Math.max(0, value)) * most);
  return [within((event.clientX - box.left) / box.width, width), within((event.clientY - box.top) / box.height, height)];
}
