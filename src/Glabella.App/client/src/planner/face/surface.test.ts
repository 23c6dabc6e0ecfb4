import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../contract';
import { castRay, computeNormals, computeWelds, nearestAnchor, pointAt } from './surface';

/** A unit octahedron, triangles outward; the +z corner doubled as at a texture seam. */
const positions = new Float32Array([1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 1]);
const triangles = new Uint32Array([0, 2, 4, 2, 1, 6, 1, 3, 6, 3, 0, 4, 2, 0, 5, 1, 2, 5, 3, 1, 5, 0, 3, 5]);

describe('the surface', () => {
  it('has the same normal on both sides of a texture seam', () => {
    const normals = new Float32Array(positions.length);
    computeNormals(positions, triangles, computeWelds(positions), normals);
    expect([...normals.slice(12, 15)]).toEqual([0, 0, 1]);
    expect([...normals.slice(18, 21)]).toEqual([0, 0, 1]);
  });

  it('is met by a ray on the near side, at the point computed by hand', () => {
    const hit = castRay([0.2, 0.3, 5], [0, 0, -1], positions, triangles);
    expect(hit?.distance).toBeCloseTo(4.5, 6);
    const point = pointAt(hit!, triangles, positions);
    [0.2, 0.3, 0.5].forEach((expected, axis) => expect(point[axis]).toBeCloseTo(expected, 6));
    expect(castRay([2, 2, 5], [0, 0, -1], positions, triangles)).toBeNull();
  });

  it('finds the nearest point as a search over many samples does', () => {
    const from: Vec3 = [0.9, 0.7, 0.8];
    const found = pointAt(nearestAnchor(from, positions, triangles), triangles, positions);
    const distance = Math.hypot(found[0] - from[0], found[1] - from[1], found[2] - from[2]);
    let best = Infinity;
    for (let i = 0; i <= 200; i++) {
      for (let j = 0; j <= 200 - i; j++) {
        const [x, y, z] = [i / 200, j / 200, 1 - (i + j) / 200];
        best = Math.min(best, Math.hypot(x - from[0], y - from[1], z - from[2]));
      }
    }
    expect(distance).toBeLessThanOrEqual(best + 1e-9);
    expect(distance).toBeGreaterThan(best - 0.01);
  });

  it('moves an anchor with its triangle', () => {
    const anchor = nearestAnchor([1, 0, 0], positions, triangles);
    const shifted = positions.map((value, i) => (i % 3 === 1 ? value + 5 : value));
    expect(pointAt(anchor, triangles, shifted)[1]).toBeCloseTo(5, 6);
  });
});
