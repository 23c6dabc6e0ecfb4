import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Corrections } from './corrections';

describe('points moved by hand', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', globalThis);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('are stored once after the last move', async () => {
    const keep = vi.fn(async () => true);
    const corrections = new Corrections(keep);
    corrections.moved();
    await vi.advanceTimersByTimeAsync(500);
    corrections.moved();
    await vi.advanceTimersByTimeAsync(500);
    expect(keep).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(500);
    expect(keep).toHaveBeenCalledTimes(1);
    expect(await corrections.flush()).toBe(true);
    expect(keep).toHaveBeenCalledTimes(1);
  });

  it('hold everything up until they could be stored', async () => {
    let reachable = false;
    const corrections = new Corrections(async () => reachable);
    corrections.moved();
    expect(await corrections.flush()).toBe(false);
    expect(await corrections.flush()).toBe(false);
    reachable = true;
    expect(await corrections.flush()).toBe(true);
  });

  it('that are moved while others are being stored wait for their own turn', async () => {
    let stored: ((value: boolean) => void) | null = null;
    const corrections = new Corrections(() => new Promise((resolve) => (stored = resolve)));
    corrections.moved();
    const flushed = corrections.flush();
    corrections.moved();
    stored!(true);
    expect(await flushed).toBe(false);
  });
});
