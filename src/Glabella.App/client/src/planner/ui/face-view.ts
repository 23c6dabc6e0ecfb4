import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FaceCrease, Site, Vec3 } from '../../contract';
import { decodeFace } from '../face/decode';
import { atRest, type Pose } from '../face/motion';
import { closeUps, mainViews, type ViewName, views } from '../face/orbit';
import { chooseQuality, type PaneName, Stage } from '../face/stage';
import type { Anchor } from '../face/surface';
import { type EffectShown, keptShare, lineCourse, restingBrowMm, worstFinding } from '../plan/forecast';
import { formatNumber } from '../plan/numbers';
import type { PaneChoice } from '../store';
import { PlannerElement } from './element';
import { FaceGestures } from './face-gestures';
import './line-points';
import './key';
import './list';

const effects: Record<EffectShown, string> = { least: 'Least', median: 'Median', most: 'Most' };
const panes: Record<PaneChoice, string> = { before: 'Before', both: 'Both', after: 'After', list: 'List' };

/** The face before and after with its sites. It is drawn when something changed, and only then. */
@customElement('planner-face')
export class PlannerFace extends PlannerElement {
  stage: Stage | null = null;
  failure = '';
  private anchors = new Map<string, { point: Vec3; anchor: Anchor }>();
  private pending = 0;
  private posed: unknown[] = [];
  private readonly resizing = new ResizeObserver(() => this.fit());
  private readonly theming = new MutationObserver(() => this.paint());
  private gestures: FaceGestures | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizing.disconnect();
    this.theming.disconnect();
    this.gestures?.detach();
    this.stage?.dispose();
  }

  lookFrom(view: ViewName): void {
    this.stage?.orbit.look(view);
    this.redraw();
  }

  /** Moves a site along the skin by millimetres. */
  nudge(id: string, leftMm: number, upMm: number): void {
    const site = this.store.content.sites.find((s) => s.id === id);
    if (site && this.stage) void this.store.move(id, this.stage.step(site.pointMm, leftMm, upMm));
  }

  get markerPane(): PaneName {
    return this.store.look.panes === 'after' ? 'after' : 'before';
  }

  /** Draws other creases, in the pose there is. */
  drawCreases(creases: readonly FaceCrease[]): void {
    if (!this.stage) return;
    this.stage.setCreases(creases);
    this.pose(this.stage);
    this.redraw();
  }

  redraw(): void {
    if (this.pending) return;
    this.pending = requestAnimationFrame(() => {
      this.pending = 0;
      this.stage?.draw();
      this.placeMarkers();
      this.dispatchEvent(new Event('drawn'));
    });
  }

  protected override render(): TemplateResult {
    const { look, labels, content } = this.store;
    const name = this.store.face.expressions.find((e) => e.id === look.expression)?.name ?? '';
    const effort = look.expression === 'rest' ? 'at rest' : `${name.toLowerCase()}, ${look.effort === 1 ? 'full effort' : `${Math.round(look.effort * 100)} % effort`}`;
    return html`
      <div class="planner-face" data-panes=${look.panes} data-adding=${look.adding}>
        <canvas tabindex="0" aria-label="The patient’s face. Arrow keys turn it, plus and minus zoom, 0 looks from the front. Everything drawn is also in the list." role="img"></canvas>
        <div class="planner-face-caption">
          ${look.panes === 'after' || look.panes === 'list' ? nothing : html`<span>Before · ${effort}</span>`}
          ${look.panes === 'before' || look.panes === 'list' ? nothing : html`<span class="planner-after">Day ${look.day} · ${look.panes === 'both' && look.expression !== 'rest' ? 'same effort' : effort}</span>`}
        </div>
        ${look.panes === 'before' || look.panes === 'list' ? nothing : this.effectShown()}
        <div class="planner-markers" ?hidden=${!look.sites}>
          ${this.past.map((s) => html`<span class="planner-past" data-past=${s.id} aria-hidden="true"></span>`)}
          ${repeat(content.sites, (s) => s.id, (s) => this.marker(s, labels.get(s.id) ?? ''))}
        </div>
        ${look.panes === 'list' ? html`<planner-list .store=${this.store}></planner-list>` : html`<planner-key .store=${this.store}></planner-key>`}
        ${look.lines && look.panes !== 'list' ? html`<planner-line-points .store=${this.store} .view=${this}></planner-line-points>` : nothing}
        <div class="planner-face-views">${this.views()}</div>
        ${this.failure ? html`<p class="planner-face-failure">${this.failure}</p>` : nothing}
      </div>`;
  }

  protected override firstUpdated(): void {
    const canvas = this.querySelector('canvas')!;
    try {
      this.stage = new Stage(canvas, decodeFace(this.store.face), chooseQuality(location.search), () => this.redraw());
    } catch (error) {
      this.failure = 'This browser cannot draw in 3D (WebGL 2 is missing). The table of sites and the forecast work all the same.';
      console.warn(error);
      this.requestUpdate();
      return;
    }
    this.gestures = new FaceGestures(this, canvas);
    this.resizing.observe(canvas);
    this.theming.observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
    this.paint();
    this.fit();
  }

  protected override updated(): void {
    if (!this.stage) return;
    const { look, evaluation } = this.store;
    const now = [look, evaluation];
    if (now.some((value, i) => value !== this.posed[i])) {
      if ((this.posed[0] as typeof look | undefined)?.panes !== look.panes) this.fit();
      this.posed = now;
      this.pose(this.stage);
      this.redraw();
    }
    this.placeMarkers();
  }

  /** The face drawn is one of many: either end of the band is one press away. */
  private effectShown(): TemplateResult {
    const { look } = this.store;
    return html`<div class="planner-effect planner-segments" role="group" aria-label="Effect drawn, of the 90 % band">
      ${(Object.keys(effects) as EffectShown[]).map((e) => html`<button type="button" class="planner-segment" aria-pressed=${look.effect === e}
        title="${e === 'median' ? 'The median of the forecast' : `The end of the 90 % band where the toxin does ${e}`}"
        @click=${() => this.store.setLook({ effect: e })}>${effects[e]}</button>`)}
    </div>`;
  }

  private views(): TemplateResult {
    const { look } = this.store;
    return html`
      <div class="planner-segments" role="group" aria-label="View" ?hidden=${look.panes === 'list'}>
        ${mainViews.map((v) => html`<button type="button" class="planner-segment" aria-label=${views[v].spoken}
          @click=${() => this.lookFrom(v)}>${views[v].name}</button>`)}
        <select class="planner-select planner-segment" aria-label="Close-up" @change=${(e: Event) => this.closeUp(e.target as HTMLSelectElement)}>
          <option value="">Close-up…</option>
          ${closeUps.map((v) => html`<option value=${v}>${views[v].name}</option>`)}
        </select>
      </div>
      <div class="planner-segments" role="group" aria-label="Faces shown">
        ${(Object.keys(panes) as PaneChoice[]).map((p) => html`<button type="button" class="planner-segment" aria-pressed=${look.panes === p}
          @click=${() => this.store.setLook({ panes: p })}>${panes[p]}</button>`)}
      </div>`;
  }

  private closeUp(list: HTMLSelectElement): void {
    if (list.value) this.lookFrom(list.value as ViewName);
    list.value = '';
  }

  private pose(stage: Stage): void {
    const { look, evaluation } = this.store;
    const before: Pose = { ...atRest, expression: look.expression, effort: look.effort };
    stage.showLayers(look.layers);
    if (look.layers.spread) stage.showSpread(this.store.content.sites, evaluation.spread);
    if (look.panes !== 'after') stage.setPose('before', before);
    if (look.panes !== 'before') {
      stage.setPose('after', {
        ...before,
        kept: (muscle, side) => keptShare(evaluation, muscle, side, look.day, look.effect),
        line: (line, side) => lineCourse(evaluation, line, side, look.day, look.effect),
        restingBrowMm: (side) => restingBrowMm(evaluation, side, look.day, look.effect),
      });
    }
  }

  private marker(site: Site, label: string): TemplateResult {
    const finding = worstFinding(this.store.evaluation.findings, site.id);
    const severity = finding && finding.severity !== 'inform' ? finding.severity : nothing;
    const words = `Site ${label}, ${this.store.muscleName(site.muscle)}, ${formatNumber(site.units)} units${finding ? `, ${finding.message}` : ''}`;
    return html`<button type="button" class="planner-marker" data-site=${site.id} data-severity=${severity} aria-pressed=${site.id === this.store.selected}
      aria-label=${words} title=${words} @focus=${() => this.store.select(site.id)}>${formatNumber(site.units)}</button>`;
  }

  /** Where it was given last time, while that is another plan than this. */
  private get past(): Site[] {
    const { proposing, content } = this.store;
    const last = proposing.offered?.lastTreatment?.sites ?? [];
    return last.filter((s) => !content.sites.some((now) => now.id === s.id));
  }

  /** Markers stand where the skin under them now is; those turned away are hidden. */
  private placeMarkers(): void {
    const { stage } = this;
    if (!stage) return;
    const sites = [...this.past, ...this.store.content.sites];
    for (const site of sites) {
      const marker = this.querySelector<HTMLElement>(`.planner-marker[data-site="${CSS.escape(site.id)}"], .planner-past[data-past="${CSS.escape(site.id)}"]`);
      const place = stage.project(this.anchorOf(site, stage), this.markerPane);
      if (!marker || !place) continue;
      marker.style.transform = `translate(${place.x}px, ${place.y}px) translate(-50%, -50%)`;
      marker.toggleAttribute('data-hidden', !place.visible);
    }
    if (this.anchors.size > sites.length) this.anchors = new Map(sites.flatMap(({ id }) => (this.anchors.has(id) ? [[id, this.anchors.get(id)!]] : [])));
  }

  private anchorOf(site: Site, stage: Stage): Anchor {
    const known = this.anchors.get(site.id);
    if (known && known.point.every((value, i) => value === site.pointMm[i])) return known.anchor;
    const anchor = stage.anchorOf(site.pointMm);
    this.anchors.set(site.id, { point: site.pointMm, anchor });
    return anchor;
  }

  private fit(): void {
    const canvas = this.querySelector('canvas');
    if (!this.stage || !canvas || canvas.clientWidth === 0) return;
    const { panes } = this.store.look;
    if (panes === 'list') return;
    this.stage.resize(canvas.clientWidth, canvas.clientHeight, panes === 'both' ? ['before', 'after'] : [panes]);
    this.redraw();
  }

  private paint(): void {
    this.stage?.setBackground(getComputedStyle(this).getPropertyValue('--planner-stage').trim());
    this.redraw();
  }
}
