import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import uPlot from 'uplot';
import { weakestFirst } from '../plan/curves';
import { beyondFrom } from '../plan/notes';
import { bySide } from '../plan/sides';
import { gradeShort } from '../plan/words';
import { PlannerElement } from './element';

type Tab = 'lines' | 'muscles';

interface Curve {
  name: string;
  colour: string;
  dashed: boolean;
  low: number[];
  median: number[];
  high: number[];
}

const lineColours = ['--planner-c1', '--planner-c2', '--planner-c3', '--planner-c4', '--planner-c5'];
const muscleColours = ['--planner-c1', '--planner-c2', '--planner-c3', '--planner-c5', '--planner-c6'];
const mostMuscles = 5;

/** The course over the weeks, with its bands, and the chosen day as a cursor that follows a click. */
@customElement('planner-weeks')
export class PlannerWeeks extends PlannerElement {
  @state() private tab: Tab = 'lines';
  private plot: uPlot | null = null;
  private drawn: unknown[] = [];
  private readonly resizing = new ResizeObserver(() => this.draw(true));
  private readonly theming = new MutationObserver(() => this.draw(true));

  override connectedCallback(): void {
    super.connectedCallback();
    this.theming.observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizing.disconnect();
    this.theming.disconnect();
    this.plot?.destroy();
    this.plot = null;
  }

  protected override render(): TemplateResult {
    const tab = (id: Tab, name: string): TemplateResult => html`
      <button type="button" role="tab" aria-selected=${this.tab === id} class="planner-tab" @click=${() => (this.tab = id)}>${name}</button>`;
    return html`
      <header class="planner-card-head"><h2>Weeks</h2>
      <ul class="planner-legend">${this.curves().filter((c) => !c.dashed).map((c) => html`
        <li><svg viewBox="0 0 16 6" width="16" height="6" aria-hidden="true"><path d="M0 3h16" class=${c.colour.slice(2)} stroke-dasharray=${this.isUnwanted(c) ? '2 2' : '0'} /></svg>${c.name}</li>`)}
        <li class="planner-soft">${this.tab === 'lines' ? 'dashed: at rest' : 'dotted: unwanted'}</li>
      </ul>
        <div role="tablist" aria-label="Plot">${tab('lines', 'Lines')}${tab('muscles', 'Muscles')}</div></header>
      <div class="planner-plot" role="img" aria-label=${this.spoken()}></div>`;
  }

  protected override firstUpdated(): void {
    this.resizing.observe(this.querySelector('.planner-plot')!);
  }

  protected override updated(_: PropertyValues): void {
    const wanted = [this.store.evaluation, this.tab];
    if (wanted.some((value, i) => value !== this.drawn[i])) this.draw(true);
    else if (this.drawn[2] !== this.store.look.day) this.plot?.redraw(false, false);
    this.drawn = [...wanted, this.store.look.day];
  }

  private isUnwanted(curve: Curve): boolean {
    return this.tab === 'muscles' && curve.name.endsWith('(unwanted)');
  }

  private curves(): Curve[] {
    const { evaluation } = this.store;
    if (this.tab === 'muscles') {
      const shown = weakestFirst(evaluation.muscles, mostMuscles);
      const ids = [...new Set(shown.filter((m) => m.wanted).map((m) => m.id))];
      return bySide(shown, (m) => m.weakness).map(({ name, item }) => ({
        name: item.wanted ? name : `${name} (unwanted)`, dashed: false, ...item.weakness,
        colour: item.wanted ? muscleColours[ids.indexOf(item.id) % muscleColours.length]! : '--planner-c4',
      }));
    }
    return bySide(evaluation.lines, (l) => l.atContraction).flatMap(({ name, item }, i) => {
      const colour = lineColours[i % lineColours.length]!;
      return [{ name, colour, dashed: false, ...item.atContraction }, { name, colour, dashed: true, ...item.atRest }];
    });
  }

  private spoken(): string {
    return `${this.tab === 'lines' ? 'Severity of lines' : 'Weakness of muscles'} over ${Math.round((this.store.evaluation.days.at(-1) ?? 0) / 7)} weeks with 90 % bands${this.beyond() === null ? '' : `, beyond the trials from day ${this.beyond()}`}; the figures of day ${this.store.look.day} stand under What to expect.`;
  }

  private draw(afresh: boolean): void {
    const host = this.querySelector<HTMLElement>('.planner-plot');
    if (!host || host.clientWidth < 40 || host.clientHeight < 40 || !afresh) return;
    this.plot?.destroy();
    const curves = this.curves();
    const data = [this.store.evaluation.days, ...curves.flatMap((c) => [c.high, c.low, c.median])] as uPlot.AlignedData;
    this.plot = new uPlot(this.options(host, curves), data, host);
  }

  private options(host: HTMLElement, curves: Curve[]): uPlot.Options {
    const style = getComputedStyle(this);
    const colour = (name: string): string => style.getPropertyValue(name).trim();
    const ink = colour('--planner-soft');
    const axis: uPlot.Axis = { stroke: ink, font: `11px ${style.fontFamily}`, grid: { stroke: colour('--planner-grid'), width: 1 }, ticks: { show: false } };
    const isLines = this.tab === 'lines';
    const days = this.store.evaluation.days.at(-1) ?? 180;
    return {
      width: host.clientWidth, height: host.clientHeight, legend: { show: false }, padding: [6, 8, 0, 0],
      cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
      scales: { x: { time: false, range: [0, days] }, y: { range: isLines ? [0, 3.08] : [0, 1] } },
      axes: [
        { ...axis, size: 24, splits: () => [0, 28, 56, 84, 112, 140, 168].filter((d) => d <= days), values: (_u, at) => at.map((d) => (d === 168 ? '24 wk' : `${d / 7}`)) },
        { ...axis, size: 46, splits: () => (isLines ? [0, 1, 2, 3] : [0, 0.5, 1]), values: (_u, at) => at.map((v) => (isLines ? gradeShort(v) : `${Math.round(v * 100)} %`)) },
      ],
      series: [{}, ...curves.flatMap((c) => seriesOf(c, colour(c.colour), this.isUnwanted(c)))],
      bands: curves.map((c, i) => ({ series: [3 * i + 1, 3 * i + 2], fill: colour(c.colour) + (c.dashed ? '14' : '2b') })),
      hooks: { drawClear: [(u) => this.drawBeyond(u, colour('--planner-grid'), ink)], draw: [(u) => this.drawDay(u, colour('--planner-warn'))], ready: [(u) => this.listen(u)] },
    };
  }

  /** Days beyond the follow-up of the trials lie on a ground of their own. */
  private drawBeyond(u: uPlot, ground: string, ink: string): void {
    const from = this.beyond();
    if (from === null) return;
    const x = u.valToPos(from, 'x', true), right = u.bbox.left + u.bbox.width;
    u.ctx.save();
    u.ctx.fillStyle = ground;
    u.ctx.fillRect(x, u.bbox.top, right - x, u.bbox.height);
    u.ctx.fillStyle = ink;
    u.ctx.font = `${10 * devicePixelRatio}px ${getComputedStyle(this).fontFamily}`;
    u.ctx.textAlign = 'right';
    u.ctx.textBaseline = 'top';
    if (right - x > 70 * devicePixelRatio) u.ctx.fillText('beyond trials', right - 4 * devicePixelRatio, u.bbox.top + 3 * devicePixelRatio);
    u.ctx.restore();
  }

  private beyond(): number | null {
    const { lines, muscles } = this.store.evaluation;
    return beyondFrom((this.tab === 'lines' ? lines : muscles).map((figure) => figure.range));
  }

  private drawDay(u: uPlot, colour: string): void {
    const x = u.valToPos(this.store.look.day, 'x', true);
    u.ctx.save();
    u.ctx.strokeStyle = colour;
    u.ctx.lineWidth = 1.25 * devicePixelRatio;
    u.ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
    u.ctx.beginPath();
    u.ctx.moveTo(x, u.bbox.top);
    u.ctx.lineTo(x, u.bbox.top + u.bbox.height);
    u.ctx.stroke();
    u.ctx.restore();
  }

  private listen(u: uPlot): void {
    const set = (event: PointerEvent): void => {
      const day = Math.round(u.posToVal(event.clientX - u.over.getBoundingClientRect().left, 'x'));
      this.store.setLook({ day: Math.min(this.store.evaluation.days.at(-1) ?? 180, Math.max(0, day)) });
    };
    u.over.addEventListener('pointerdown', (event) => {
      u.over.setPointerCapture(event.pointerId);
      set(event);
    });
    u.over.addEventListener('pointermove', (event) => event.buttons && set(event));
  }
}

function seriesOf(curve: Curve, colour: string, dotted: boolean): uPlot.Series[] {
  const edge: uPlot.Series = { stroke: 'transparent', width: 0, points: { show: false } };
  const dash = curve.dashed ? [6, 4] : dotted ? [2, 3] : [];
  return [edge, edge, { stroke: colour, width: curve.dashed ? 1.25 : 2, dash, points: { show: false } }];
}
