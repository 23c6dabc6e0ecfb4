import { describe, expect, it } from 'vitest';
import type { PhotographSeries, SeriesPhotograph } from '../photographs-contract';
import { earlierPicture, newestOfEachView, nextView, openSeries } from './series';

const picture = (photographId: string, view: string, landmarksPx: number[] | null = [1, 2, 3]): SeriesPhotograph => ({ photographId, view, url: `/p/${photographId}`, widthPx: 1, heightPx: 1, landmarksPx });
const series = (seriesId: string, takenAt: string, ...photographs: SeriesPhotograph[]): PhotographSeries => ({ seriesId, takenAt, photographs });
const now = new Date('2026-11-22T12:00:00Z');

describe('openSeries', () => {
  it('goes on with the sitting of this visit and not with one of yesterday', () => {
    const today = series('b', '2026-11-22T10:30:00Z', picture('1', 'rest'));
    expect(openSeries([today, series('a', '2026-01-01T10:00:00Z')], now, 4)?.seriesId).toBe('b');
    expect(openSeries([series('a', '2026-11-21T10:00:00Z')], now, 4)).toBeNull();
    expect(openSeries([], now, 4)).toBeNull();
  });
});

describe('earlierPicture', () => {
  const all = [
    series('c', '2026-11-22T10:30:00Z', picture('now', 'frown')),
    series('b', '2026-07-01T10:00:00Z', picture('bare', 'frown', null), picture('rest-b', 'rest')),
    series('a', '2026-03-01T10:00:00Z', picture('old', 'frown')),
  ];

  it('is the newest of the view with points from another sitting', () => {
    expect(earlierPicture(all, 'c', 'frown')?.photographId).toBe('old');
    expect(earlierPicture(all, 'c', 'rest')?.photographId).toBe('rest-b');
    expect(earlierPicture(all, 'c', 'smile')).toBeNull();
  });
});

describe('newestOfEachView', () => {
  it('takes the retake', () => {
    const views = newestOfEachView(series('a', '2026-11-22T10:30:00Z', picture('first', 'rest'), picture('again', 'rest'), picture('frown', 'frown')));
    expect(views.get('rest')?.photographId).toBe('again');
    expect(views.size).toBe(2);
  });
});

describe('nextView', () => {
  const order = ['rest', 'raise-brows', 'frown'];

  it('goes forward, then back to what was left out, then nowhere', () => {
    expect(nextView(order, 'rest', new Set(['rest']))).toBe('raise-brows');
    expect(nextView(order, 'frown', new Set(['rest', 'frown']))).toBe('raise-brows');
    expect(nextView(order, 'frown', new Set(order))).toBeNull();
  });
});
