import type { JobView, PlanContent, Problem, ProposalView, ProposeModeName, ProposeRequest, RobustView, Site, SiteEffects, WishesContent, WishesState, WishView } from '../contract';
import type { PlannerApi } from './plan/api';
import { Refused } from './plan/api';
import { follow } from './plan/jobs';
import { Latest } from './plan/latest';
import { brandOf } from './plan/words';
import * as edits from './plan/wishes';
import type { WishesStore } from './plan/wishes-store';
import type { PlannerStore } from './store';

/** Where a computation on the server stands; `isLong` after a second. */
export type Work = { kind: 'idle' } | { kind: 'busy'; job: JobView | null; isLong: boolean };

/** Why a site stays as it is when a plan is proposed: locked by a person, or changed by hand after a proposal. */
export type KeptFor = 'locked' | 'by-hand' | null;

const longAfterMs = 1000;

/** Wishes, proposals and what the plan on the screen makes of the wishes. */
export class Proposing {
  offered: WishesState | null = null;
  wishes: WishesContent;
  work: Work = { kind: 'idle' };
  proposal: ProposalView | null = null;
  conflicts: string[] = [];
  problem: Problem | null = null;
  robust: RobustView | null = null;
  /** Whether the next proposal starts from the plan there is: it is that of the last treatment. */
  isAdapting = false;
  effects: SiteEffects | null = null;
  /** The plan that `robust` is of. */
  private robustOf: { content: PlanContent; wishes: WishesContent } | null = null;
  private effectsOf: unknown[] = [];
  private locked: Set<string>;
  private unlocked: Set<string>;
  private given: Map<string, Site> | null = null;
  private running: { stop: AbortController; id: string | null; isQuiet: boolean } | null = null;
  private shown: PlanContent;
  private readonly judging = new Latest();
  private readonly explaining = new Latest();
  private readonly sliding = new Latest();

  constructor(private readonly store: PlannerStore, private readonly api: PlannerApi, private readonly kept: WishesStore) {
    const before = kept.read();
    this.wishes = before?.wishes ?? edits.wishesToStart([], 0.55);
    this.locked = new Set(before?.locked);
    this.unlocked = new Set(before?.unlocked);
    this.shown = store.content;
    if (!store.isReadOnly) void this.load(before === null);
  }

  get isAnswerOfScreen(): boolean {
    return this.robustOf?.content === this.store.content && this.robustOf.wishes === this.wishes;
  }

  keptFor(site: Site): KeptFor {
    if (this.locked.has(site.id)) return 'locked';
    return this.given && !this.unlocked.has(site.id) && edits.isByHand(site, this.given) ? 'by-hand' : null;
  }

  toggleLock(site: Site): void {
    const wasKept = this.keptFor(site) !== null;
    (wasKept ? this.locked : this.unlocked).delete(site.id);
    (wasKept ? this.unlocked : this.locked).add(site.id);
    this.keep();
    this.store.say(`Site ${this.store.labels.get(site.id)} ${wasKept ? 'may be changed by the next proposal' : 'stays as it is in the next proposal'}.`);
  }

  setWishes(wishes: WishesContent): void {
    this.wishes = wishes;
    this.problem = null;
    this.keep();
    this.judge();
    this.store.redraw();
  }

  toggleArea(area: string): void {
    this.setWishes(edits.toggleArea(this.wishes, area, (this.offered?.areas ?? []).map((a) => a.area)));
  }

  /** Sites of a pattern were put into a plan for which no area was chosen: theirs are. */
  chooseFor(sites: readonly Site[]): void {
    const areas = edits.areasOf(sites, (this.offered?.areas ?? []).map((a) => a.area));
    if (this.wishes.areas.length === 0 && areas.length > 0) this.setWishes({ ...this.wishes, areas });
  }

  drop(wish: WishView): void {
    this.setWishes(edits.dropWish(this.wishes, wish));
  }

  /** Asks for a plan; it comes as one step that undo takes back. */
  async propose(): Promise<void> {
    if (this.store.isReadOnly) return;
    const job = await this.compute(() => this.api.propose(this.request(this.isAdapting ? 'adapt' : 'anew')));
    if (!job?.proposal) return;
    this.isAdapting = false;
    this.take(job.proposal, true);
  }

  /** The slider moves: the sites there are get other doses, as fast as answers come. Each is made from the plan before the slider moved, so that a site that went comes back. */
  slide(firmness: number): void {
    this.setWishes({ ...this.wishes, firmness });
    const { settled } = this.store;
    if (this.store.isReadOnly || !settled.sites.some((site) => this.wishes.areas.includes(site.area) && !this.keptFor(site))) return;
    void this.sliding.run(async () => {
      const job = await this.compute(() => this.api.propose(this.request('redose', settled)));
      if (job?.proposal) this.take(job.proposal, false);
    });
  }

  /** The slider was let go: what it led to is one step. */
  async slid(): Promise<void> {
    await this.sliding.settled;
    if (!this.store.isPreview) return;
    this.store.settle(this.summary());
    if (this.proposal?.status !== 'fulfilled') void this.findConflicts();
  }

  cancel(why = 'Stopped. The plan is as it was.'): void {
    const { running } = this;
    if (!running) return;
    this.running = null;
    running.stop.abort();
    if (running.id) void this.api.cancelJob(running.id).catch(() => undefined);
    this.work = { kind: 'idle' };
    if (!running.isQuiet && why) this.store.say(why);
    else this.store.redraw();
  }

  startFromLast(): void {
    const last = this.offered?.lastTreatment;
    if (!last || this.store.isReadOnly) return;
    const isSame = last.product === this.store.content.product;
    const sites = isSame ? last.sites : last.sites.map((site) => ({ ...site, units: 0 }));
    this.locked.clear();
    this.unlocked.clear();
    this.given = new Map(sites.map((site) => [site.id, site]));
    this.isAdapting = true;
    this.store.replaceSites(sites, isSame
      ? `${sites.length} sites as given last time.`
      : `${sites.length} places of last time, without a dose: Units of ${last.brand} are not Units of ${brandOf(this.store.server, this.store.content.product)}.`);
    this.setWishes({ ...this.wishes, areas: edits.areasOf(sites, (this.offered?.areas ?? []).map((a) => a.area)) });
  }

  /** Called whenever anything on the screen changed. */
  follow(): void {
    const { content } = this.store;
    if (content !== this.shown) {
      this.shown = content;
      this.cancel('Stopped, because the plan was changed.');
      this.judge();
    }
    this.explain();
  }

  private async load(isFirst: boolean): Promise<void> {
    const offered = await this.quietly(() => this.api.loadWishes());
    if (!offered) return;
    this.offered = offered;
    if (isFirst) this.wishes = edits.wishesToStart(edits.areasOf(this.store.content.sites, offered.areas.map((a) => a.area)), 0.55);
    this.judge();
    this.store.redraw();
  }

  private request(mode: ProposeModeName, content = this.store.content): ProposeRequest {
    return { content, wishes: this.wishes, kept: content.sites.filter((site) => this.keptFor(site)).map((site) => site.id), mode };
  }

  private take(proposal: ProposalView, isStep: boolean): void {
    for (const site of this.store.content.sites) {
      if (this.keptFor(site) === 'by-hand') this.locked.add(site.id);
    }
    this.given = new Map([...(isStep ? this.store.content.sites : []), ...proposal.sites].map((site) => [site.id, site]));
    this.proposal = proposal;
    this.robust = proposal.robust;
    const content = { ...this.store.content, sites: proposal.sites };
    this.shown = content;
    this.robustOf = { content, wishes: this.wishes };
    this.keep();
    if (isStep) this.store.take(content, this.summary());
    else this.store.preview(content);
    this.conflicts = [];
    if (isStep && proposal.status !== 'fulfilled') void this.findConflicts();
  }

  private async findConflicts(): Promise<void> {
    const job = await this.compute(() => this.api.conflicts(this.request('anew')), true);
    if (!job?.conflicts) return;
    this.conflicts = job.conflicts.map((c) => c.words);
    this.store.redraw();
  }

  private summary(): string {
    const { proposal } = this;
    if (!proposal) return '';
    const { met, of } = edits.countMet(proposal.robust);
    return `Proposed: ${proposal.robust.sticks} sites, ${proposal.robust.units} U. ${met} of ${of} wishes met.`;
  }

  /** One computation at a time; a refusal stands beside the wishes. */
  private async compute(ask: () => Promise<JobView>, isQuiet = false): Promise<JobView | null> {
    this.cancel('');
    const run = { stop: new AbortController(), id: null as string | null, isQuiet };
    this.running = run;
    const show = (job: JobView | null, isLong: boolean): void => {
      if (this.running !== run || isQuiet) return;
      this.work = { kind: 'busy', job, isLong };
      this.store.redraw();
    };
    show(null, false);
    const started = performance.now();
    const onProgress = (job: JobView): void => {
      run.id = job.id;
      show(job, performance.now() - started > longAfterMs);
    };
    const job = await this.answered(() => follow(ask(), { ask: this.api.job, cancel: this.api.cancelJob, onProgress }, run.stop.signal), isQuiet);
    if (this.running !== run) return null;
    this.running = null;
    this.work = { kind: 'idle' };
    if (job?.state === 'failed' && !isQuiet) this.problem = bug;
    this.store.redraw();
    return job;
  }

  private async answered<T>(question: () => Promise<T>, isQuiet: boolean): Promise<T | null> {
    try {
      const answer = await question();
      if (!isQuiet) this.problem = null;
      return answer;
    } catch (error) {
      if (!isQuiet) this.problem = error instanceof Refused ? error.problem : unreachable;
      return null;
    }
  }

  private quietly<T>(question: () => Promise<T>): Promise<T | null> {
    return this.answered(question, true);
  }

  /** What becomes of each wish with the plan on the screen, also while a site is dragged. */
  private judge(): void {
    if (this.store.isReadOnly || this.wishes.areas.length === 0 || this.isAnswerOfScreen) return;
    void this.judging.run(async (signal) => {
      const asked = { content: this.store.content, wishes: this.wishes };
      try {
        const robust = await this.api.robust(asked, signal);
        [this.robust, this.robustOf, this.problem] = [robust, asked, null];
      } catch (error) {
        if (!(error instanceof Refused)) return;
        this.problem = error.problem;
      }
      this.store.redraw();
    });
  }

  /** What the selected site is for, once it rests. */
  private explain(): void {
    const { selected, content, isPreview } = this.store;
    const asks = [selected, content, this.wishes];
    if (!selected || isPreview || this.wishes.areas.length === 0 || this.store.isReadOnly) return;
    if (asks.every((ask, i) => ask === this.effectsOf[i])) return;
    this.effectsOf = asks;
    void this.explaining.run(async (signal) => {
      this.effects = await this.quietly(() => this.api.siteEffects({ content, wishes: this.wishes, siteId: selected }, signal));
      this.store.redraw();
    });
  }

  private keep(): void {
    this.kept.write({ wishes: this.wishes, locked: [...this.locked], unlocked: [...this.unlocked] });
  }
}

const unreachable: Problem = { title: '', status: 0, code: 'unreachable', field: null, message: 'The server cannot be reached. Nothing was changed; try again.' };
const bug: Problem = { title: '', status: 0, code: 'failed', field: null, message: 'No plan could be proposed: this is a fault of Glabella and is in its log. The plan is as it was.' };
