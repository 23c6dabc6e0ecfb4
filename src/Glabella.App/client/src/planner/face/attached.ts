import { BufferAttribute, BufferGeometry } from 'three';
import type { Vec3 } from '../../contract';
import type { FaceMesh } from './decode';
import { cross, dot, minus, nearestAnchor, pointAt, unit } from './surface';

/** A part of the surface, to search it quickly. */
export interface Patch {
  triangles: Uint32Array;
  /** The triangle of the whole surface that each triangle of the patch is. */
  original: Uint32Array;
}

/** The triangles within a distance of any of some points. */
export function patchAround(mesh: FaceMesh, points: readonly Vec3[], radiusMm: number): Patch {
  const triangles: number[] = [];
  const original: number[] = [];
  for (let t = 0; t < mesh.triangles.length; t += 3) {
    const v = mesh.triangles[t]! * 3;
    const near = points.some((p) => Math.abs(mesh.restMm[v]! - p[0]) < radiusMm
      && Math.abs(mesh.restMm[v + 1]! - p[1]) < radiusMm && Math.abs(mesh.restMm[v + 2]! - p[2]) < radiusMm);
    if (!near) continue;
    triangles.push(mesh.triangles[t]!, mesh.triangles[t + 1]!, mesh.triangles[t + 2]!);
    original.push(t / 3);
  }
  return { triangles: Uint32Array.from(triangles), original: Uint32Array.from(original) };
}

/** A place on the skin at rest with its outward normal. */
export interface Root {
  triangle: number;
  pointMm: Vec3;
  normal: Vec3;
  /** The place in the texture of a point nearby. */
  uvOf(point: Vec3): [number, number];
}

export function rootAt(mesh: FaceMesh, patch: Patch, point: Vec3): Root {
  const anchor = nearestAnchor(point, mesh.restMm, patch.triangles);
  const triangle = patch.original[anchor.triangle] ?? 0;
  const frame = frameOf(mesh, triangle, mesh.restMm);
  const uvOf = (near: Vec3): [number, number] => textureAt(mesh, triangle, coefficientsOf(frame, near));
  return { triangle, pointMm: pointAt(anchor, patch.triangles, mesh.restMm), normal: unit(frame.n), uvOf };
}

function textureAt({ uv, triangles }: FaceMesh, triangle: number, [a, b]: Vec3): [number, number] {
  const corner = (i: number, k: number): number => uv[triangles[triangle * 3 + i]! * 2 + k]!;
  const at = (k: number): number => corner(0, k) + a * (corner(1, k) - corner(0, k)) + b * (corner(2, k) - corner(0, k));
  return [at(0), at(1)];
}

interface Frame {
  origin: Vec3;
  u: Vec3;
  v: Vec3;
  n: Vec3;
}

function frameOf(mesh: FaceMesh, triangle: number, positions: Float32Array): Frame {
  const corner = (i: number): Vec3 => {
    const v = mesh.triangles[triangle * 3 + i]! * 3;
    return [positions[v]!, positions[v + 1]!, positions[v + 2]!];
  };
  const origin = corner(0), u = minus(corner(1), origin), v = minus(corner(2), origin);
  return { origin, u, v, n: unit(cross(u, v)) };
}

/** Geometry drawn on the skin at rest that follows the skin: hair, lashes, outlines. */
export class AttachedGeometry {
  readonly geometry = new BufferGeometry();
  private readonly roots: Uint32Array;
  private readonly coefficients: Float32Array;

  /** `rootOf[i]` is the triangle that point i follows; `normals` are those of the skin at rest. */
  constructor(private readonly mesh: FaceMesh, pointsMm: readonly Vec3[], rootOf: readonly number[], normals: readonly Vec3[], indices: number[]) {
    this.roots = Uint32Array.from(rootOf);
    this.coefficients = new Float32Array(pointsMm.length * 3);
    pointsMm.forEach((point, i) => this.coefficients.set(coefficientsOf(frameOf(mesh, rootOf[i]!, mesh.restMm), point), i * 3));
    this.geometry.setAttribute('position', new BufferAttribute(Float32Array.from(pointsMm.flat()), 3));
    this.geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(normals.flat()), 3));
    this.geometry.setIndex(indices);
  }

  /** A second one that follows another skin; everything but the places is shared. */
  twin(): AttachedGeometry {
    const twin = Object.create(AttachedGeometry.prototype) as AttachedGeometry;
    const geometry = new BufferGeometry();
    for (const [name, attribute] of Object.entries(this.geometry.attributes)) geometry.setAttribute(name, attribute);
    geometry.setAttribute('position', this.geometry.getAttribute('position').clone());
    geometry.setIndex(this.geometry.getIndex());
    return Object.assign(twin, { geometry, mesh: this.mesh, roots: this.roots, coefficients: this.coefficients });
  }

  follow(skin: Float32Array): void {
    const position = this.geometry.getAttribute('position') as BufferAttribute;
    let last = -1;
    let frame: Frame | null = null;
    for (let i = 0; i < this.roots.length; i++) {
      if (!frame || this.roots[i] !== last) {
        last = this.roots[i]!;
        frame = frameOf(this.mesh, last, skin);
      }
      const a = this.coefficients[i * 3]!, b = this.coefficients[i * 3 + 1]!, c = this.coefficients[i * 3 + 2]!;
      const { origin: o, u, v, n } = frame;
      position.setXYZ(i, o[0] + a * u[0] + b * v[0] + c * n[0], o[1] + a * u[1] + b * v[1] + c * n[1], o[2] + a * u[2] + b * v[2] + c * n[2]);
    }
    position.needsUpdate = true;
    this.geometry.computeBoundingSphere();
  }
}

/** point = origin + a·u + b·v + c·n, solved for a, b, c. */
function coefficientsOf({ origin, u, v, n }: Frame, point: Vec3): Vec3 {
  const w = minus(point, origin);
  const uu = dot(u, u), uv = dot(u, v), vv = dot(v, v), wu = dot(w, u), wv = dot(w, v);
  const det = uu * vv - uv * uv || 1e-12;
  return [(wu * vv - wv * uv) / det, (wv * uu - wu * uv) / det, dot(w, n)];
}
