import { describe, expect, it } from 'vitest';
import type { RobustView, Site, WishView } from '../../contract';
import { areasOf, asStyle, countMet, dropWish, groupWishes, importanceOf, isByHand, ownOf, ownWish, toggleArea, weightOf, wishesToStart, wishFigure } from './wishes';

const wish = (change: Partial<WishView> = {}): WishView => ({
  subject: 'movement', id: 'brow-raise', side: 'right', bound: 'at-least', value: 70, weight: 1, required: false, isOwn: false, name: 'Brow lift',
  words: 'Keep at least 70 % of brow lift', limit: { min: 0, max: 100, decimals: 2, unit: '%' }, before: 100, after: 80, low: 60, high: 90, isMet: true, note: null, ...change,
});
const robust = (...wishes: WishView[]): RobustView => ({ score: 1, units: 10, sticks: 3, wishes });

describe('what is wanted', () => {
  it('keeps areas in the order in which they are offered', () => {
    const order = ['a', 'b', 'c'];
    const both = toggleArea(toggleArea(wishesToStart([], 0.5), 'c', order), 'a', order);
    expect(both.areas).toEqual(['a', 'c']);
    expect(toggleArea(both, 'a', order).areas).toEqual(['c']);
  });

  it('takes the areas of sites in that order too, and none that is not offered', () => {
    expect(areasOf([{ area: 'c' }, { area: 'x' }, { area: 'a' }, { area: 'c' }], ['a', 'b', 'c'])).toEqual(['a', 'c']);
  });

  it('has one wish about a thing and bound, the last one', () => {
    const start = wishesToStart(['a'], 0.5);
    const changed = ownWish(ownWish(start, ownOf(wish())), ownOf(wish({ value: 50 })));
    expect(changed.wishes.map((w) => w.value)).toEqual([50]);
    expect(ownWish(changed, ownOf(wish({ bound: 'at-most' }))).wishes).toHaveLength(2);
    expect(start.wishes).toEqual([]);
  });

  it('switches off by weight, and lets the style decide again', () => {
    const off = dropWish(wishesToStart(['a'], 0.5), wish({ required: true }));
    expect(off.wishes).toMatchObject([{ weight: 0, required: false, side: null }]);
    expect(asStyle(off, wish()).wishes).toEqual([]);
  });

  it('gives every word of importance a weight that reads back as the same word', () => {
    for (const word of ['little', 'usual', 'much'] as const) expect(importanceOf(weightOf(word))).toBe(word);
  });
});

describe('what becomes of it', () => {
  it('counts a wish of two sides once, and as met only when both are', () => {
    const plan = robust(wish(), wish({ side: 'left', isMet: false }), wish({ id: 'smile', weight: 0 }));
    expect(countMet(plan)).toEqual({ met: 0, of: 1 });
    expect(groupWishes(plan).watched).toHaveLength(1);
    expect(countMet(robust(wish(), wish({ side: 'left' })))).toEqual({ met: 1, of: 1 });
  });

  it('writes each figure in its unit, without a sign at zero', () => {
    expect(wishFigure(wish(), 79.6)).toBe('80 %');
    const mm = wish({ limit: { min: -10, max: 10, decimals: 2, unit: 'mm' } });
    expect(wishFigure(mm, -0.44)).toBe('−0.4 mm');
    expect(wishFigure(mm, 0.3)).toBe('+0.3 mm');
    expect(wishFigure(mm, -0.01)).toBe('0.0 mm');
    expect(wishFigure(wish({ limit: { min: 0, max: 100, decimals: 2, unit: '×' } }), 0.62)).toBe('0.6×');
  });
});

describe('sites by hand', () => {
  const site: Site = { id: 's', area: 'a', pointMm: [1, 2, 3], side: 'right', muscle: 'm', depthMm: 4, units: 5 };
  const given = new Map([[site.id, site]]);
  it('are those that are new or not as they were proposed', () => {
    expect(isByHand({ ...site }, given)).toBe(false);
    expect(isByHand({ ...site, units: 6 }, given)).toBe(true);
    expect(isByHand({ ...site, pointMm: [1, 2, 3.5] }, given)).toBe(true);
    expect(isByHand({ ...site, id: 'new' }, given)).toBe(true);
  });
});
