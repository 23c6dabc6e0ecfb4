import type { Evaluation, FaceModel, LocatedPoint, PlanContent, PlannerState, SideName, Site, Vec3 } from '../contract';
import { type LayersShown, noLayers } from './face/layers';
import type { FindingsRequest, FindingsState } from '../findings-contract';
import { PlannerApi, Refused, Unreachable } from './plan/api';
import * as edits from './plan/edits';
import type { EffectShown } from './plan/forecast';
import { History } from './plan/history';
import { Latest } from './plan/latest';
import { LineDraft } from './plan/line-draft';
import { SaveQueue, type SaveStatus } from './plan/save-queue';
import { UnsavedStore } from './plan/unsaved-store';
import type { WishesStore } from './plan/wishes-store';
import { siteLabels } from './plan/words';
import { Proposing } from './proposing';

/** One face or both, or everything in words. */
export type PaneChoice = 'both' | 'before' | 'after' | 'list';

/** How the face is looked at; no part of the plan. */
export interface Look {
  expression: string;
  effort: number;
  day: number;
  panes: PaneChoice;
  effect: EffectShown;
  sites: boolean;
  layers: LayersShown;
  adding: boolean;
  /** Whether lines of the face are being changed. */
  lines: boolean;
}

/** The plan on the screen: every gesture goes through here, every change is saved from here. */
export class PlannerStore extends EventTarget {
  content: PlanContent;
  evaluation: Evaluation;
  status: SaveStatus;
  selected: string | null = null;
  notice = '';
  trouble = '';
  isEvaluating = false;
  look: Look = { expression: 'frown', effort: 1, day: 30, panes: 'both', effect: 'median', sites: true, layers: noLayers, adding: false, lines: false };
  readonly proposing: Proposing;
  private readonly history: History<PlanContent>;
  private readonly queue: SaveQueue;
  private readonly previewing = new Latest();

  constructor(readonly server: PlannerState, readonly face: FaceModel, private readonly api: PlannerApi, kept: UnsavedStore, wishes: WishesStore) {
    super();
    this.content = server.content;
    this.evaluation = server.evaluation;
    this.status = { kind: 'saved', at: server.savedAt };
    this.history = new History(server.content);
    this.queue = new SaveQueue(server.revision, {
      send: (request, leaving) => api.save(request, leaving),
      load: () => api.load(),
      keep: (unsaved) => kept.write(unsaved),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      newId: () => crypto.randomUUID(),
      onStatus: (status) => this.update({ status }),
      onSaved: (state, isLatest) => this.takeSaved(state, isLatest),
    });
    this.resume(kept);
    this.proposing = new Proposing(this, api, wishes);
  }

  get isReadOnly(): boolean {
    return this.server.state !== 'draft' || !this.server.mayEdit;
  }

  get canUndo(): boolean {
    return !this.isReadOnly && this.history.canUndo;
  }

  get canRedo(): boolean {
    return !this.isReadOnly && this.history.canRedo;
  }

  /** Whether what is shown is not a step of the plan yet: a site under the finger, a slider on its way. */
  get isPreview(): boolean {
    return this.content !== this.history.current;
  }

  get hasUnsaved(): boolean {
    return this.queue.hasUnsaved || this.lines.isChanged;
  }

  get labels(): Map<string, string> {
    return siteLabels(this.content.sites);
  }

  get selectedSite(): Site | null {
    return this.content.sites.find((s) => s.id === this.selected) ?? null;
  }

  muscleName(id: string): string {
    return this.face.muscles.find((m) => m.id === id)?.name ?? id;
  }

  select(id: string | null): void {
    if (id !== this.selected) this.update({ selected: id });
  }

  setLook(change: Partial<Look>): void {
    this.update({ look: { ...this.look, ...change } });
  }

  undo(): void {
    if (this.canUndo) this.show(this.history.undo(), 'Undone.');
  }

  redo(): void {
    if (this.canRedo) this.show(this.history.redo(), 'Done again.');
  }

  setUnits(id: string, units: number): void {
    this.commit(edits.changeSite(this.content, id, { units }), `Site ${this.labels.get(id)}: ${units} U.`);
  }

  setDepth(id: string, depthMm: number): void {
    this.commit(edits.changeSite(this.content, id, { depthMm }), `Site ${this.labels.get(id)}: ${depthMm} mm deep.`);
  }

  setReconstitution(vialUnits: number, diluentMl: number): void {
    this.commit({ ...this.content, vialUnits, diluentMl }, `${vialUnits} U in ${diluentMl} mL.`);
  }

  remove(id: string): void {
    if (this.isReadOnly) return;
    const label = this.labels.get(id);
    const next = edits.neighbourOf(this.content, id);
    this.commit(edits.removeSite(this.content, id), `Site ${label} removed.`);
    this.select(next);
  }

  /** While a site is dragged: shows it there and predicts, saves nothing. */
  previewMove(id: string, pointMm: Vec3): void {
    if (this.isReadOnly) return;
    this.preview(edits.changeSite(this.content, id, { pointMm }));
  }

  /** Shows a plan and its forecast, saves nothing. */
  preview(content: PlanContent): void {
    this.update({ content, selected: this.selectedIn(content) });
    void this.previewing.run(async (signal) => {
      const evaluation = await this.api.evaluate({ content: this.content }, signal);
      if (!signal.aborted) this.update({ evaluation });
    });
  }

  /** The plan as its last step left it. */
  get settled(): PlanContent {
    return this.history.current;
  }

  /** Makes what is shown a step of the plan. */
  settle(notice: string): void {
    if (this.isPreview) this.take(this.content, notice);
  }

  /** A plan that was proposed, as one step. */
  take(content: PlanContent, notice: string): void {
    this.previewing.abort();
    this.commit(content, notice);
  }

  replaceSites(sites: Site[], notice: string): void {
    this.commit({ ...this.content, sites }, notice);
  }

  /** Puts a site down at a point: the server says where on the skin that is, and over which muscle. */
  async move(id: string, pointMm: Vec3): Promise<void> {
    const site = this.history.current.sites.find((s) => s.id === id);
    if (!site || this.isReadOnly) return;
    this.previewing.abort();
    this.update({ content: edits.changeSite(this.content, id, { pointMm }) });
    const located = await this.asked(() => this.api.locate({ pointMm, muscle: null, side: null, product: this.content.product }));
    if (!located) return this.show(this.history.current, '', false);
    const area = located.muscle === site.muscle ? site.area : located.area;
    const { muscle, side } = located;
    this.commit(
      edits.changeSite(this.content, id, { pointMm: located.pointMm, muscle, side, area }),
      `Site ${this.labels.get(id)} over ${located.muscleName}.`);
  }

  async addAt(pointMm: Vec3): Promise<void> {
    await this.add(() => this.api.locate({ pointMm, muscle: null, side: null, product: this.content.product }));
  }

  async addOver(muscle: string, side: SideName): Promise<void> {
    await this.add(() => this.api.locate({ pointMm: null, muscle, side, product: this.content.product }));
  }

  async mirror(id: string): Promise<void> {
    const site = this.content.sites.find((s) => s.id === id);
    if (!site || this.isReadOnly) return;
    const twin = await this.asked(() => this.api.mirror({ site }));
    if (!twin) return;
    this.commit(edits.addSite(this.content, twin), `Site ${this.labels.get(id)} mirrored.`);
    this.select(twin.id);
  }

  async applyProtocol(protocol: string): Promise<void> {
    if (this.isReadOnly) return;
    const sites = await this.asked(() => this.api.fit({ protocol, product: this.content.product }));
    if (!sites) return;
    const choice = this.server.protocols.find((p) => p.id === protocol);
    this.commit(edits.applyProtocol(this.content, sites, Boolean(choice?.addsTo)), `${choice?.name ?? protocol}: ${sites.length} sites.`);
    this.proposing.chooseFor(sites);
  }

  /** Clears the plan for another product and applies again, in its own Units, the protocols it has for the same areas. */
  async changeProduct(product: string): Promise<void> {
    const choice = this.server.products.find((p) => p.product === product);
    const made = choice?.reconstitutions[0];
    if (!choice || !made || this.isReadOnly) return;
    const areas = new Set(this.content.sites.map((s) => s.area));
    let content = edits.startOverWith(product, made.vialUnits, made.diluentMl);
    for (const protocol of this.protocolsFor(areas)) {
      const sites = await this.asked(() => this.api.fit({ protocol, product }));
      if (!sites) return;
      content = edits.applyProtocol(content, sites);
    }
    const open = content.sites.filter((s) => s.units === 0).length;
    this.commit(content, `${choice.brand}: started over in its own Units, ${content.sites.length} sites${open > 0 ? `, ${open} without a dose because the label names none` : ''}.`);
    this.select(null);
  }

  loadTheirs(): void {
    if (this.status.kind !== 'conflict') return;
    const { theirs } = this.status;
    this.history.push(theirs.content);
    this.queue.takeTheirs(theirs);
    this.update({ content: theirs.content, evaluation: theirs.evaluation, notice: 'The other version is shown; undo brings yours back.' });
  }

  async keepMine(): Promise<void> {
    if (this.status.kind === 'conflict') await this.queue.keepMine(this.status.theirs, this.content);
  }

  flush(): void {
    this.queue.flush();
  }

  /** Something beside the plan changed. */
  redraw(): void {
    this.dispatchEvent(new Event('change'));
  }

  say(notice: string): void {
    this.update({ notice });
  }

  dismiss(): void {
    this.update({ trouble: '' });
  }

  /** The lines of the face while they are changed; kept while their panel is closed. */
  readonly lines = new LineDraft({
    creases: () => this.face.creases,
    isReadOnly: () => this.isReadOnly,
    load: (): Promise<FindingsState | null> => this.asked(() => this.api.loadFindings(this.server.faceId)),
    save: (request: FindingsRequest): Promise<FindingsState> => this.api.saveFindings(this.server.faceId, request),
    take: (revision) => this.takeFindings(revision),
    changed: () => this.update({}),
  });

  /** After the findings on the face changed: its creases with what folds them, and the forecast, come again. */
  private async takeFindings(revision: number): Promise<void> {
    const face = await this.asked(() => this.api.loadFace(this.server.faceId, revision));
    if (!face) return;
    this.face.creases = face.creases;
    this.face.lines = face.lines;
    const evaluation = await this.asked(() => this.api.evaluate({ content: this.content }));
    this.update(evaluation ? { evaluation } : {});
  }

  private resume(kept: UnsavedStore): void {
    const unsaved = kept.read();
    if (!unsaved || this.isReadOnly) return;
    this.history.push(unsaved.content);
    this.content = unsaved.content;
    void this.queue.resume(unsaved);
  }

  /** For each area the protocol of that area alone. */
  private protocolsFor(areas: Set<string>): string[] {
    const alone = this.server.protocols.filter((p) => p.areas.length === 1 && !p.addsTo && !p.isTemplate);
    return [...areas].flatMap((area) => alone.find((p) => p.areas[0] === area)?.id ?? []);
  }

  private async add(locate: () => Promise<LocatedPoint>): Promise<void> {
    if (this.isReadOnly) return;
    const located = await this.asked(locate);
    if (!located) return;
    const { pointMm, muscle, side, area, depthMm, units } = located;
    const site: Site = { id: crypto.randomUUID(), area, pointMm, side, muscle, depthMm, units };
    this.commit(edits.addSite(this.content, site), `Site added over ${located.muscleName}.`);
    this.select(site.id);
  }

  /** Asks the server; what it refuses, or that it is out of reach, is shown and nothing changes. */
  private async asked<T>(question: () => Promise<T>): Promise<T | null> {
    try {
      const answer = await question();
      if (this.trouble) this.update({ trouble: '' });
      return answer;
    } catch (error) {
      if (error instanceof Refused) this.update({ trouble: error.problem.message });
      else if (error instanceof Unreachable) this.update({ trouble: 'The server cannot be reached. Nothing was changed; try again.' });
      else throw error;
      return null;
    }
  }

  private commit(content: PlanContent, notice: string): void {
    if (this.isReadOnly || content === this.history.current) return;
    this.history.push(content);
    this.show(content, notice);
  }

  private selectedIn(content: PlanContent): string | null {
    return content.sites.some((s) => s.id === this.selected) ? this.selected : null;
  }

  private show(content: PlanContent, notice: string, save = true): void {
    this.update({ content, notice, selected: this.selectedIn(content), isEvaluating: save });
    if (save) void this.queue.put(content);
  }

  private takeSaved(state: PlannerState, isLatest: boolean): void {
    if (!isLatest) return;
    this.previewing.abort();
    this.update({ evaluation: state.evaluation, isEvaluating: false });
  }

  private update(change: Partial<PlannerStore>): void {
    Object.assign(this, change);
    this.proposing?.follow();
    this.dispatchEvent(new Event('change'));
  }
}
