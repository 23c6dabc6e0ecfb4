import { describe, expect, it } from 'vitest';
import type { FaceRequest, ProposedFace } from './contract';
import { Proposals } from './proposals';

const request = (photographId: string): FaceRequest => ({ photographId, landmarksPx: [], ruler: null, seriesId: null });

describe('what face the points would give', () => {
  it('is the answer to the newest question, in whatever order answers come', async () => {
    const answers = new Map<string, (value: ProposedFace) => void>();
    const proposals = new Proposals((asked) => new Promise((resolve) => answers.set(asked.photographId, resolve)));
    const [first, second] = [proposals.of(request('first')), proposals.of(request('second'))];
    answers.get('second')?.({ irisPx: 2 } as ProposedFace);
    answers.get('first')?.({ irisPx: 1 } as ProposedFace);
    expect(await first).toBeNull();
    expect((await second)?.irisPx).toBe(2);
  });

  it('is a fault only when nothing newer was asked', async () => {
    const faults: ((error: Error) => void)[] = [];
    const proposals = new Proposals(() => new Promise((_, reject) => faults.push(reject)));
    const [first, second] = [proposals.of(request('first')), proposals.of(request('second'))];
    faults.forEach((fail) => fail(new Error('lost')));
    expect(await first).toBeNull();
    await expect(second).rejects.toThrow('lost');
  });
});
