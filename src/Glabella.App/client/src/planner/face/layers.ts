import { BufferAttribute } from 'three';
import type { FaceZone, Vec3 } from '../../contract';
import { AttachedGeometry, patchAround, rootAt } from './attached';
import type { FaceMesh, Field } from './decode';
import { cross, minus, unit } from './surface';

const raisedMm = 0.7;

/** Muscles as spindles along their courses, drawn on the skin. */
export function muscleRibbons(mesh: FaceMesh, fields: readonly Field[]): AttachedGeometry {
  return ribbons(mesh, fields.map((field) => ({
    course: field.courseMm, halfWidthMm: (t) => 0.5 + 1.9 * Math.sin(Math.PI * t) ** 0.8, closed: false,
  })));
}

/** Danger zones as outlines on the skin. */
export function zoneOutlines(mesh: FaceMesh, zones: readonly FaceZone[]): AttachedGeometry {
  return ribbons(mesh, zones.map((zone) => ({ course: zone.pointsMm, halfWidthMm: () => 0.55, closed: true })));
}

interface Ribbon {
  course: readonly Vec3[];
  halfWidthMm(t: number): number;
  closed: boolean;
}

function ribbons(mesh: FaceMesh, wanted: readonly Ribbon[]): AttachedGeometry {
  const points: Vec3[] = [], roots: number[] = [], normals: Vec3[] = [], indices: number[] = [], alpha: number[] = [];
  for (const ribbon of wanted) {
    const course = resample(ribbon.closed ? [...ribbon.course, ribbon.course[0]!] : ribbon.course, 2);
    if (course.length < 2) continue;
    const patch = patchAround(mesh, course, 16);
    if (patch.original.length === 0) continue;
    const first = points.length;
    course.forEach((at, i) => {
      const way = minus(course[Math.min(i + 1, course.length - 1)]!, course[Math.max(i - 1, 0)]!);
      const middle = rootAt(mesh, patch, at);
      const wide = unit(cross(unit(way), middle.normal));
      const half = ribbon.halfWidthMm(i / (course.length - 1));
      for (const sign of [-1, 1]) {
        const root = rootAt(mesh, patch, [0, 1, 2].map((k) => middle.pointMm[k]! + sign * half * wide[k]!) as Vec3);
        points.push([0, 1, 2].map((k) => root.pointMm[k]! + raisedMm * root.normal[k]!) as Vec3);
        roots.push(root.triangle);
        normals.push(root.normal);
        alpha.push(1, 1, 1);
      }
      if (i > 0) indices.push(...strip(first + 2 * i));
    });
  }
  const attached = new AttachedGeometry(mesh, points, roots, normals, indices);
  attached.geometry.setAttribute('color', new BufferAttribute(Float32Array.from(alpha), 3));
  return attached;
}

const strip = (i: number): number[] => [i - 2, i - 1, i, i, i - 1, i + 1];

/** A course with a point about every `stepMm`. */
export function resample(course: readonly Vec3[], stepMm: number): Vec3[] {
  const out: Vec3[] = [];
  for (let i = 0; i + 1 < course.length; i++) {
    const [a, b] = [course[i]!, course[i + 1]!];
    const steps = Math.max(1, Math.round(Math.hypot(...minus(b, a)) / stepMm));
    for (let s = 0; s < steps; s++) out.push([0, 1, 2].map((k) => a[k]! + ((b[k]! - a[k]!) * s) / steps) as Vec3);
  }
  const last = course.at(-1);
  if (last) out.push([...last]);
  return out;
}
