import { Color } from 'three';
import type { Vec3 } from '../../contract';
import type { FaceMesh } from './decode';
import * as at from './landmarks';
import { opennessOf } from './occlusion';
import { smoothstep } from './numbers';
import { hairShare } from './scalp';

/** A soft patch of another tone around a place. Lengths in mm. */
interface Patch {
  centre: Vec3;
  radiusMm: number;
  tone: Color;
  strength: number;
}

// What skin is multiplied by, linear: where blood is near, on thin lids, where stubble grows under the skin.
const flush = new Color().setRGB(1.02, 0.62, 0.58);
const lilac = new Color().setRGB(0.74, 0.56, 0.58);
const beard = new Color().setRGB(0.70, 0.72, 0.75);
const white = new Color(1, 1, 1);
// Light that comes out of a hollow has been through more skin and is redder.
const shadeExponent = { r: 0.85, g: 1.05, b: 1.1 };

/** How skin shows at each vertex: its colour (linear RGB) and how densely cropped hair grows. */
export interface Complexion {
  colours: Float32Array;
  fuzz: Float32Array;
}

/** The skin's tone, warmer where blood is near, darker in hollows, less even with age. */
export function paintComplexion(mesh: FaceMesh, normals: Float32Array, neighbours: Uint32Array[]): Complexion {
  const { tone: toneName, aged, beard: bearded } = mesh.model.complexion;
  const base = new Color(toneName);
  // The same blood shows less through darker skin.
  const showing = 0.45 + 0.55 * smoothstep(0.05, 0.5, base.g);
  const colours = new Float32Array(mesh.restMm.length), fuzz = new Float32Array(mesh.restMm.length / 3);
  const patches = patchesOf(mesh);
  const open = opennessOf(mesh, normals, neighbours);
  const tone = new Color();
  for (let v = 0; v < fuzz.length; v++) {
    tone.copy(base);
    for (const patch of patches) {
      const share = patch.strength * showing * falloff(distanceMm(mesh.restMm, v, patch.centre) / patch.radiusMm);
      if (share > 0.003) tint(tone, patch.tone, share);
    }
    tone.multiplyScalar(1 + (0.035 + 0.035 * aged) * mottle(mesh.restMm, v) + 0.05 * aged * blotch(mesh.restMm, v));
    if (bearded && mesh.photos.length === 0) tint(tone, beard, 0.6 * beardShare(mesh.restMm, v) * showing);
    const light = smoothstep(0.02, 0.62, open[v]!);
    tone.r *= shaded(light, shadeExponent.r);
    tone.g *= shaded(light, shadeExponent.g);
    tone.b *= shaded(light, shadeExponent.b);
    tone.toArray(colours, v * 3);
    const [x, y, z] = vertexMm(mesh.restMm, v);
    fuzz[v] = hairShare(x, y, z, bearded ? Math.max(0, aged) : 0.2 * Math.max(0, aged), mottle(mesh.restMm, v) + 0.6 * blotch(mesh.restMm, v), !bearded);
  }
  return { colours, fuzz };
}

const shaded = (light: number, exponent: number): number => (0.45 + 0.55 * light) ** exponent;
const tint = (tone: Color, by: Color, share: number): Color => tone.multiply(mixed.copy(white).lerp(by, share));
const mixed = new Color();

function patchesOf(mesh: FaceMesh): Patch[] {
  const { aged } = mesh.model.complexion;
  const patch = (index: number, radiusMm: number, tone: Color, strength: number): Patch =>
    ({ centre: vertexMm(mesh.restMm, index), radiusMm, tone, strength });
  return [
    ...at.cheeks.map((i) => patch(i, 26, flush, 0.34)),
    ...at.lowerCheeks.map((i) => patch(i, 18, flush, 0.14)),
    patch(at.noseTip, 14, flush, 0.34),
    ...at.noseWings.map((i) => patch(i, 9, flush, 0.26)),
    patch(at.chin, 14, flush, 0.12),
    ...at.ears.map((i) => patch(i, 26, flush, 0.3)),
    ...mesh.model.eyes.map((eye): Patch => ({ centre: eye.centreMm, radiusMm: 17, tone: lilac, strength: 0.13 + 0.16 * aged })),
    ...at.underEyes.map((i) => patch(i, 9, lilac, 0.12 + 0.16 * aged)),
  ];
}

/** Where a beard grows: upper lip, chin, jaw and the upper neck, fading into the cheek. */
function beardShare(rest: Float32Array, v: number): number {
  const x = Math.abs(rest[v * 3]!), y = rest[v * 3 + 1]!, z = rest[v * 3 + 2]!;
  const cheekLine = -30 + 0.42 * Math.max(0, x - 30);
  const lip = falloff(Math.hypot(x / 22, (y + 30) / 7)) * smoothstep(30, 45, z);
  const jaw = smoothstep(cheekLine + 4, cheekLine - 16, y) * smoothstep(-125, -95, y) * smoothstep(-34, -18, z);
  return Math.max(0.8 * lip, jaw);
}

/** Spots of the sun and of age, 0 to 1, some millimetres wide and far between. */
function blotch(rest: Float32Array, v: number): number {
  const x = rest[v * 3]!, y = rest[v * 3 + 1]!, z = rest[v * 3 + 2]!;
  const n = Math.sin(x * 0.61 + Math.sin(y * 0.37 + z * 0.2) * 2.3) * Math.sin(y * 0.53 + Math.sin(z * 0.41 + x * 0.23) * 2.1);
  return -smoothstep(0.55, 0.95, n);
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
