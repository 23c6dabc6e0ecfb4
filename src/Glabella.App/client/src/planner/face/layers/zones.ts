import { BufferAttribute, BufferGeometry, Color, DoubleSide, Group, Mesh, MeshBasicMaterial } from 'three';
import type { FaceZone, Vec3 } from '../../../contract';
import { AttachedGeometry, patchAround, rootAt } from '../attached';
import type { FaceMesh } from '../decode';
import type { Layer } from '../layers';
import { cross, dot, minus, unit } from '../surface';
import { raised, resample } from './course';

const colour = new Color('#b45309');
const lineHalfWidthMm = 0.55;
/** Skin farther from the outline's plane than this is another part of the face. */
const depthMm = 30;

/** Danger zones: outlined, and lightly filled. */
export class ZoneLayer implements Layer {
  readonly node = new Group();
  private readonly outlines: AttachedGeometry;

  constructor(mesh: FaceMesh, skin: BufferGeometry) {
    this.outlines = outlines(mesh);
    const fill = new BufferGeometry();
    fill.setAttribute('position', skin.getAttribute('position'));
    fill.setIndex(new BufferAttribute(Uint32Array.from(mesh.model.zones.flatMap((zone) => inside(mesh, zone))), 1));
    this.node.add(
      new Mesh(fill, material(0.2)),
      new Mesh(this.outlines.geometry, material(0.9)),
    );
    this.node.children.forEach((child) => (child.renderOrder = 3));
  }

  follow(positions: Float32Array): void {
    this.outlines.follow(positions);
  }
}

const material = (opacity: number): MeshBasicMaterial => new MeshBasicMaterial({
  color: colour, transparent: true, opacity, side: DoubleSide, depthWrite: false, polygonOffset: true, polygonOffsetFactor: -3, polygonOffsetUnits: -3,
});

function outlines(mesh: FaceMesh): AttachedGeometry {
  const points: Vec3[] = [], roots: number[] = [], normals: Vec3[] = [], indices: number[] = [];
  for (const zone of mesh.model.zones) {
    const course = resample([...zone.pointsMm, zone.pointsMm[0]!], 2);
    const patch = patchAround(mesh, course, 16);
    if (patch.original.length === 0) continue;
    course.forEach((at, i) => {
      const middle = rootAt(mesh, patch, at);
      const way = unit(minus(course[(i + 1) % course.length]!, course[Math.max(i - 1, 0)]!));
      const wide = unit(cross(way, middle.normal));
      for (const sign of [-1, 1]) {
        points.push(raised(raised(middle.pointMm, wide, sign * lineHalfWidthMm), middle.normal, 0.5));
        roots.push(middle.triangle);
        normals.push(middle.normal);
      }
      const last = points.length - 1;
      if (i > 0) indices.push(last - 3, last - 2, last - 1, last - 1, last - 2, last);
    });
  }
  return new AttachedGeometry(mesh, points, roots, normals, indices);
}

/** The triangles whose middle lies within an outline, seen along its own direction. */
function inside(mesh: FaceMesh, zone: FaceZone): number[] {
  const outline = zone.pointsMm;
  const centre = outline.reduce<Vec3>((sum, p) => [sum[0] + p[0] / outline.length, sum[1] + p[1] / outline.length, sum[2] + p[2] / outline.length], [0, 0, 0]);
  const normal = unit(outline.reduce<Vec3>((sum, p, i) => {
    const c = cross(minus(p, centre), minus(outline[(i + 1) % outline.length]!, centre));
    return [sum[0] + c[0], sum[1] + c[1], sum[2] + c[2]];
  }, [0, 0, 0]));
  const right = unit(cross([0.1, 1, 0.2], normal)), up = cross(normal, right);
  const flat = (p: Vec3): [number, number] => [dot(minus(p, centre), right), dot(minus(p, centre), up)];
  const polygon = outline.map(flat);
  const found: number[] = [];
  for (let t = 0; t < mesh.triangles.length; t += 3) {
    const middle = middleOf(mesh, t);
    if (Math.abs(dot(minus(middle, centre), normal)) < depthMm && contains(polygon, flat(middle))) found.push(mesh.triangles[t]!, mesh.triangles[t + 1]!, mesh.triangles[t + 2]!);
  }
  return found;
}

function middleOf(mesh: FaceMesh, t: number): Vec3 {
  const out: Vec3 = [0, 0, 0];
  for (let corner = 0; corner < 3; corner++) {
    const v = mesh.triangles[t + corner]! * 3;
    for (let k = 0; k < 3; k++) out[k] = out[k]! + mesh.restMm[v + k]! / 3;
  }
  return out;
}

function contains(polygon: readonly [number, number][], [x, y]: [number, number]): boolean {
  let within = false;
  polygon.forEach(([ax, ay], i) => {
    const [bx, by] = polygon[(i + 1) % polygon.length]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  });
  return within;
}
