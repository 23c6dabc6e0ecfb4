import { describe, expect, it, vi } from 'vitest';
import { CaptureRecord } from './capture-record';
import { type CaptureServer, RefusedError } from './server';
import type { Candidate } from './shot';

const candidate: Candidate = { photographId: 'photo', file: new Blob([]), url: 'blob:', widthPx: 10, heightPx: 10, points: [{ x: 1, y: 2, z: 3 }], frames: 3, jitterPx: 0.5, checks: [], byCamera: true };

const recordOn = (server: Partial<CaptureServer>): CaptureRecord =>
  new CaptureRecord(server as CaptureServer, async (act) => act().then(() => true, () => false), () => undefined);

describe('what is stored on a visit', () => {
  it('is a picture with its landmarks, under the series it was taken in', async () => {
    const [store, keepLandmarks] = [vi.fn(async () => ({})), vi.fn(async () => undefined)];
    const record = recordOn({ store, keepLandmarks } as unknown as CaptureServer);
    const { seriesId } = record.sitting;
    await record.store(candidate, 'frown');
    expect(store).toHaveBeenCalledWith('photo', candidate.file, 'frown', seriesId);
    expect(keepLandmarks).toHaveBeenCalledWith('photo', { landmarksPx: [1, 2, 3], frames: 3, jitterPx: 0.5, corrected: false });
    expect([...record.sitting.shots.keys()]).toEqual(['frown']);
  });

  it('begins a new series when the old one is closed, says so, and stores the same picture there', async () => {
    const asked: string[] = [];
    const store = async (_id: string, _file: Blob, _view: string, series: string): Promise<object> => {
      asked.push(series);
      if (asked.length === 1) throw new RefusedError('This series takes no more pictures.', 'series-closed');
      return {};
    };
    const record = recordOn({ store, keepLandmarks: async () => undefined } as unknown as CaptureServer);
    await expect(record.store(candidate, 'rest')).rejects.toThrow('A new series is begun here');
    expect(record.sitting.shots.size).toBe(0);
    await record.store(candidate, 'rest');
    expect(asked[1]).not.toBe(asked[0]);
    expect(record.sitting.shots.has('rest')).toBe(true);
  });

  it('does not take over a series while a picture is being worked on', async () => {
    const taken = new Date().toISOString();
    const series = async (): Promise<object[]> => [{ seriesId: 'open', takenAt: taken, photographs: [{ photographId: 'p', view: 'rest', url: '/p', widthPx: 1, heightPx: 1, landmarksPx: [1, 2, 3] }] }];
    const record = recordOn({ series } as unknown as CaptureServer);
    expect(await record.load(4, () => false)).toBe(false);
    expect(record.sitting.seriesId).not.toBe('open');
    expect(await record.load(4, () => true)).toBe(true);
    expect(record.sitting.seriesId).toBe('open');
  });
});
