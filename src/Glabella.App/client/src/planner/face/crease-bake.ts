import type { FaceCrease, Vec3 } from '../../contract';
import { groovePath } from './crease-paths';
import { dimpleHeight, grooveHeight, reachInHalfWidths, ridgeHeight } from './crease-profile';
import type { FaceMesh } from './decode';
import type { TriangleGrid } from './triangle-grid';

// Points of a course lie 0.9 mm apart, and up to half as much more where a piece is short.
const longestPieceMm = 1.5;

/** The relief of one crease at full depth: heights in millimetres at some texels of the face's texture. */
export interface BakedCrease {
  texels: Uint32Array;
  heightsMm: Float32Array;
}

/** Bakes creases one by one, so that changing one costs one. */
export class CreaseBaker {
  // For each texel where in the list of the crease being baked it stands, plus one; all zero between two bakes.
  private readonly slots: Int32Array;
  private readonly texels: number[] = [];
  private readonly heights: number[] = [];

  constructor(private readonly mesh: FaceMesh, private readonly grid: TriangleGrid, readonly size: number) {
    this.slots = new Int32Array(size * size);
  }

  bake(crease: FaceCrease): BakedCrease {
    this.texels.length = this.heights.length = 0;
    if (crease.pointsMm.length > 1) {
      const shape = new Relief(crease);
      for (const triangle of this.grid.near(shape.points, shape.reachMm)) this.paint(triangle, shape);
    }
    for (const texel of this.texels) this.slots[texel] = 0;
    return { texels: Uint32Array.from(this.texels), heightsMm: Float32Array.from(this.heights) };
  }

  /** Texels of a triangle and one beyond its edges, so that no seam shows between triangles that do not touch in the texture. */
  private paint(triangle: number, shape: Relief): void {
    const { size, slots } = this, { triangles, uv, restMm } = this.mesh;
    const [i, j, k] = [triangles[triangle * 3]!, triangles[triangle * 3 + 1]!, triangles[triangle * 3 + 2]!];
    const ax = uv[i * 2]! * size, ay = uv[i * 2 + 1]! * size, bx = uv[j * 2]! * size, by = uv[j * 2 + 1]! * size, cx = uv[k * 2]! * size, cy = uv[k * 2 + 1]! * size;
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (Math.abs(area) < 1e-9) return;
    const slack = 1.2 * Math.max(Math.hypot(bx - ax, by - ay), Math.hypot(cx - ax, cy - ay), Math.hypot(cx - bx, cy - by)) / Math.abs(area);
    const clamped = (value: number): number => Math.min(size - 1, Math.max(0, value));
    const top = clamped(Math.ceil(Math.max(ay, by, cy)) + 1), right = clamped(Math.ceil(Math.max(ax, bx, cx)) + 1);
    const left = clamped(Math.floor(Math.min(ax, bx, cx)) - 1);
    if (!shape.face(restMm, i * 3, j * 3, k * 3)) return;
    for (let y = clamped(Math.floor(Math.min(ay, by, cy)) - 1); y <= top; y++) {
      for (let x = left; x <= right; x++) {
        const b = ((x + 0.5 - ax) * (cy - ay) - (cx - ax) * (y + 0.5 - ay)) / area;
        const c = ((bx - ax) * (y + 0.5 - ay) - (x + 0.5 - ax) * (by - ay)) / area;
        const a = 1 - b - c;
        if (a < -slack || b < -slack || c < -slack) continue;
        const texel = y * size + x, slot = slots[texel]!;
        const inside = a >= 0 && b >= 0 && c >= 0;
        if (slot && !inside) continue;
        const height = shape.heightAt(a, b, c);
        if (slot) this.heights[slot - 1] = height;
        else if (Math.abs(height) > 5e-4) {
          this.texels.push(texel);
          this.heights.push(height);
          slots[texel] = this.texels.length;
        }
      }
    }
  }
}

/** A crease's height over the skin, one triangle at a time. */
class Relief {
  readonly points: Vec3[];
  readonly reachMm: number;
  private readonly otherSide: number;
  private readonly halfWidthMm: Float32Array;
  private readonly depthMm: Float32Array;
  private readonly corners = new Float64Array(9);
  private readonly normal = new Float64Array(3);
  private readonly close: number[] = [];

  constructor(private readonly crease: FaceCrease) {
    const path = groovePath(crease);
    this.otherSide = path.meetsOther ? (crease.side === 'right' ? 1 : -1) : 0;
    [this.points, this.halfWidthMm, this.depthMm] = [path.points, path.halfWidthMm, path.depthMm];
    this.reachMm = 1.2 * crease.halfWidthMm * reachInHalfWidths[crease.shape];
  }

  /** Chooses the triangle, and the pieces of the course that reach it; false when none does. */
  face(rest: Float32Array, i: number, j: number, k: number): boolean {
    const { corners: q, normal: n } = this;
    for (let axis = 0; axis < 3; axis++) {
      q[axis] = rest[i + axis]!;
      q[3 + axis] = rest[j + axis]!;
      q[6 + axis] = rest[k + axis]!;
    }
    const ux = q[3]! - q[0]!, uy = q[4]! - q[1]!, uz = q[5]! - q[2]!, vx = q[6]! - q[0]!, vy = q[7]! - q[1]!, vz = q[8]! - q[2]!;
    const nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx, size = Math.hypot(nx, ny, nz) || 1;
    n[0] = nx / size;
    n[1] = ny / size;
    n[2] = nz / size;
    const far = this.reachMm + Math.max(Math.hypot(ux, uy, uz), Math.hypot(vx, vy, vz)) + 1;
    this.close.length = 0;
    for (let s = 0; s + 1 < this.points.length;) {
      const p = this.points[s]!;
      const beyond = Math.max(Math.abs(p[0] - q[0]!), Math.abs(p[1] - q[1]!), Math.abs(p[2] - q[2]!)) - far;
      if (beyond < 0) this.close.push(s++);
      // Neighbours of a point this far away cannot be near either.
      else s += Math.max(1, Math.floor(beyond / longestPieceMm));
    }
    return this.close.length > 0;
  }

  /** Height at a place of the triangle: that of the nearest piece of the course, its distance taken along the skin. */
  heightAt(a: number, b: number, c: number): number {
    const { corners: q, normal: n } = this;
    const x = a * q[0]! + b * q[3]! + c * q[6]!, y = a * q[1]! + b * q[4]! + c * q[7]!, z = a * q[2]! + b * q[5]! + c * q[8]!;
    if (this.otherSide * x > 0) return 0;
    let best = Infinity, at = -1, along = 0, towards = 0;
    for (const s of this.close) {
      const from = this.points[s]!, to = this.points[s + 1]!;
      const ux = to[0] - from[0], uy = to[1] - from[1], uz = to[2] - from[2], wx = x - from[0], wy = y - from[1], wz = z - from[2];
      const t = Math.min(1, Math.max(0, (wx * ux + wy * uy + wz * uz) / (ux * ux + uy * uy + uz * uz || 1)));
      const dx = wx - t * ux, dy = wy - t * uy, dz = wz - t * uz;
      const across = dx * n[0]! + dy * n[1]! + dz * n[2]!;
      const squared = dx * dx + dy * dy + dz * dz - across * across;
      if (squared >= best) continue;
      best = squared;
      at = s;
      along = t;
      towards = dx;
    }
    if (at < 0) return 0;
    const half = this.halfWidthMm[at]! + along * (this.halfWidthMm[at + 1]! - this.halfWidthMm[at]!);
    const u = Math.sqrt(Math.max(0, best)) / half;
    if (u >= reachInHalfWidths[this.crease.shape]) return 0;
    return (this.depthMm[at]! + along * (this.depthMm[at + 1]! - this.depthMm[at]!)) * this.across(u, towards * x >= 0 ? 1 : -1, x, y);
  }

  private across(u: number, away: number, x: number, y: number): number {
    const { shape, shoulder, lean } = this.crease;
    if (shape === 'ridge') return ridgeHeight(u);
    return shape === 'dimples' ? dimpleHeight(u, x, y) : grooveHeight(away * u, shoulder, lean);
  }
}
