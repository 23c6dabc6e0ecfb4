import { Color } from 'three';
import type { Vec3 } from '../../contract';
import type { FaceMesh } from './decode';
import * as at from './landmarks';
import { smoothstep } from './numbers';

/** A soft patch of another tone around a place. Lengths in mm. */
interface Patch {
  centre: Vec3;
  radiusMm: number;
  tone: Color;
  strength: number;
}

const pale = new Color('#f3dbd0');
const flush = new Color('#c4574a');
const lilac = new Color('#8a5560');
const deep = new Color('#6b2f28');
const vermilion = new Color('#bd6c66');
const stubble = new Color('#6a5a55');
const underBrow = new Color('#7a5a48');

/** The colour of each vertex: the skin's tone, warmer where blood is near, lips, shade in hollows. Linear RGB. */
export function paintComplexion(mesh: FaceMesh, normals: Float32Array, neighbours: Uint32Array[]): Float32Array {
  const base = new Color(mesh.model.skinTone).lerp(pale, 0.32);
  const colours = new Float32Array(mesh.restMm.length);
  const patches = patchesOf(mesh);
  const lips = lipShare(mesh, neighbours);
  const hollows = hollowness(mesh.restMm, normals, neighbours);
  const tone = new Color();
  for (let v = 0; v < colours.length / 3; v++) {
    tone.copy(base);
    for (const patch of patches) {
      const share = patch.strength * falloff(distanceMm(mesh.restMm, v, patch.centre) / patch.radiusMm);
      if (share > 0.003) tone.lerp(patch.tone, share);
    }
    tone.multiplyScalar(1 + 0.05 * mottle(mesh.restMm, v));
    tone.lerp(vermilion, 0.78 * lips[v]!);
    tone.lerp(deep, Math.min(0.42, 0.36 * hollows[v]!));
    if (mesh.photos.length === 0) tone.lerp(underBrow, 0.5 * browShare(mesh, v));
    tone.lerp(stubble, 0.27 * scalpShare(mesh.restMm, v));
    tone.toArray(colours, v * 3);
  }
  return colours;
}

function patchesOf(mesh: FaceMesh): Patch[] {
  const patch = (index: number, radiusMm: number, tone: Color, strength: number): Patch =>
    ({ centre: vertexMm(mesh.restMm, index), radiusMm, tone, strength });
  return [
    ...at.cheeks.map((i) => patch(i, 24, flush, 0.2)),
    ...at.lowerCheeks.map((i) => patch(i, 18, flush, 0.08)),
    patch(at.noseTip, 13, flush, 0.22),
    ...at.noseWings.map((i) => patch(i, 8, flush, 0.15)),
    patch(at.chin, 14, flush, 0.1),
    ...at.nostrils.map((i) => patch(i, 3.2, deep, 0.5)),
    ...mesh.model.eyes.map((eye): Patch => ({ centre: eye.centreMm, radiusMm: 19, tone: lilac, strength: 0.3 })),
    ...at.upperLid.right.concat(at.upperLid.left as never).map((i) => patch(i, 2.6, lilac, 0.22)),
    ...at.betweenLips.map((i) => patch(i, 2.2, deep, 0.35)),
  ];
}

/** 1 inside the lips, a half on their border. */
function lipShare(mesh: FaceMesh, neighbours: Uint32Array[]): Float32Array {
  const share = new Float32Array(mesh.restMm.length / 3);
  for (const part of mesh.model.materials.filter((m) => m.name === 'lips' || m.name === 'mouth')) {
    for (let i = part.start * 3; i < (part.start + part.count) * 3; i++) share[mesh.triangles[i]!] = 1;
  }
  return share.map((own, v) => {
    const around = neighbours[v]!;
    if (around.length === 0) return own;
    let sum = 0;
    for (const n of around) sum += share[n]!;
    return own * (0.45 + 0.55 * (sum / around.length));
  });
}

/** How far a vertex lies below its surroundings at two widths: 0 flat or out, 1 deep in. */
function hollowness(rest: Float32Array, normals: Float32Array, neighbours: Uint32Array[]): Float32Array {
  const blurred = blur(rest, neighbours, 4);
  const wide = blur(blurred, neighbours, 22);
  const depth = new Float32Array(neighbours.length);
  for (let v = 0; v < depth.length; v++) {
    const along = (field: Float32Array): number => (field[v * 3]! - rest[v * 3]!) * normals[v * 3]!
      + (field[v * 3 + 1]! - rest[v * 3 + 1]!) * normals[v * 3 + 1]! + (field[v * 3 + 2]! - rest[v * 3 + 2]!) * normals[v * 3 + 2]!;
    depth[v] = Math.max(0, Math.min(1, 0.5 * along(blurred) + 0.22 * along(wide)));
  }
  return depth;
}

function blur(values: Float32Array, neighbours: Uint32Array[], times: number): Float32Array {
  let current = values;
  for (let pass = 0; pass < times; pass++) {
    const next = new Float32Array(current.length);
    for (let v = 0; v < neighbours.length; v++) {
      const around = neighbours[v]!;
      for (let axis = 0; axis < 3; axis++) {
        let sum = current[v * 3 + axis]!;
        for (const n of around) sum += current[n * 3 + axis]!;
        next[v * 3 + axis] = sum / (around.length + 1);
      }
    }
    current = next;
  }
  return current;
}

/** The skin darkens under the brows, where hairs stand too close to be drawn one by one. */
function browShare(mesh: FaceMesh, v: number): number {
  let nearest = Infinity;
  for (const brow of mesh.model.browsMm) {
    for (const point of brow.points) nearest = Math.min(nearest, distanceMm(mesh.restMm, v, point));
  }
  return falloff(nearest / 3.6);
}

/** How surely a vertex is scalp: the hairline runs over the forehead, down the temples and behind the ears. Assumed: an average one. */
function scalpShare(rest: Float32Array, v: number): number {
  const y = rest[v * 3 + 1]!, z = rest[v * 3 + 2]!;
  const front = smoothstep(-8, 44, z);
  const back = smoothstep(-22, -34, z);
  const hairline = 52 + 34 * front - 112 * back;
  return smoothstep(hairline - 9, hairline + 13, y + 2.5 * mottle(rest, v));
}

/** Slow unevenness of skin colour, −1 to 1, a few centimetres wide. */
function mottle(rest: Float32Array, v: number): number {
  const x = rest[v * 3]!, y = rest[v * 3 + 1]!, z = rest[v * 3 + 2]!;
  return (Math.sin(x * 0.21 + Math.sin(y * 0.13) * 2) + Math.sin(y * 0.19 + Math.sin(z * 0.17 + x * 0.09) * 2)) / 2;
}

export const vertexMm = (rest: Float32Array, v: number): Vec3 => [rest[v * 3]!, rest[v * 3 + 1]!, rest[v * 3 + 2]!];
const falloff = (t: number): number => Math.exp(-1.6 * t * t);
const distanceMm = (rest: Float32Array, v: number, p: Vec3): number =>
  Math.hypot(rest[v * 3]! - p[0], rest[v * 3 + 1]! - p[1], rest[v * 3 + 2]! - p[2]);

/** The vertices each vertex shares an edge with. */
export function neighboursOf(vertexCount: number, triangles: Uint32Array): Uint32Array[] {
  const sets = Array.from({ length: vertexCount }, () => new Set<number>());
  for (let t = 0; t < triangles.length; t += 3) {
    for (let corner = 0; corner < 3; corner++) {
      const from = triangles[t + corner]!, to = triangles[t + ((corner + 1) % 3)]!;
      sets[from]!.add(to);
      sets[to]!.add(from);
    }
  }
  return sets.map((set) => Uint32Array.from(set));
}
