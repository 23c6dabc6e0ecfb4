import { describe, expect, it } from 'vitest';
import { Latest } from './latest';

describe('asking while something moves', () => {
  it('finishes the first and the last, and skips what was overtaken', async () => {
    const latest = new Latest();
    const done: number[] = [];
    const ask = (n: number) => latest.run(async () => {
      await Promise.resolve();
      done.push(n);
    });
    await Promise.all([ask(1), ask(2), ask(3), ask(4)]);
    expect(done).toEqual([1, 4]);
  });

  it('tells the running one that it is stale, and starts nothing after it', async () => {
    const latest = new Latest();
    let wasAborted = false;
    const first = latest.run(async (signal) => {
      await Promise.resolve();
      wasAborted = signal.aborted;
    });
    void latest.run(() => Promise.reject(new Error('must not run')));
    latest.abort();
    await first;
    expect(wasAborted).toBe(true);
  });

  it('tells everyone who asked when the newest is done', async () => {
    const latest = new Latest();
    let isDone = false;
    void latest.run(() => Promise.resolve());
    await latest.run(async () => {
      await Promise.resolve();
      isDone = true;
    });
    expect(isDone).toBe(true);
  });

  it('goes on after one that failed', async () => {
    const latest = new Latest();
    await latest.run(() => Promise.reject(new Error('network')));
    let ran = false;
    await latest.run(async () => void (ran = true));
    expect(ran).toBe(true);
  });
});
