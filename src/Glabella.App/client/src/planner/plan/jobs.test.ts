import { describe, expect, it } from 'vitest';
import type { JobStateName, JobView } from '../../contract';
import { follow } from './jobs';

const job = (state: JobStateName): JobView => ({ id: 'j', state, progress: 0, ahead: 0, proposal: null, conflicts: null });

describe('a computation on the server', () => {
  it('is asked for until it has ended', async () => {
    const states: JobStateName[] = ['running', 'running', 'done'];
    const seen: string[] = [];
    const ended = await follow(Promise.resolve(job('waiting')), {
      ask: () => Promise.resolve(job(states.shift() ?? 'failed')),
      cancel: () => Promise.reject(new Error('nobody stopped it')),
      onProgress: (j) => seen.push(j.state),
    }, new AbortController().signal);
    expect(ended?.state).toBe('done');
    expect(seen).toEqual(['waiting', 'running', 'running']);
  });

  it('is stopped on the server when it is not wanted any more, and answers nothing', async () => {
    const stop = new AbortController();
    const cancelled: string[] = [];
    const ended = await follow(Promise.resolve(job('waiting')), {
      ask: () => (stop.abort(), Promise.resolve(job('running'))),
      cancel: (id) => (cancelled.push(id), Promise.resolve()),
      onProgress: () => undefined,
    }, stop.signal);
    expect(ended).toBeNull();
    expect(cancelled).toEqual(['j']);
  });

  it('is stopped even when it was given up before the first answer', async () => {
    const cancelled: string[] = [];
    const ended = await follow(Promise.resolve(job('running')), {
      ask: () => Promise.reject(new Error('must not ask')),
      cancel: (id) => (cancelled.push(id), Promise.reject(new Error('gone'))),
      onProgress: () => undefined,
    }, AbortSignal.abort());
    expect(ended).toBeNull();
    expect(cancelled).toEqual(['j']);
  });
});
