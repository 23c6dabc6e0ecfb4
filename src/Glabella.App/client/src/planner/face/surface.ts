import type { Vec3 } from '../../contract';

/** A place on the surface that moves with it: a triangle and weights of its corners. */
export interface Anchor {
  triangle: number;
  weights: Vec3;
}

export interface Hit extends Anchor {
  distance: number;
}

/** The vertices around a place, mixed by the anchor's weights. `out` gets the point. */
export function pointAt(anchor: Anchor, triangles: Uint32Array, positions: Float32Array): Vec3 {
  const out: Vec3 = [0, 0, 0];
  for (let corner = 0; corner < 3; corner++) {
    const vertex = triangles[anchor.triangle * 3 + corner]! * 3;
    const weight = anchor.weights[corner]!;
    out[0] += positions[vertex]! * weight;
    out[1] += positions[vertex + 1]! * weight;
    out[2] += positions[vertex + 2]! * weight;
  }
  return out;
}

/** Area-weighted vertex normals; `welds` maps each vertex to the one that stands for its place. */
export function computeNormals(
  positions: Float32Array, triangles: Uint32Array, welds: Uint32Array, normals: Float32Array,
): void {
  normals.fill(0);
  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t]! * 3;
    const b = triangles[t + 1]! * 3;
    const c = triangles[t + 2]! * 3;
    const ux = positions[b]! - positions[a]!, uy = positions[b + 1]! - positions[a + 1]!, uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!, vy = positions[c + 1]! - positions[a + 1]!, vz = positions[c + 2]! - positions[a + 2]!;
    const nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
    for (let corner = 0; corner < 3; corner++) {
      const at = welds[triangles[t + corner]!]! * 3;
      normals[at] = normals[at]! + nx;
      normals[at + 1] = normals[at + 1]! + ny;
      normals[at + 2] = normals[at + 2]! + nz;
    }
  }
  normaliseAll(normals, welds);
}

function normaliseAll(normals: Float32Array, welds: Uint32Array): void {
  for (let v = 0; v < welds.length; v++) {
    const from = welds[v]! * 3;
    if (welds[v] !== v) {
      normals.copyWithin(v * 3, from, from + 3);
      continue;
    }
    const length = Math.hypot(normals[from]!, normals[from + 1]!, normals[from + 2]!) || 1;
    normals[from] = normals[from]! / length;
    normals[from + 1] = normals[from + 1]! / length;
    normals[from + 2] = normals[from + 2]! / length;
  }
}

/** For each vertex the first one at the same place, so that a seam in the texture is no seam in the light. */
export function computeWelds(positions: Float32Array): Uint32Array {
  const welds = new Uint32Array(positions.length / 3);
  const first = new Map<string, number>();
  for (let v = 0; v < welds.length; v++) {
    const key = `${Math.round(positions[v * 3]! * 1e3)},${Math.round(positions[v * 3 + 1]! * 1e3)},${Math.round(positions[v * 3 + 2]! * 1e3)}`;
    const known = first.get(key);
    welds[v] = known ?? v;
    if (known === undefined) first.set(key, v);
  }
  return welds;
}

/** The nearest triangle a ray meets from outside. */
export function castRay(origin: Vec3, direction: Vec3, positions: Float32Array, triangles: Uint32Array): Hit | null {
  let best: Hit | null = null;
  for (let t = 0; t < triangles.length; t += 3) {
    const hit = meet(origin, direction, positions, triangles[t]! * 3, triangles[t + 1]! * 3, triangles[t + 2]! * 3);
    if (hit && (!best || hit[0] < best.distance)) {
      best = { triangle: t / 3, distance: hit[0], weights: [1 - hit[1] - hit[2], hit[1], hit[2]] };
    }
  }
  return best;
}

/** Möller and Trumbore 1997; back faces are passed through. */
function meet(o: Vec3, d: Vec3, p: Float32Array, a: number, b: number, c: number): Vec3 | null {
  const e1x = p[b]! - p[a]!, e1y = p[b + 1]! - p[a + 1]!, e1z = p[b + 2]! - p[a + 2]!;
  const e2x = p[c]! - p[a]!, e2y = p[c + 1]! - p[a + 1]!, e2z = p[c + 2]! - p[a + 2]!;
  const px = d[1] * e2z - d[2] * e2y, py = d[2] * e2x - d[0] * e2z, pz = d[0] * e2y - d[1] * e2x;
  const determinant = e1x * px + e1y * py + e1z * pz;
  if (determinant < 1e-9) return null;
  const tx = o[0] - p[a]!, ty = o[1] - p[a + 1]!, tz = o[2] - p[a + 2]!;
  const u = (tx * px + ty * py + tz * pz) / determinant;
  if (u < 0 || u > 1) return null;
  const qx = ty * e1z - tz * e1y, qy = tz * e1x - tx * e1z, qz = tx * e1y - ty * e1x;
  const v = (d[0] * qx + d[1] * qy + d[2] * qz) / determinant;
  if (v < 0 || u + v > 1) return null;
  const distance = (e2x * qx + e2y * qy + e2z * qz) / determinant;
  return distance > 0 ? [distance, u, v] : null;
}

/** The place on the surface nearest to a point. */
export function nearestAnchor(point: Vec3, positions: Float32Array, triangles: Uint32Array): Anchor {
  let best: Anchor = { triangle: 0, weights: [1, 0, 0] };
  let bestSquared = Infinity;
  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t]! * 3;
    const reach = Math.sqrt(bestSquared) + 12;
    if (Math.abs(positions[a]! - point[0]) > reach || Math.abs(positions[a + 1]! - point[1]) > reach) continue;
    const weights = nearestInTriangle(point, positions, a, triangles[t + 1]! * 3, triangles[t + 2]! * 3);
    const candidate = { triangle: t / 3, weights };
    const there = pointAt(candidate, triangles, positions);
    const squared = (there[0] - point[0]) ** 2 + (there[1] - point[1]) ** 2 + (there[2] - point[2]) ** 2;
    if (squared < bestSquared) {
      bestSquared = squared;
      best = candidate;
    }
  }
  return best;
}

/** Ericson, Real-Time Collision Detection (2005), section 5.1.5. */
function nearestInTriangle(point: Vec3, p: Float32Array, a: number, b: number, c: number): Vec3 {
  const at = (i: number): Vec3 => [p[i]!, p[i + 1]!, p[i + 2]!];
  const [pa, pb, pc] = [at(a), at(b), at(c)];
  const ab = minus(pb, pa), ac = minus(pc, pa), ap = minus(point, pa);
  const d1 = dot(ab, ap), d2 = dot(ac, ap);
  if (d1 <= 0 && d2 <= 0) return [1, 0, 0];
  const bp = minus(point, pb);
  const d3 = dot(ab, bp), d4 = dot(ac, bp);
  if (d3 >= 0 && d4 <= d3) return [0, 1, 0];
  const vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return [1 - d1 / (d1 - d3), d1 / (d1 - d3), 0];
  const cp = minus(point, pc);
  const d5 = dot(ab, cp), d6 = dot(ac, cp);
  if (d6 >= 0 && d5 <= d6) return [0, 0, 1];
  const vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return [1 - d2 / (d2 - d6), 0, d2 / (d2 - d6)];
  const va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
    const w = (d4 - d3) / (d4 - d3 + (d5 - d6));
    return [0, 1 - w, w];
  }
  const sum = va + vb + vc || 1;
  return [va / sum, vb / sum, vc / sum];
}

export const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 =>
  [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export function unit(a: Vec3): Vec3 {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
}
