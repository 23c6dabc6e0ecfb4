import { BufferAttribute, BufferGeometry, Color, Mesh, MeshBasicMaterial } from 'three';
import type { SiteSpread, Vec3 } from '../../../contract';
import type { FaceMesh } from '../decode';
import type { Layer } from '../layers';
import { dot, minus } from '../surface';

/** Below this share of the largest density nothing is drawn. */
export const leastShare = 0.01;
const scale = ['#fff3b0', '#f6b73c', '#d1495b', '#5b1a6e'].map((c) => new Color(c));

/** The colour of a density as a share of the largest, on a logarithmic scale from `leastShare` to 1. */
export function spreadColour(share: number): { colour: Color; alpha: number } {
  const t = Math.min(1, Math.max(0, 1 - Math.log(Math.max(share, 1e-9)) / Math.log(leastShare)));
  const at = t * (scale.length - 1);
  const i = Math.min(scale.length - 2, Math.floor(at));
  return { colour: scale[i]!.clone().lerp(scale[i + 1]!, at - i), alpha: share < leastShare ? 0 : 0.25 + 0.55 * t };
}

/** A site with the outward normal of the skin it stands on. */
export interface SpreadingSite {
  id: string;
  pointMm: Vec3;
  normal: Vec3;
}

/** What all sites together bind at each vertex, Units of the plan's product per cm². `normals` are those of the skin at rest. */
export function densityOnSkin(mesh: FaceMesh, normals: Float32Array, sites: readonly SpreadingSite[], spread: readonly SiteSpread[]): Float32Array {
  const density = new Float32Array(mesh.restMm.length / 3);
  for (const { siteId, stepMm, unitsPerCm2 } of spread) {
    const site = sites.find((s) => s.id === siteId);
    if (!site) continue;
    const reach = stepMm * (unitsPerCm2.length - 1);
    for (let v = 0; v < density.length; v++) {
      if (!isNear(mesh.restMm, v, site.pointMm, reach)) continue;
      const at = skinDistance(site.pointMm, site.normal, vectorAt(mesh.restMm, v), vectorAt(normals, v)) / stepMm;
      const i = Math.floor(at);
      if (i < unitsPerCm2.length - 1) density[v] = density[v]! + unitsPerCm2[i]! + (at - i) * (unitsPerCm2[i + 1]! - unitsPerCm2[i]!);
    }
  }
  return density;
}

/** Distance along the skin from straight line and normals, as the server reckons it (docs/model/face.md). */
export function skinDistance(from: Vec3, fromNormal: Vec3, to: Vec3, toNormal: Vec3): number {
  const straight = minus(to, from);
  const length = Math.hypot(...straight);
  if (length < 1e-9) return 0;
  const leaving = Math.asin(Math.min(1, Math.max(-1, -dot(straight, fromNormal) / length)));
  const arriving = Math.asin(Math.min(1, Math.max(-1, dot(straight, toNormal) / length)));
  const turn = (leaving + arriving) / 2, bend = (leaving - arriving) / 2;
  return length * (Math.abs(turn) < 0.01 ? 1 + (turn * turn) / 6 : turn / Math.sin(turn)) * (1 + (bend * bend) / 10);
}

const vectorAt = (numbers: Float32Array, v: number): Vec3 => [numbers[v * 3]!, numbers[v * 3 + 1]!, numbers[v * 3 + 2]!];

const isNear = (places: Float32Array, v: number, [x, y, z]: Vec3, reach: number): boolean =>
  Math.abs(places[v * 3]! - x) < reach && Math.abs(places[v * 3 + 1]! - y) < reach && Math.abs(places[v * 3 + 2]! - z) < reach;

/** The bound toxin as colour on the skin. */
export class SpreadLayer implements Layer {
  readonly node: Mesh;
  private readonly geometry = new BufferGeometry();
  private readonly colours: BufferAttribute;

  constructor(private readonly mesh: FaceMesh, skin: BufferGeometry, density: Float32Array | null) {
    this.colours = new BufferAttribute(new Float32Array((mesh.restMm.length / 3) * 4), 4);
    this.geometry.setAttribute('position', skin.getAttribute('position'));
    this.geometry.setAttribute('color', this.colours);
    this.node = new Mesh(this.geometry, new MeshBasicMaterial({
      vertexColors: true, transparent: true, depthWrite: false, polygonOffset: true, polygonOffsetFactor: -1, polygonOffsetUnits: -1,
    }));
    this.node.renderOrder = 1;
    this.set(density ?? new Float32Array(mesh.restMm.length / 3));
  }

  set(density: Float32Array): void {
    const most = density.reduce((a, b) => Math.max(a, b), 0);
    const drawn = (v: number): boolean => most > 0 && density[v]! >= leastShare * most;
    const indices: number[] = [];
    const { triangles } = this.mesh;
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
      if (drawn(a) || drawn(b) || drawn(c)) indices.push(a, b, c);
    }
    for (const v of new Set(indices)) {
      const { colour, alpha } = spreadColour(most > 0 ? density[v]! / most : 0);
      this.colours.setXYZW(v, colour.r, colour.g, colour.b, alpha);
    }
    this.colours.needsUpdate = true;
    this.geometry.setIndex(indices);
  }

  follow(): void {
    // It shares the skin's own places.
  }
}
