import type { PlanContent, PlannerState, Problem, SaveRequest } from '../../contract';
import { Refused } from './api';

export type SaveStatus =
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  | { kind: 'retrying'; inSeconds: number }
  | { kind: 'conflict'; theirs: PlannerState; mine: PlanContent }
  | { kind: 'refused'; problem: Problem };

/** What the queue needs from its surroundings, so that tests can stand in for them. */
export interface SaveSurroundings {
  send(request: SaveRequest, leaving: boolean): Promise<PlannerState>;
  load(): Promise<PlannerState>;
  keep(unsaved: Unsaved | null): void;
  wait(ms: number): Promise<void>;
  newId(): string;
  onStatus(status: SaveStatus): void;
  onSaved(state: PlannerState, isLatest: boolean): void;
}

/** A change not yet acknowledged, as kept in the browser. */
export interface Unsaved {
  baseRevision: number;
  requestId: string;
  content: PlanContent;
}

const backoffSeconds = [1, 2, 4, 8, 15];

/**
 * Sends changes one after the other; while one is under way only the newest waits. A change keeps its request id over
 * all retries, so that one whose acknowledgement was lost is not made twice.
 */
export class SaveQueue {
  private waiting: Unsaved | null = null;
  private inFlight: Unsaved | null = null;
  private halted = false;

  constructor(private revision: number, private readonly around: SaveSurroundings) {}

  get hasUnsaved(): boolean {
    return this.inFlight !== null || this.waiting !== null;
  }

  /** Takes over the newest content; returns when it, or something newer, was acknowledged or refused. */
  async put(content: PlanContent): Promise<void> {
    this.waiting = { baseRevision: this.revision, requestId: this.around.newId(), content };
    this.around.keep(this.waiting);
    if (!this.halted && !this.inFlight) await this.run();
  }

  /** Sends again what an earlier page could not, under its own request id. */
  async resume(unsaved: Unsaved): Promise<void> {
    this.revision = unsaved.baseRevision;
    this.waiting = unsaved;
    await this.run();
  }

  /** Last chance when the page goes away: one request that outlives it. */
  flush(): void {
    const last = this.waiting ?? this.inFlight;
    if (last && !this.halted) void this.around.send({ ...last, baseRevision: this.revision }, true).catch(() => undefined);
  }

  /** Ends a conflict with what the other one saved. */
  takeTheirs(theirs: PlannerState): void {
    this.revision = theirs.revision;
    this.waiting = null;
    this.halted = false;
    this.around.keep(null);
    this.around.onStatus({ kind: 'saved', at: theirs.savedAt });
  }

  /** Ends a conflict with what is on this screen, as a new revision on top of theirs. */
  async keepMine(theirs: PlannerState, mine: PlanContent): Promise<void> {
    this.revision = theirs.revision;
    this.halted = false;
    await this.put(mine);
  }

  private async run(): Promise<void> {
    while (this.waiting && !this.halted) {
      this.inFlight = { ...this.waiting, baseRevision: this.revision };
      this.waiting = null;
      this.around.onStatus({ kind: 'saving' });
      await this.sendUntilAnswered(this.inFlight);
      this.inFlight = null;
    }
  }

  private async sendUntilAnswered(change: Unsaved): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        this.acknowledge(await this.around.send(change, false));
        return;
      } catch (error) {
        if (error instanceof Refused) {
          await this.handleRefusal(error.problem, change);
          return;
        }
        const seconds = backoffSeconds[Math.min(attempt, backoffSeconds.length - 1)] ?? 15;
        this.around.onStatus({ kind: 'retrying', inSeconds: seconds });
        await this.around.wait(seconds * 1000);
      }
    }
  }

  private acknowledge(state: PlannerState): void {
    this.revision = state.revision;
    const isLatest = this.waiting === null;
    this.around.keep(this.waiting && { ...this.waiting, baseRevision: this.revision });
    this.around.onSaved(state, isLatest);
    if (isLatest) this.around.onStatus({ kind: 'saved', at: state.savedAt });
  }

  private async handleRefusal(problem: Problem, change: Unsaved): Promise<void> {
    const mine = (this.waiting ?? change).content;
    if (problem.code !== 'plan-changed-meanwhile') {
      if (!this.waiting) this.around.onStatus({ kind: 'refused', problem });
      return;
    }
    this.halted = true;
    this.around.onStatus({ kind: 'conflict', theirs: await this.loadUntilAnswered(), mine });
  }

  private async loadUntilAnswered(): Promise<PlannerState> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.around.load();
      } catch (error) {
        if (error instanceof Refused) throw error;
        await this.around.wait((backoffSeconds[Math.min(attempt, backoffSeconds.length - 1)] ?? 15) * 1000);
      }
    }
  }
}
