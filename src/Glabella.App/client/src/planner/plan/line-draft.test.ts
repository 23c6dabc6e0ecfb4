import { describe, expect, it, vi } from 'vitest';
import type { FaceCrease, Vec3 } from '../../contract';
import type { FindingsRequest, FindingsState, FoundCrease } from '../../findings-contract';
import { Refused } from './api';
import { LineDraft, type LineHost } from './line-draft';

const crease = (id: string): FaceCrease => ({
  id, line: 'forehead-lines', side: 'left', pointsMm: [[5, 60, 70], [12, 60, 69], [20, 60, 66]], shape: 'groove', halfWidthMm: 1, depthMm: 1, shoulder: 0, lean: 0,
  atRest: 0.1, atContraction: 0.6, isOwn: false, drivers: [],
});
const state = (revision: number, creases: FoundCrease[] = []): FindingsState => ({
  revision, by: null, at: null, findings: { schema: 'glabella.face-findings/1', skinType: 'III', grades: [], strengths: [], creases },
});
const there: Vec3 = [7, 62, 70];

const draftOn = (host: Partial<LineHost> = {}): LineDraft => new LineDraft({
  creases: () => [crease('forehead-line-1'), crease('forehead-line-2')], isReadOnly: () => false, load: async () => state(2),
  save: async (request: FindingsRequest) => state(request.baseRevision + 1, [...request.findings.creases]), take: async () => undefined, changed: () => undefined, ...host,
});

async function opened(host: Partial<LineHost> = {}): Promise<LineDraft> {
  const draft = draftOn(host);
  await draft.open();
  return draft;
}

describe('lines of a face while they are changed', () => {
  it('are saved on top of the revision they were made from, with what else was found', async () => {
    const save = vi.fn(async (request: FindingsRequest) => state(3, [...request.findings.creases]));
    const draft = await opened({ save });
    draft.choose('forehead-line-1 left');
    draft.move(0, there);
    expect(draft.isChanged).toBe(true);
    await draft.save();
    const sent = save.mock.calls[0]![0];
    expect(sent.baseRevision).toBe(2);
    expect(sent.findings.skinType).toBe('III');
    expect(sent.findings.creases.map((c) => [c.id, c.change, c.pointsMm[0]])).toEqual([['forehead-line-1', 'changed', there]]);
    expect(draft.isChanged).toBe(false);
  });

  it('are kept when their panel is closed and opened again, and nothing is loaded over them', async () => {
    const load = vi.fn(async () => state(2));
    const draft = await opened({ load });
    draft.choose('forehead-line-2 left');
    draft.removeChosen();
    await draft.open();
    expect(load).toHaveBeenCalledTimes(1);
    expect(draft.edits.map((c) => [c.id, c.change])).toEqual([['forehead-line-2', 'removed']]);
    expect(draft.words).toContain('not saved yet');
    draft.undo();
    await draft.open();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('are kept, to be saved on top, when somebody else recorded findings meanwhile', async () => {
    const bases: number[] = [];
    const save = async (request: FindingsRequest): Promise<FindingsState> => {
      bases.push(request.baseRevision);
      if (bases.length === 1) throw new Refused({ title: '', status: 409, code: '', field: null, message: 'Changed meanwhile.' });
      return state(8, [...request.findings.creases]);
    };
    let newest = 2;
    const draft = await opened({ save, load: async () => state(newest) });
    draft.choose('forehead-line-1 left');
    draft.removePoint(1);
    newest = 7;
    await draft.save();
    expect(draft.words).toContain('Your lines are kept here');
    expect(draft.isChanged).toBe(true);
    await draft.save();
    expect(bases).toEqual([2, 7]);
    expect(draft.isChanged).toBe(false);
  });

  it('are kept when the server cannot be reached', async () => {
    const draft = await opened({ save: async () => Promise.reject(new Error('lost')) });
    draft.choose('forehead-line-1 left');
    draft.removeChosen();
    await draft.save();
    expect(draft.words).toContain('cannot be reached');
    expect(draft.isChanged).toBe(true);
    expect(draft.isSaving).toBe(false);
  });

  it('take in one that is drawn point by point, and chooses it', async () => {
    const draft = await opened();
    draft.draw([]);
    draft.addPoint([5, 60, 70]);
    draft.finish('own-1');
    expect(draft.drawing).toHaveLength(1);
    draft.addPoint([25, 60, 66]);
    draft.finish('own-1');
    expect(draft.drawing).toBeNull();
    expect(draft.chosen).toMatchObject({ id: 'own-1', side: 'left' });
  });

  it('that cannot be changed are only looked at', async () => {
    const draft = await opened({ isReadOnly: () => true });
    draft.choose('forehead-line-1 left');
    draft.removeChosen();
    expect(draft.pointsMm).toEqual([]);
    expect(draft.isChanged).toBe(false);
  });
});
