import { ClampToEdgeWrapping, DataTexture, DataUtils, HalfFloatType, LinearFilter, RedFormat } from 'three';
import type { FaceCrease } from '../../contract';
import type { FaceMesh } from './decode';
import { type GrooveSegment, grooveProfile, grooveSegments, reachInHalfWidths } from './crease-paths';

/** The grooves of all creases at full depth as a height in millimetres over the texture, and which crease moves a vertex. */
export interface CreaseMap {
  texture: DataTexture;
  /** For each vertex the crease nearest to it, or −1. */
  creaseOfVertex: Int16Array;
}

const influenceMm = 9;

export function bakeCreases(mesh: FaceMesh, creases: readonly FaceCrease[], size: number): CreaseMap {
  const segments = grooveSegments(creases);
  const heights = new Float32Array(size * size);
  const near = nearVertices(mesh.restMm, segments);
  for (let t = 0; t < mesh.triangles.length; t += 3) {
    const corners = [mesh.triangles[t]!, mesh.triangles[t + 1]!, mesh.triangles[t + 2]!];
    if (corners.some((v) => near[v]! >= 0)) paintTriangle(mesh, corners, segments, heights, size);
  }
  return { texture: toTexture(heights, size), creaseOfVertex: near };
}

function nearVertices(rest: Float32Array, segments: readonly GrooveSegment[]): Int16Array {
  const nearest = new Int16Array(rest.length / 3).fill(-1);
  const distance = new Float32Array(nearest.length).fill(influenceMm);
  for (const s of segments) {
    for (let v = 0; v < nearest.length; v++) {
      const dx = rest[v * 3]! - s.from[0], dy = rest[v * 3 + 1]! - s.from[1], dz = rest[v * 3 + 2]! - s.from[2];
      if (Math.abs(dx) > influenceMm || Math.abs(dy) > influenceMm || Math.abs(dz) > influenceMm) continue;
      const d = Math.hypot(dx, dy, dz);
      if (d >= distance[v]!) continue;
      distance[v] = d;
      nearest[v] = s.crease;
    }
  }
  return nearest;
}

function paintTriangle(mesh: FaceMesh, corners: number[], all: readonly GrooveSegment[], heights: Float32Array, size: number): void {
  const p = corners.map((v) => [mesh.restMm[v * 3]!, mesh.restMm[v * 3 + 1]!, mesh.restMm[v * 3 + 2]!] as const);
  const centre = [0, 1, 2].map((axis) => (p[0]![axis]! + p[1]![axis]! + p[2]![axis]!) / 3);
  const radius = Math.max(...p.map((q) => Math.hypot(q[0] - centre[0]!, q[1] - centre[1]!, q[2] - centre[2]!)));
  const segments = all.filter((s) => {
    const reach = radius + 1.5 + Math.max(s.halfWidthFrom, s.halfWidthTo) * reachInHalfWidths;
    return Math.abs(s.from[0] - centre[0]!) < reach && Math.abs(s.from[1] - centre[1]!) < reach && Math.abs(s.from[2] - centre[2]!) < reach;
  });
  if (segments.length === 0) return;
  const normal = faceNormal(p);
  forEachTexel(corners.map((v) => [mesh.uv[v * 2]! * size, mesh.uv[v * 2 + 1]! * size]), size, (texel, a, b, c) => {
    const point = [0, 1, 2].map((axis) => a * p[0]![axis]! + b * p[1]![axis]! + c * p[2]![axis]!);
    heights[texel] = heightAt(point, normal, segments);
  });
}

function faceNormal(p: (readonly [number, number, number])[]): number[] {
  const [a, b, c] = [p[0]!, p[1]!, p[2]!];
  const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]], v = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
  const n = [u[1]! * v[2]! - u[2]! * v[1]!, u[2]! * v[0]! - u[0]! * v[2]!, u[0]! * v[1]! - u[1]! * v[0]!];
  const length = Math.hypot(n[0]!, n[1]!, n[2]!) || 1;
  return n.map((x) => x / length);
}

/** The nearest segment of each crease makes the groove; grooves of several creases add up. */
function heightAt(point: number[], normal: number[], segments: readonly GrooveSegment[]): number {
  let sum = 0;
  let crease = -1, nearest = Infinity, height = 0;
  for (const s of segments) {
    if (s.crease !== crease) {
      sum += height;
      [crease, nearest, height] = [s.crease, Infinity, 0];
    }
    const [distance, t] = distanceAlongSkin(point, normal, s);
    if (distance >= nearest) continue;
    nearest = distance;
    const half = s.halfWidthFrom + (s.halfWidthTo - s.halfWidthFrom) * t;
    const depth = s.depthFrom + (s.depthTo - s.depthFrom) * t;
    height = distance < half * reachInHalfWidths ? depth * grooveProfile(distance / half) : 0;
  }
  return sum + height;
}

/** Distance to the segment without its part across the skin, and where along the segment. */
function distanceAlongSkin(point: number[], n: number[], s: GrooveSegment): [number, number] {
  const ux = s.to[0] - s.from[0], uy = s.to[1] - s.from[1], uz = s.to[2] - s.from[2];
  const wx = point[0]! - s.from[0], wy = point[1]! - s.from[1], wz = point[2]! - s.from[2];
  const t = Math.min(1, Math.max(0, (wx * ux + wy * uy + wz * uz) / (ux * ux + uy * uy + uz * uz || 1)));
  const dx = wx - t * ux, dy = wy - t * uy, dz = wz - t * uz;
  const across = dx * n[0]! + dy * n[1]! + dz * n[2]!;
  return [Math.sqrt(Math.max(0, dx * dx + dy * dy + dz * dz - across * across)), t];
}

/** Visits the texels of a triangle, one texel beyond its edges, with barycentric weights clamped into it. */
function forEachTexel(uv: number[][], size: number, visit: (texel: number, a: number, b: number, c: number) => void): void {
  const [ax, ay] = uv[0] as [number, number], [bx, by] = uv[1] as [number, number], [cx, cy] = uv[2] as [number, number];
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (Math.abs(area) < 1e-9) return;
  const slack = 1.2 * Math.max(Math.hypot(bx - ax, by - ay), Math.hypot(cx - ax, cy - ay), Math.hypot(cx - bx, cy - by)) / Math.abs(area);
  const clampTexel = (value: number): number => Math.min(size - 1, Math.max(0, value));
  for (let y = clampTexel(Math.floor(Math.min(ay, by, cy)) - 1); y <= clampTexel(Math.ceil(Math.max(ay, by, cy)) + 1); y++) {
    for (let x = clampTexel(Math.floor(Math.min(ax, bx, cx)) - 1); x <= clampTexel(Math.ceil(Math.max(ax, bx, cx)) + 1); x++) {
      const px = x + 0.5, py = y + 0.5;
      const b = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / area;
      const c = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / area;
      if (b < -slack || c < -slack || 1 - b - c < -slack) continue;
      visit(y * size + x, 1 - b - c, b, c);
    }
  }
}

function toTexture(heights: Float32Array, size: number): DataTexture {
  const half = new Uint16Array(heights.length);
  for (let i = 0; i < half.length; i++) {
    if (heights[i] !== 0) half[i] = DataUtils.toHalfFloat(heights[i]!);
  }
  const texture = new DataTexture(half, size, size, RedFormat, HalfFloatType);
  texture.minFilter = texture.magFilter = LinearFilter;
  texture.wrapS = texture.wrapT = ClampToEdgeWrapping;
  texture.needsUpdate = true;
  return texture;
}
