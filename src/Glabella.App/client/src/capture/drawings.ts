import { svg, type SVGTemplateResult } from 'lit';
import type { ViewId } from './views';

/** What differs between the drawn examples; lengths in units of a face 60 wide and 76 high, y downward. */
interface Features {
  /** Brows: height of the inner and the outer end above their rest. */
  readonly browInner?: number;
  readonly browOuter?: number;
  readonly eyes?: 'open' | 'narrow' | 'shut';
  /** Path of the mouth. */
  readonly mouth?: string;
  /** Lines that the movement makes. */
  readonly lines?: string;
  /** How far nose and eyes lie toward the right of the drawing: the patient's left. */
  readonly turn?: number;
}

const LIPS = 'M21 58q9 2 18 0';
const FEATURES: Readonly<Record<ViewId, Features>> = {
  rest: {},
  'raise-brows': { browInner: 5, browOuter: 5, lines: 'M18 17q12-3 24 0M17 22q13-3 26 0' },
  frown: { browInner: -4, browOuter: 0, lines: 'M28 27v7M32 27v7' },
  squint: { browInner: -1, browOuter: -1, eyes: 'narrow', lines: 'M10 33l-5-2M10 36h-6M10 39l-5 2M50 33l5-2M50 36h6M50 39l5 2' },
  smile: { eyes: 'narrow', mouth: 'M17 54q13 12 26 0q-13 3-26 0', lines: 'M16 46q-4 5-2 9M44 46q4 5 2 9' },
  blink: { eyes: 'shut' },
  snarl: { browInner: -2, mouth: 'M22 58q8-4 16 0', lines: 'M26 38l-3 4M34 38l3 4M27 42l-2 3M33 42l2 3' },
  pucker: { mouth: 'M27 58q3-4 6 0q-3 5-6 0', lines: 'M24 54l2 2M36 54l-2 2M23 59h2M37 59h-2' },
  'corners-down': { mouth: 'M19 62q11-8 22 0', lines: 'M17 62l-2 5M43 62l2 5' },
  chin: { mouth: 'M22 56q8-3 16 0', lines: 'M26 65h1M30 67h1M34 65h1M28 69h1M32 70h1' },
  platysma: { mouth: 'M17 57q13 10 26 0z', lines: 'M21 75l-2 12M28 78v10M33 78v10M39 75l2 12' },
  'right-45': { turn: 9 },
  'left-45': { turn: -9 },
  'right-90': { turn: 24 },
  'left-90': { turn: -24 },
};

/** A small face that shows a view. Decoration: the name stands beside it. */
export function drawing(id: ViewId): SVGTemplateResult {
  const { turn = 0 } = FEATURES[id];
  return svg`<svg class="view-drawing" viewBox="-4 0 68 92" aria-hidden="true">${Math.abs(turn) > 20 ? profile(turn > 0) : front(FEATURES[id])}</svg>`;
}

function front({ browInner = 0, browOuter = 0, eyes = 'open', mouth = LIPS, lines = '', turn = 0 }: Features): SVGTemplateResult {
  const inner = 29 - browInner;
  const outer = 30 - browOuter;
  return svg`
    <path d="M30 4C10 4 3 20 4 38C5 58 18 77 30 77C42 77 55 58 56 38C57 20 50 4 30 4M22 74v14M38 74v14" />
    <g transform="translate(${turn} 0)">
      <path class="strong" d="M${12 + Math.max(0, turn) / 3} ${outer}Q18 ${Math.min(inner, outer) - 3} 26 ${inner}M${48 + Math.min(0, turn) / 3} ${outer}Q42 ${Math.min(inner, outer) - 3} 34 ${inner}" />
      ${eye(18, eyes)}${eye(42, eyes)}
      <path d="M30 38l${turn === 0 ? -2 : Math.sign(turn) * 5} 10h4" />
      <path class="strong" d=${mouth} />
      <path class="mark" d=${lines} />
    </g>`;
}

function eye(x: number, state: 'open' | 'narrow' | 'shut'): SVGTemplateResult {
  if (state === 'shut') {
    return svg`<path class="strong" d="M${x - 6} 36q6 4 12 0" />`;
  }
  const lid = state === 'open' ? 5 : 2;
  return svg`<path d="M${x - 6} 36q6 ${-lid - 1} 12 0q-6 ${lid} -12 0" /><circle class="dot" cx=${x} cy="36" r=${state === 'open' ? 2.2 : 1.3} />`;
}

// Drawn for the right side, which looks to the right of the drawing.
function profile(right: boolean): SVGTemplateResult {
  return svg`
    <g transform=${right ? '' : 'translate(60 0) scale(-1 1)'}>
      <path d="M48 22C46 10 36 4 26 4C10 4 2 16 3 32C4 46 10 54 12 62L10 88M48 22q1 5 0 9l7 13q0 3-5 3l1 5-2 3 1 4q1 8-7 10q-8 2-11 6v13" />
      <path class="strong" d="M40 28q4-2 7 0" /><path d="M40 34q4-3 7 0l-7 2" /><path d="M20 34q-5-2-5 4q1 8 5 6" />
    </g>`;
}
