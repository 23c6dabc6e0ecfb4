import { BufferAttribute } from 'three';
import type { FaceBrow, SideName, Vec3 } from '../../contract';
import { AttachedGeometry, patchAround, type Root, rootAt } from './attached';
import { vertexMm } from './complexion';
import type { FaceMesh } from './decode';
import type { Detail } from './figure';
import { lowerLid, upperLid } from './landmarks';
import { cross, minus, unit } from './surface';

/** One hair: where it grows, which way it sets out and ends, its length and width in mm. */
export interface Hair {
  root: Root;
  start: Vec3;
  end: Vec3;
  lengthMm: number;
  widthMm: number;
  shade: number;
}

const joints = 4;

/** Both brows as single hairs, denser and steeper near the nose, lying outward at the tail. */
export const browHairs = (mesh: FaceMesh, brows: readonly FaceBrow[], detail: Detail): Hair[] =>
  brows.flatMap((brow, i) => hairsOf(mesh, brow, detail, randomFrom(i + 11)));

/** Hairs that stand off the skin, where single hairs can be seen; the others are painted on it. */
export const growBrows = (mesh: FaceMesh, hairs: readonly Hair[], detail: Detail): AttachedGeometry =>
  comb(mesh, hairs.filter((_, i) => i % detail.standingHair === 0));

function hairsOf(mesh: FaceMesh, brow: FaceBrow, detail: Detail, random: () => number): Hair[] {
  const course = fromNoseOutward(brow.points);
  if (course.length < 2) return [];
  const patch = patchAround(mesh, course, 14);
  const outward = brow.side === 'right' ? -1 : 1;
  // Brows thin with age, at the tail first (assumed: by a third at full age).
  const { aged, beard } = mesh.model.complexion;
  return Array.from({ length: Math.round(detail.hairsPerBrow * (beard ? 1 : 0.8) * (1 - 0.3 * Math.max(0, aged))) }, () => {
    const t = 0.015 + 0.985 * Math.pow(random(), 0.86 + 0.2 * Math.max(0, aged));
    const half = browHalfHeightMm(t) * (beard ? 1.08 : 0.66);
    const across = (random() + random() - 1) * half;
    const along = unit(minus(along2(course, Math.min(1, t + 0.04)), along2(course, Math.max(0, t - 0.04))));
    const base = along2(course, t);
    const root = rootAt(mesh, patch, [base[0], base[1] + across, base[2]]);
    const up = unit(cross(root.normal, along).map((c) => c * outward) as Vec3);
    const lean = browLean(t, across / half) + (random() - 0.5) * 0.3;
    const mix = (angle: number): Vec3 => unit([0, 1, 2].map((k) =>
      along[k]! * Math.cos(angle) + up[k]! * Math.sin(angle) + root.normal[k]! * 0.1) as Vec3);
    return {
      root, start: mix(lean), end: mix(lean - 0.45 - 0.25 * Math.sign(across)),
      lengthMm: (beard ? 1 : 0.82) * (6.2 - 2.2 * t) * (0.75 + 0.5 * random()), widthMm: detail.hairWidth * (0.26 - 0.07 * t) * Math.min(1, 0.45 + 4 * t), shade: 0.7 + 0.7 * random(),
    };
  });
}

const browHalfHeightMm = (t: number): number => (t < 0.12 ? 2.4 + 8 * t : 3.3 - 2.7 * ((t - 0.12) / 0.88) ** 1.2);
const browLean = (t: number, across: number): number => Math.max(0.06, 1.1 * (1 - t) ** 1.7) + (across < 0 ? 0.12 : -0.28 * t);

export const growNothing = (mesh: FaceMesh): AttachedGeometry => comb(mesh, []);

/** Upper and lower lashes of both eyes. */
export function growLashes(mesh: FaceMesh, detail: Detail): AttachedGeometry {
  const sides = ['right', 'left'] as const;
  return comb(mesh, sides.flatMap((side, i) => [
    ...lashRow(mesh, side, upperLid[side], true, detail.hairWidth, randomFrom(i + 31)),
    // Lower lashes are too fine for edges that are not smoothed.
    ...(detail.hairWidth > 1 ? [] : lashRow(mesh, side, lowerLid[side], false, 1, randomFrom(i + 47))),
  ]));
}

function lashRow(mesh: FaceMesh, side: SideName, lid: readonly number[], upper: boolean, wider: number, random: () => number): Hair[] {
  const course = lid.map((v) => vertexMm(mesh.restMm, v));
  const centre = mesh.model.eyes.find((e) => e.side === side)?.centreMm;
  if (!centre) return [];
  const patch = patchAround(mesh, course, 8);
  const lateral = side === 'right' ? -1 : 1;
  const count = upper ? 62 : 22;
  return Array.from({ length: count }, (_, i) => {
    const t = 0.03 + 0.87 * ((i + random() * 0.8) / count);
    const point = along2(course, t);
    const root = { ...rootAt(mesh, patch, point), pointMm: point };
    const out = unit(minus(point, centre));
    const fan = lateral * (0.95 - 1.5 * t) * 0.55;
    const lift = upper ? 1 : -1;
    const start = unit([out[0] * 0.4 + fan * 0.6, out[1] * 0.4 + lift * 0.12, 1]);
    const end = unit([fan * 1.1, lift * (upper ? 1 : 0.75), upper ? 0.55 : 0.7]);
    const long = (upper ? 5.6 - 2.6 * t : 2.2 - t) / Math.sqrt(wider);
    return { root, start, end, lengthMm: long * (0.8 + 0.35 * random()), widthMm: wider * (upper ? 0.17 : 0.07), shade: upper ? 0.7 : 1.5 };
  });
}

/** Hairs as narrow strips that bend from start to end and thin out. */
function comb(mesh: FaceMesh, hairs: readonly Hair[]): AttachedGeometry {
  const points: Vec3[] = [], roots: number[] = [], normals: Vec3[] = [], indices: number[] = [], shades: number[] = [];
  for (const hair of hairs) {
    let at = hair.root.pointMm;
    const first = points.length;
    for (let j = 0; j < joints; j++) {
      const t = j / (joints - 1);
      const way = unit([0, 1, 2].map((k) => hair.start[k]! * (1 - t) + hair.end[k]! * t) as Vec3);
      const wide = unit(cross(way, hair.root.normal));
      const half = (hair.widthMm / 2) * (0.55 + 1.3 * t - 1.7 * t * t);
      const lift = 0.15;
      for (const sign of [-1, 1]) {
        points.push([0, 1, 2].map((k) => at[k]! + sign * half * wide[k]! + lift * hair.root.normal[k]!) as Vec3);
        roots.push(hair.root.triangle);
        normals.push(hair.root.normal);
        shades.push(hair.shade, hair.shade, hair.shade);
      }
      if (j > 0) indices.push(...strip(first + 2 * j));
      const step = hair.lengthMm / (joints - 1);
      at = [at[0] + way[0] * step, at[1] + way[1] * step, at[2] + way[2] * step];
    }
  }
  const attached = new AttachedGeometry(mesh, points, roots, normals, indices);
  attached.geometry.setAttribute('color', new BufferAttribute(Float32Array.from(shades), 3));
  return attached;
}

const strip = (i: number): number[] => [i - 2, i - 1, i, i, i - 1, i + 1];

function fromNoseOutward(points: readonly Vec3[]): Vec3[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  return Math.abs(first[0]) <= Math.abs(last[0]) ? [...points] : [...points].reverse();
}

/** The point at a share of the number of pieces of a course. */
function along2(course: readonly Vec3[], t: number): Vec3 {
  const place = Math.min(1, Math.max(0, t)) * (course.length - 1);
  const i = Math.min(course.length - 2, Math.floor(place));
  const [a, b] = [course[i]!, course[i + 1]!];
  const f = place - i;
  return [a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f, a[2] + (b[2] - a[2]) * f];
}

/** Random numbers from a seed, so that a face has the same hairs each time. */
function randomFrom(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}
