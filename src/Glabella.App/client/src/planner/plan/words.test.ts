import { describe, expect, it } from 'vitest';
import type { Site, SideName } from '../../contract';
import { gradeWord, siteLabels, weekOf } from './words';

const site = (id: string, side: SideName, x: number, y = 30, muscle = 'corrugator-supercilii'): Site => ({
  id, area: 'glabellar-lines', pointMm: [x, y, 60], side, muscle, depthMm: 4, units: 4,
});

describe('how sites are named', () => {
  it('gives mirrored sites one number and their side', () => {
    const labels = siteLabels([site('p', 'midline', 0), site('r', 'right', -9), site('x', 'right', -20), site('l', 'left', 9.5)]);
    expect([...labels.entries()].sort()).toEqual([['l', '2 L'], ['p', '1'], ['r', '2 R'], ['x', '3 R']]);
  });

  it('does not pair sites that only look alike', () => {
    const labels = siteLabels([site('r', 'right', -9), site('far', 'left', 20), site('other', 'left', 9, 30, 'frontalis')]);
    expect(new Set(labels.values())).toEqual(new Set(['1 R', '2 L', '3 L']));
  });
});

describe('words for figures', () => {
  it('names the nearest grade', () => {
    expect([0.2, 0.5, 1.4, 2.6, 3].map(gradeWord)).toEqual(['none', 'mild', 'mild', 'severe', 'severe']);
  });

  it('names the week of a day', () => {
    expect([0, 3, 28, 30].map(weekOf)).toEqual(['before any effect', 'first week', 'week 4', 'week 4 + 2 d']);
  });
});
