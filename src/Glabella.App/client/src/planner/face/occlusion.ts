import type { FaceMesh } from './decode';

const cellMm = 4;
const stepsOut = 13;
// Rays start this far off the skin, so that the skin's own roughness does not shade it.
const startMm = 5;

/** How much of the sky each vertex sees at rest, 0 to 1: rays through a coarse grid of where skin is. Eye sockets, nostrils, under lip and jaw come out dark. */
export function opennessOf(mesh: FaceMesh, normals: Float32Array, neighbours: Uint32Array[]): Float32Array {
  const grid = new SkinGrid(mesh);
  const rays = directions(22);
  const seen = new Float32Array(normals.length / 3);
  for (let v = 0; v < seen.length; v++) seen[v] = skyOf(mesh.restMm, normals, v, rays, grid);
  return even(even(even(seen, neighbours), neighbours), neighbours);
}

function skyOf(rest: Float32Array, normals: Float32Array, v: number, rays: readonly Float32Array[], grid: SkinGrid): number {
  const nx = normals[v * 3]!, ny = normals[v * 3 + 1]!, nz = normals[v * 3 + 2]!;
  const x = rest[v * 3]! + nx * startMm, y = rest[v * 3 + 1]! + ny * startMm, z = rest[v * 3 + 2]! + nz * startMm;
  let open = 0, all = 0;
  for (const ray of rays) {
    const [dx, dy, dz] = [ray[0]!, ray[1]!, ray[2]!];
    const facing = dx * nx + dy * ny + dz * nz;
    if (facing < 0.15) continue;
    all += facing;
    let step = 1;
    while (step <= stepsOut && !grid.holds(x + dx * step * cellMm, y + dy * step * cellMm, z + dz * step * cellMm)) step++;
    // What is far away hides less.
    open += facing * Math.min(1, (step - 1) / stepsOut);
  }
  return open / (all || 1);
}

/** Cells of a cubic grid that skin runs through. */
class SkinGrid {
  private readonly from: [number, number, number] = [Infinity, Infinity, Infinity];
  private readonly size: [number, number, number] = [0, 0, 0];
  private readonly cells: Uint8Array;

  constructor({ restMm, triangles }: FaceMesh) {
    const to = [-Infinity, -Infinity, -Infinity];
    for (let i = 0; i < restMm.length; i++) {
      this.from[i % 3] = Math.min(this.from[i % 3]!, restMm[i]!);
      to[i % 3] = Math.max(to[i % 3]!, restMm[i]!);
    }
    for (let k = 0; k < 3; k++) this.size[k] = Math.floor((to[k]! - this.from[k]!) / cellMm) + 1;
    this.cells = new Uint8Array(this.size[0] * this.size[1] * this.size[2]);
    for (let t = 0; t < triangles.length; t += 3) this.mark(restMm, triangles, t);
  }

  private mark(p: Float32Array, triangles: Uint32Array, t: number): void {
    const a = triangles[t]! * 3, b = triangles[t + 1]! * 3, c = triangles[t + 2]! * 3;
    for (const [u, v, w] of samples) {
      const at = this.indexOf(u! * p[a]! + v! * p[b]! + w! * p[c]!, u! * p[a + 1]! + v! * p[b + 1]! + w! * p[c + 1]!, u! * p[a + 2]! + v! * p[b + 2]! + w! * p[c + 2]!);
      if (at >= 0) this.cells[at] = 1;
    }
  }

  holds(x: number, y: number, z: number): boolean {
    const at = this.indexOf(x, y, z);
    return at >= 0 && this.cells[at] === 1;
  }

  private indexOf(x: number, y: number, z: number): number {
    const i = Math.floor((x - this.from[0]) / cellMm), j = Math.floor((y - this.from[1]) / cellMm), k = Math.floor((z - this.from[2]) / cellMm);
    return i < 0 || j < 0 || k < 0 || i >= this.size[0] || j >= this.size[1] || k >= this.size[2] ? -1 : (k * this.size[1] + j) * this.size[0] + i;
  }
}

// Corners, middles of the sides and the centre: no triangle of the refined surface is so large that it slips between them.
const samples = [[1, 0, 0], [0.5, 0.5, 0], [0.5, 0, 0.5], [0, 0.5, 0.5], [1 / 3, 1 / 3, 1 / 3]] as const;

/** Evenly spread directions (golden angle). */
function directions(count: number): Float32Array[] {
  return Array.from({ length: 2 * count }, (_, i) => {
    const z = 1 - (2 * i + 1) / (2 * count), around = i * Math.PI * (3 - Math.sqrt(5)), r = Math.sqrt(1 - z * z);
    return Float32Array.of(r * Math.cos(around), r * Math.sin(around), z);
  });
}

function even(values: Float32Array, neighbours: Uint32Array[]): Float32Array {
  return values.map((own, v) => {
    let sum = own;
    for (const n of neighbours[v]!) sum += values[n]!;
    return sum / (neighbours[v]!.length + 1);
  });
}
