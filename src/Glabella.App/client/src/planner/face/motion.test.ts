import { describe, expect, it } from 'vitest';
import type { FaceModel } from '../../contract';
import type { FaceMesh } from './decode';
import { atRest, moveSkin, type Pose } from './motion';

const model = {
  expressions: [{
    id: 'frown', name: 'Frown',
    activations: [{ muscle: 'corrugator-supercilii', side: 'right', k: 1 }, { muscle: 'procerus', side: 'midline', k: 1 }],
  }],
  restingBrows: [{ side: 'right', muscle: 'corrugator-supercilii', contractionPerMm: 0.1 }],
  eyes: [{ side: 'left', centreMm: [0, 0, -10], radiusMm: 12 }],
} as unknown as FaceModel;
const mesh: FaceMesh = {
  model, restMm: new Float32Array([0, 0, 0, 10, 10, 10]), uv: new Float32Array(4), triangles: new Uint32Array(0), photos: [],
  fields: [{
    id: 'corrugator-supercilii', name: '', side: 'right', courseMm: [], widthsMm: [], depthMm: 3, endplatesMm: [], indices: new Uint32Array([1]), vectorsMm: new Float32Array([2, -4, 0]),
  }],
};
const frown = (effort: number, corrugatorKept: number): Pose => ({
  ...atRest, expression: 'frown', effort, kept: (muscle) => (muscle === 'procerus' ? 1 : corrugatorKept),
});

describe('movement', () => {
  it('is nothing at rest, and linear in effort and in what the muscle keeps', () => {
    const moved = (pose: Pose): number[] => {
      const positions = new Float32Array(6);
      moveSkin(mesh, pose, positions);
      return [...positions];
    };
    expect(moved(atRest)).toEqual([0, 0, 0, 10, 10, 10]);
    expect(moved(frown(1, 1))).toEqual([0, 0, 0, 12, 6, 10]);
    expect(moved(frown(0.5, 0.5))).toEqual([0, 0, 0, 10.5, 9, 10]);
  });

  it('moves a brow along its muscle by the millimetres it rests higher, in any expression, and folds nothing with it', () => {
    const positions = new Float32Array(6);
    const pose: Pose = { ...atRest, restingBrowMm: (side) => (side === 'right' ? 2 : 0) };
    moveSkin(mesh, pose, positions);
    expect(positions[3]).toBeCloseTo(10.4);
    expect(positions[4]).toBeCloseTo(9.2);
  });

  it('sets a lid that would cut through the eye back in front of it', () => {
    const lids = { ...mesh.fields[0]!, id: 'orbicularis-oculi-palpebral', indices: new Uint32Array([0]), vectorsMm: new Float32Array([0, -8, 0]) };
    const blink = { ...model, expressions: [{ id: 'blink', name: 'Blink', activations: [{ muscle: lids.id, side: 'right' as const, k: 1 }] }], eyes: [{ side: 'right' as const, centreMm: [0, 0, 0] as [number, number, number], radiusMm: 12 }] };
    const positions = new Float32Array(3);
    moveSkin({ ...mesh, model: blink as unknown as FaceModel, restMm: new Float32Array([0, 4, 12]), fields: [lids] }, { ...atRest, expression: 'blink', effort: 0.5 }, positions);
    expect(Math.hypot(...positions)).toBeCloseTo(12.4);
    expect(positions[1]).toBeCloseTo(0);
  });
});
