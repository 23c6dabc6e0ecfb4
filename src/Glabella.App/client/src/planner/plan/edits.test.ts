import { describe, expect, it } from 'vitest';
import type { PlanContent, Site } from '../../contract';
import { applyProtocol, changeSite, moved, neighbourOf, removeSite, startOverWith } from './edits';

const site = (id: string, area = 'glabellar-lines'): Site => ({
  id, area, pointMm: [0, 30, 60], side: 'midline', muscle: 'procerus', depthMm: 4, units: 4,
});
const plan: PlanContent = {
  product: 'onabotulinumtoxinA', vialUnits: 100, diluentMl: 2.5,
  sites: [site('a'), site('b', 'forehead-lines'), site('c')],
};

describe('editing a plan', () => {
  it('changes one site and leaves the given plan untouched', () => {
    const before = structuredClone(plan);
    const after = changeSite(plan, 'a', { units: 6 });
    expect(after.sites[0]?.units).toBe(6);
    expect(after.sites[1]).toBe(plan.sites[1]);
    expect(plan).toEqual(before);
  });

  it('returns the very same plan where nothing changed, so that nothing is saved', () => {
    expect(changeSite(plan, 'a', { units: 4 })).toBe(plan);
    expect(changeSite(plan, 'a', { pointMm: [0, 30, 60] })).toBe(plan);
    expect(changeSite(plan, 'nobody', { units: 9 })).toBe(plan);
    expect(removeSite(plan, 'nobody')).toBe(plan);
  });

  it('replaces an area by its protocol and leaves the other areas', () => {
    const after = applyProtocol(plan, [site('x'), site('y')]);
    expect(after.sites.map((s) => s.id)).toEqual(['b', 'x', 'y']);
  });

  it('carries no Units over to another product', () => {
    expect(startOverWith('abobotulinumtoxinA', 300, 1.5).sites).toEqual([]);
  });

  it('finds the neighbour to select after a deletion', () => {
    expect(neighbourOf(plan, 'a')).toBe('b');
    expect(neighbourOf(plan, 'c')).toBe('b');
    expect(neighbourOf({ ...plan, sites: [site('a')] }, 'a')).toBeNull();
  });

  it('moves a point by millimetres', () => {
    expect(moved([1, 2, 3], [0, 3, -1])).toEqual([1, 5, 2]);
  });
});
