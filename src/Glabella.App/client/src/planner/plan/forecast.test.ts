import { describe, expect, it } from 'vitest';
import type { Band, Evaluation } from '../../contract';
import { indexOfDay, keptShare, lineCourse, restingBrowMm, worstFinding } from './forecast';

const flat = (median: number[]): Band => ({ low: median, median, high: median });
const evaluation: Evaluation = {
  spread: [],
  days: [0, 7, 30],
  muscles: [{ id: 'procerus', name: 'Procerus', side: 'midline', wanted: true, range: [], weakness: { low: [0, 0.3, 0.5], median: [0, 0.5, 0.8], high: [0, 0.7, 0.9] } }],
  lines: [{ id: 'glabellar-lines', name: 'Glabellar lines', side: 'midline', atContraction: flat([3, 2, 1]), range: [], rangeAtRest: [], atRest: { low: [1, 0.8, 0.5], median: [1, 0.9, 0.6], high: [1, 1, 0.9] } }],
  movements: [{
    id: 'brow-position', name: 'Brow position at rest', side: 'right', unit: 'mm', before: 0, range: [],
    kept: { low: [0, -0.4, -1.5], median: [0, 0.1, -0.6], high: [0, 0.3, -0.1] },
  }],
  risks: [], range: [], totals: { units: 0, volumeMl: 0, sites: 0, areas: [] },
  findings: [
    { rule: 'a', severity: 'inform', siteId: 's', message: '', value: null, limit: null, unit: null, source: '', origin: 'shipped', remedy: null },
    { rule: 'b', severity: 'block', siteId: 's', message: '', value: null, limit: null, unit: null, source: '', origin: 'shipped', remedy: null },
  ],
  model: { version: '', parametersHash: '', inputs: [], sources: [] },
};

describe('reading a forecast', () => {
  it('takes the day asked for, or the one before it', () => {
    expect([0, 6, 7, 29, 30, 400].map((day) => indexOfDay(evaluation.days, day))).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('lets a muscle that is not named keep all it has', () => {
    expect(keptShare(evaluation, 'procerus', 'midline', 30)).toBeCloseTo(0.2);
    expect(keptShare(evaluation, 'zygomaticus-major', 'left', 30)).toBe(1);
  });

  it('reads where a brow rests; least effect is nearest to where it was', () => {
    expect([7, 30].map((day) => restingBrowMm(evaluation, 'right', day))).toEqual([0.1, -0.6]);
    expect(restingBrowMm(evaluation, 'right', 30, 'least')).toBe(-0.1);
    expect(restingBrowMm(evaluation, 'right', 30, 'most')).toBe(-1.5);
    expect(restingBrowMm(evaluation, 'left', 30)).toBe(0);
  });

  it('gives a line before treatment and on the day, and none for a line that is not predicted', () => {
    expect(lineCourse(evaluation, 'glabellar-lines', 'right', 30)).toEqual({ restBefore: 1, rest: 0.6, contractionBefore: 3, contraction: 1 });
    expect(lineCourse(evaluation, 'forehead-lines', 'right', 30)).toBeNull();
  });

  it('draws either end of the band when asked', () => {
    expect(keptShare(evaluation, 'procerus', 'midline', 30, 'least')).toBeCloseTo(0.5);
    expect(keptShare(evaluation, 'procerus', 'midline', 30, 'most')).toBeCloseTo(0.1);
    expect(lineCourse(evaluation, 'glabellar-lines', 'right', 30, 'least')?.rest).toBeCloseTo(0.9);
    expect(lineCourse(evaluation, 'glabellar-lines', 'right', 30, 'most')?.rest).toBeCloseTo(0.5);
  });

  it('shows the worst finding of a site first', () => {
    expect(worstFinding(evaluation.findings, 's')?.rule).toBe('b');
    expect(worstFinding(evaluation.findings, 'other')).toBeNull();
  });
});
