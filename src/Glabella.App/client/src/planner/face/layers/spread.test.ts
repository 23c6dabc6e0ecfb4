import { expect, test } from 'vitest';
import type { Vec3 } from '../../../contract';
import type { FaceMesh } from '../decode';
import { densityOnSkin, skinDistance, spreadColour } from './spread';

const onSphere = (radius: number, turn: number): { point: Vec3; normal: Vec3 } => {
  const normal: Vec3 = [Math.sin(turn), 0, Math.cos(turn)];
  return { normal, point: [radius * normal[0], 0, radius * normal[2]] };
};

test('distance along a sphere is the arc, and on a plane the straight line', () => {
  const [a, b] = [onSphere(80, 0), onSphere(80, 0.4)];
  expect(skinDistance(a.point, a.normal, b.point, b.normal)).toBeCloseTo(32, 6);
  expect(skinDistance([0, 0, 0], [0, 0, 1], [3, 4, 0], [0, 0, 1])).toBeCloseTo(5, 9);
});

test('sites add up, and nothing is bound beyond their reach', () => {
  const mesh = { restMm: Float32Array.from([0, 0, 0, 1, 0, 0, 40, 0, 0]) } as FaceMesh;
  const up = Float32Array.from([0, 0, 1, 0, 0, 1, 0, 0, 1]);
  const site = (id: string, x: number) => ({ id, pointMm: [x, 0, 0] as Vec3, normal: [0, 0, 1] as Vec3 });
  const spread = ['a', 'b'].map((siteId) => ({ siteId, stepMm: 1, unitsPerCm2: [4, 2, 0] }));

  expect([...densityOnSkin(mesh, up, [site('a', 0), site('b', 0.5)], spread)]).toEqual([4 + 3, 2 + 3, 0]);
  expect([...densityOnSkin(mesh, up, [], spread)]).toEqual([0, 0, 0]);
});

test('what is below a hundredth of the largest is not drawn', () => {
  expect(spreadColour(0.009).alpha).toBe(0);
  expect(spreadColour(1).alpha).toBeGreaterThan(spreadColour(0.02).alpha);
});
