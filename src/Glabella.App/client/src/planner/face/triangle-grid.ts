import type { Vec3 } from '../../contract';
import type { FaceMesh } from './decode';

const cellMm = 8;

/** Triangles of the face at rest by the cube their middle lies in, so that what is near a curve is found without trying all. */
export class TriangleGrid {
  private readonly cells = new Map<number, number[]>();
  private readonly widestMm: number;

  constructor(mesh: FaceMesh) {
    const { triangles, restMm } = mesh;
    let widest = 0;
    for (let t = 0; t * 3 < triangles.length; t++) {
      const [a, b, c] = [triangles[t * 3]! * 3, triangles[t * 3 + 1]! * 3, triangles[t * 3 + 2]! * 3];
      const middle = (axis: number): number => (restMm[a + axis]! + restMm[b + axis]! + restMm[c + axis]!) / 3;
      const [x, y, z] = [middle(0), middle(1), middle(2)];
      const radius = Math.hypot(restMm[a]! - x, restMm[a + 1]! - y, restMm[a + 2]! - z);
      if (radius > widest && radius < cellMm) widest = radius;
      const key = keyOf(cellOf(x), cellOf(y), cellOf(z));
      const cell = this.cells.get(key);
      if (cell) cell.push(t);
      else this.cells.set(key, [t]);
    }
    this.widestMm = widest;
  }

  /** Triangles whose middle lies within reach of a curve, each once; a few more than needed. */
  near(curve: readonly Vec3[], reachMm: number): Set<number> {
    const steps = Math.ceil((reachMm + this.widestMm) / cellMm);
    const visited = new Set<number>(), found = new Set<number>();
    for (const p of curve) {
      const [cx, cy, cz] = [cellOf(p[0]), cellOf(p[1]), cellOf(p[2])];
      const home = keyOf(cx, cy, cz);
      if (visited.has(home)) continue;
      visited.add(home);
      for (let i = cx - steps; i <= cx + steps; i++) {
        for (let j = cy - steps; j <= cy + steps; j++) {
          for (let k = cz - steps; k <= cz + steps; k++) this.cells.get(keyOf(i, j, k))?.forEach((t) => found.add(t));
        }
      }
    }
    return found;
  }
}

const cellOf = (value: number): number => Math.floor(value / cellMm);
const keyOf = (i: number, j: number, k: number): number => ((i + 512) * 1024 + (j + 512)) * 1024 + (k + 512);
