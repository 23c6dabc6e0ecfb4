import { describe, expect, it } from 'vitest';
import { combined } from './frames';
import type { Point } from './points';

const grid: Point[] = Array.from({ length: 100 }, (_, i) => ({ x: 10 * (i % 10), y: 10 * Math.floor(i / 10), z: i }));
const shifted = (dx: number, dy: number): Point[] => grid.map((p) => ({ x: p.x + dx, y: p.y + dy, z: p.z }));

describe('combined', () => {
  it('takes a moved camera out and leaves no jitter', () => {
    const { points, frames, jitterPx } = combined([shifted(0, 0), shifted(3, -2), shifted(-5, 4)]);
    expect(frames).toBe(3);
    expect(jitterPx).toBeCloseTo(0, 9);
    expect(points[57]!.x - points[0]!.x).toBeCloseTo(70, 9);
  });

  it('lies on the frame that is kept', () => {
    const all = [shifted(0, 0), shifted(3, -2), shifted(-5, 4)];
    const { points, kept } = combined(all);
    expect(points[12]!.x).toBeCloseTo(all[kept]![12]!.x, 9);
    expect(points[12]!.y).toBeCloseTo(all[kept]![12]!.y, 9);
  });

  it('leaves out a frame taken while the head moved, and counts what is left', () => {
    const turned = grid.map((p) => ({ ...p, x: p.x * 1.2 }));
    const { frames, points } = combined([grid, grid, turned, grid, grid]);
    expect(frames).toBe(4);
    expect(points[9]!.x).toBeCloseTo(90, 6);
  });

  it('gives the jitter that was put in: every point 0.3 px off, alternately left and right', () => {
    const shaken = (sign: number): Point[] => grid.map((p, i) => ({ ...p, x: p.x + sign * (i % 2 === 0 ? 0.3 : -0.3) }));
    expect(combined([shaken(1), shaken(-1), shaken(1), shaken(-1)]).jitterPx).toBeCloseTo(0.3, 6);
  });

  it('says of one frame that nothing is known of its jitter', () => {
    expect(combined([grid])).toMatchObject({ frames: 1, jitterPx: 0, kept: 0 });
  });
});
