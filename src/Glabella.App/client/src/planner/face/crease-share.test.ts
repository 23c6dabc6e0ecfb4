import { describe, expect, it } from 'vitest';
import type { FaceCrease, FaceModel } from '../../contract';
import { creaseShare, depthShare, type LineCourse } from './crease-share';
import { atRest, type Pose } from './motion';

const drivers: FaceCrease['drivers'] = [
  { muscle: 'corrugator-supercilii', side: 'right', share: 0.4 },
  { muscle: 'corrugator-supercilii', side: 'left', share: 0.4 },
  { muscle: 'procerus', side: 'midline', share: 0.2 },
];
const crease: FaceCrease = {
  id: 'c', line: 'glabellar-lines', side: 'midline', pointsMm: [], shape: 'groove', halfWidthMm: 1, depthMm: 1, shoulder: 0.4, lean: 0,
  atRest: 1 / 3, atContraction: 1, isOwn: false, drivers,
};
const model = {
  expressions: [{ id: 'frown', name: 'Frown', activations: drivers.map(({ muscle, side }) => ({ muscle, side, k: 1 })) }],
  lines: [{ id: 'glabellar-lines', name: '', side: 'midline', expression: 'frown', drivers }],
  creaseDepth: { grades: [0, 1, 2, 3], shares: [0, 1 / 3, 2 / 3, 1], foldExponent: 1.95 },
} as unknown as FaceModel;
const pose = (effort: number, kept: (muscle: string, side: string) => number, course: LineCourse | null = null): Pose =>
  ({ ...atRest, expression: 'frown', effort, kept, line: () => course });
const whole = (): number => 1;

describe('how deep a crease is drawn', () => {
  it('reads depth from the table, straight between its grades and held at its ends', () => {
    expect([-1, 0, 0.5, 2, 3, 4].map((grade) => depthShare(model.creaseDepth, grade))).toEqual([0, 0, 1 / 6, 2 / 3, 1, 1]);
  });

  it('is the grade before treatment, at rest and at full effort', () => {
    expect(creaseShare(model, atRest, crease)).toBeCloseTo(1 / 3, 12);
    expect(creaseShare(model, pose(1, whole), crease)).toBeCloseTo(1, 12);
  });

  it('grows with effort as a fold does with the pull that makes it', () => {
    expect(creaseShare(model, pose(0.5, whole), crease)).toBeCloseTo(1 / 3 + (2 / 3) * 0.5 ** 1.95, 12);
    expect(creaseShare(model, pose(1, () => 0.5), crease)).toBeCloseTo(1 / 3 + (2 / 3) * 0.5 ** 1.95, 12);
  });

  it('is the forecast of its line on a day, whatever the muscles keep, when all of them keep the same', () => {
    for (const kept of [0, 0.02, 0.3, 1]) {
      const course = { restBefore: 1, rest: 0.7, contractionBefore: 3, contraction: 1.2 };
      expect(creaseShare(model, pose(1, () => kept, course), crease)).toBeCloseTo(1.2 / 3, 12);
      expect(creaseShare(model, pose(0, () => kept, course), crease)).toBeCloseTo(0.7 / 3, 12);
    }
  });

  it('is shared out between the sides: the side that was not treated stays about as deep as before', () => {
    const right: FaceCrease = { ...crease, side: 'right', drivers: [{ ...drivers[0]!, share: 1 }] };
    const left: FaceCrease = { ...crease, side: 'left', drivers: [{ ...drivers[1]!, share: 1 }] };
    const course = { restBefore: 1, rest: 1, contractionBefore: 3, contraction: 1 + 2 * 0.6 ** 1.95 };
    const onlyRight = pose(1, (_, side) => (side === 'right' ? 0 : 1), course);
    expect(creaseShare(model, onlyRight, left)).toBeGreaterThan(0.9);
    expect(creaseShare(model, onlyRight, left)).toBeLessThanOrEqual(1);
    expect(creaseShare(model, onlyRight, right)).toBeLessThan(0.36);
  });

  it('never passes its depth before treatment', () => {
    const course = { restBefore: 1, rest: 1, contractionBefore: 3, contraction: 2.9 };
    expect(creaseShare(model, pose(1, (muscle) => (muscle === 'procerus' ? 1 : 0.1), course), { ...crease, drivers: [{ ...drivers[2]!, share: 1 }] })).toBe(1);
  });

  it('follows the effort of its own expression where nothing of the model folds it', () => {
    expect(creaseShare(model, pose(1, () => 0), { ...crease, drivers: [] })).toBeCloseTo(1, 12);
    expect(creaseShare(model, { ...pose(1, whole), expression: 'smile' }, { ...crease, drivers: [] })).toBeCloseTo(1 / 3, 12);
  });
});
