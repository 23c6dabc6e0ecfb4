import { describe, expect, it } from 'vitest';
import type { PlanContent, PlannerState, SaveRequest } from '../../contract';
import { Refused, Unreachable } from './api';
import { SaveQueue, type SaveStatus, type SaveSurroundings, type Unsaved } from './save-queue';

const planOf = (units: number): PlanContent => ({
  product: 'onabotulinumtoxinA', vialUnits: 100, diluentMl: 2.5,
  sites: [{ id: 's', area: 'glabellar-lines', pointMm: [0, 0, 0], side: 'midline', muscle: 'procerus', depthMm: 4, units }],
});

/** A server in a few lines: revisions, stale refusal, and idempotence by request id. */
class Server implements SaveSurroundings {
  revision = 1;
  content = planOf(0);
  readonly statuses: SaveStatus[] = [];
  readonly received: SaveRequest[] = [];
  readonly waits: number[] = [];
  kept: Unsaved | null = null;
  failures: ('before' | 'after')[] = [];
  private readonly seen = new Set<string>();
  private ids = 0;

  newId = (): string => `request-${++this.ids}`;
  keep = (unsaved: Unsaved | null): void => void (this.kept = unsaved);
  onStatus = (status: SaveStatus): void => void this.statuses.push(status);
  onSaved = (): void => undefined;
  wait = (ms: number): Promise<void> => (this.waits.push(ms), Promise.resolve());
  load = (): Promise<PlannerState> => Promise.resolve(this.state());

  async send(request: SaveRequest): Promise<PlannerState> {
    await Promise.resolve();
    this.received.push(request);
    const failure = this.failures.shift();
    if (failure === 'before') throw new Unreachable('cable');
    this.accept(request);
    if (failure === 'after') throw new Unreachable('the answer was lost');
    return this.state();
  }

  private accept(request: SaveRequest): void {
    if (this.seen.has(request.requestId)) return;
    if (request.baseRevision !== this.revision) {
      throw new Refused({ title: '', status: 409, code: 'plan-changed-meanwhile', field: null, message: 'changed elsewhere' });
    }
    this.seen.add(request.requestId);
    this.revision++;
    this.content = request.content;
  }

  state(): PlannerState {
    return { revision: this.revision, content: this.content, savedAt: `r${this.revision}` } as PlannerState;
  }
}

const unitsOn = (server: Server): number | undefined => server.content.sites[0]?.units;

describe('saving', () => {
  it('sends changes one by one and skips those overtaken by a newer one', async () => {
    const server = new Server();
    const queue = new SaveQueue(1, server);
    await Promise.all([queue.put(planOf(1)), queue.put(planOf(2)), queue.put(planOf(3))]);
    expect(server.received.map((r) => [r.baseRevision, r.content.sites[0]?.units])).toEqual([[1, 1], [2, 3]]);
    expect(server.statuses.at(-1)).toEqual({ kind: 'saved', at: 'r3' });
    expect(server.kept).toBeNull();
  });

  it('retries with growing pauses and keeps the change until it is acknowledged', async () => {
    const server = new Server();
    server.failures = ['before', 'before', 'before'];
    const queue = new SaveQueue(1, server);
    const done = queue.put(planOf(7));
    expect(server.kept?.content).toEqual(planOf(7));
    await done;
    expect(server.waits).toEqual([1000, 2000, 4000]);
    expect(unitsOn(server)).toBe(7);
    expect(server.kept).toBeNull();
    expect(queue.hasUnsaved).toBe(false);
  });

  it('does not make a change twice when only the answer was lost', async () => {
    const server = new Server();
    server.failures = ['after'];
    await new SaveQueue(1, server).put(planOf(5));
    expect(server.received.map((r) => r.requestId)).toEqual(['request-1', 'request-1']);
    expect(server.revision).toBe(2);
  });

  it('stops at a conflict, loses neither side, and goes on as the person decides', async () => {
    const server = new Server();
    const queue = new SaveQueue(1, server);
    server.revision = 4;
    server.content = planOf(40);
    await queue.put(planOf(9));
    const status = server.statuses.at(-1);
    expect(status?.kind).toBe('conflict');
    expect(unitsOn(server)).toBe(40);
    expect(server.kept?.content).toEqual(planOf(9));
    if (status?.kind !== 'conflict') throw new Error('no conflict');
    await queue.keepMine(status.theirs, status.mine);
    expect(unitsOn(server)).toBe(9);
    expect(server.kept).toBeNull();
  });

  it('resumes what an earlier page could not send, under the same request id', async () => {
    const server = new Server();
    await new SaveQueue(1, server).resume({ baseRevision: 1, requestId: 'from-before', content: planOf(6) });
    expect(server.received[0]?.requestId).toBe('from-before');
    expect(unitsOn(server)).toBe(6);
  });

  it('does not overwrite what another tab saved since the change that is resumed', async () => {
    const server = new Server();
    server.revision = 3;
    const queue = new SaveQueue(3, server);
    await queue.resume({ baseRevision: 1, requestId: 'from-before', content: planOf(6) });
    expect(server.statuses.at(-1)?.kind).toBe('conflict');
    expect(unitsOn(server)).toBe(0);
  });

  it('says what was refused and sends the next change all the same', async () => {
    const server = new Server();
    const accept = server.send.bind(server);
    server.send = () => Promise.reject(new Refused({ title: '', status: 400, code: 'bad-units', field: 'units', message: 'no' }));
    const queue = new SaveQueue(1, server);
    await queue.put(planOf(-1));
    expect(server.statuses.at(-1)?.kind).toBe('refused');
    server.send = accept;
    await queue.put(planOf(2));
    expect(unitsOn(server)).toBe(2);
  });
});
