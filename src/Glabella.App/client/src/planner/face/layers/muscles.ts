import { BufferAttribute, Color, DataTexture, DoubleSide, LinearFilter, LinearMipmapLinearFilter, Mesh, MeshLambertMaterial, RepeatWrapping, RGBAFormat, SRGBColorSpace } from 'three';
import type { Vec3 } from '../../../contract';
import { AttachedGeometry, patchAround, rootAt } from '../attached';
import type { FaceMesh, Field } from '../decode';
import type { Kept, Layer } from '../layers';
import { cross, minus, unit } from '../surface';
import { raised, resample } from './course';

const alongStepMm = 3;
const across = 9;
const fibreRepeatMm = 12;
const faint = 0.16;
const strong = new Color('#b03a45');
const weak = new Color('#7d9cc4');

/** The colour of a muscle that keeps a share of its strength. */
export const strengthColour = (kept: number): Color => weak.clone().lerp(strong, Math.min(1, Math.max(0, kept)));

/** Muscles as bands of fibres on the skin above them, as wide as the atlas says, coloured by the strength they keep. */
export class MuscleLayer implements Layer {
  readonly node: Mesh;
  private readonly attached: AttachedGeometry;
  private readonly ranges: { field: Field; from: number; to: number }[] = [];
  private readonly colours: BufferAttribute;
  private readonly alpha: readonly number[];

  constructor(mesh: FaceMesh, kept: Kept, picked: string | null) {
    const bands = new Bands(mesh);
    // Deep ones first, so that the superficial ones lie over them.
    for (const field of [...mesh.fields].sort((a, b) => b.depthMm - a.depthMm)) {
      const from = bands.points.length;
      bands.add(field);
      if (bands.points.length > from) this.ranges.push({ field, from, to: bands.points.length });
    }
    this.attached = new AttachedGeometry(mesh, bands.points, bands.roots, bands.normals, bands.indices);
    this.colours = new BufferAttribute(new Float32Array(bands.points.length * 4), 4);
    this.alpha = bands.alpha;
    this.attached.geometry.setAttribute('color', this.colours);
    this.attached.geometry.setAttribute('uv', new BufferAttribute(Float32Array.from(bands.uv), 2));
    this.node = new Mesh(this.attached.geometry, material());
    this.node.renderOrder = 2;
    this.colour(kept, picked);
  }

  /** Muscles other than the one picked out are faint; with none picked out all are alike. */
  colour(kept: Kept, picked: string | null): void {
    for (const { field, from, to } of this.ranges) {
      const { r, g, b } = strengthColour(kept(field.id, field.side));
      const share = picked === null || field.id === picked ? 1 : faint;
      for (let i = from; i < to; i++) this.colours.setXYZW(i, r, g, b, share * this.alpha[i]!);
    }
    this.colours.needsUpdate = true;
  }

  follow(positions: Float32Array): void {
    this.attached.follow(positions);
  }
}

const material = (): MeshLambertMaterial => new MeshLambertMaterial({
  map: fibres(), vertexColors: true, transparent: true, side: DoubleSide, depthWrite: false, polygonOffset: true, polygonOffsetFactor: -2, polygonOffsetUnits: -2,
});

/** Gathers the points of all bands. */
class Bands {
  readonly points: Vec3[] = [];
  readonly roots: number[] = [];
  readonly normals: Vec3[] = [];
  readonly indices: number[] = [];
  readonly alpha: number[] = [];
  readonly uv: number[] = [];

  constructor(private readonly mesh: FaceMesh) {}

  add(field: Field): void {
    const course = resample(field.courseMm, alongStepMm);
    if (course.length < 2) return;
    const widest = Math.max(...field.widthsMm);
    const patch = patchAround(this.mesh, course, widest / 2 + 12);
    if (patch.original.length === 0) return;
    course.forEach((at, i) => {
      const way = unit(minus(course[Math.min(i + 1, course.length - 1)]!, course[Math.max(i - 1, 0)]!));
      const middle = rootAt(this.mesh, patch, at);
      const wide = unit(cross(way, middle.normal));
      const t = i / (course.length - 1);
      const half = (widthAt(field.widthsMm, t) / 2) * taper(t, widest);
      for (let j = 0; j < across; j++) {
        const s = (2 * j) / (across - 1) - 1;
        const root = rootAt(this.mesh, patch, raised(middle.pointMm, wide, s * half));
        this.points.push(raised(root.pointMm, root.normal, 0.35));
        this.roots.push(root.triangle);
        this.normals.push(root.normal);
        this.alpha.push(0.82 * (1 - Math.abs(s) ** 5) * Math.min(1, 0.35 + 4 * t, 0.35 + 4 * (1 - t)));
        this.uv.push((s * widest) / 2 / fibreRepeatMm, (t * course.length * alongStepMm) / 60);
        if (i > 0 && j > 0) this.quad(this.points.length - 1);
      }
    });
  }

  private quad(last: number): void {
    const below = last - across;
    this.indices.push(below - 1, below, last - 1, last - 1, below, last);
  }
}

/** The width at a share of the course. */
function widthAt(widthsMm: readonly number[], t: number): number {
  const at = t * (widthsMm.length - 1), i = Math.min(Math.floor(at), Math.max(0, widthsMm.length - 2));
  return widthsMm[i]! + (at - i) * ((widthsMm[i + 1] ?? widthsMm[i]!) - widthsMm[i]!);
}

/** Narrow at both ends where a muscle is a strap, hardly where it is a sheet. */
const taper = (t: number, widthMm: number): number => {
  const least = widthMm > 30 ? 0.9 : 0.45;
  return least + (1 - least) * Math.sin(Math.PI * Math.min(1, Math.max(0, t))) ** 0.7;
};

/** Light and dark fibres along v, the same on every machine. */
function fibres(): DataTexture {
  const [width, height] = [64, 8];
  const data = new Uint8Array(width * height * 4);
  for (let x = 0; x < width; x++) {
    const turn = (2 * Math.PI * x) / width;
    const tone = 205 + 34 * Math.sin(7 * turn + 1.3 * Math.sin(2 * turn)) + 14 * Math.sin(3 * turn + 1);
    for (let y = 0; y < height; y++) data.set([tone, tone, tone, 255], (y * width + x) * 4);
  }
  const texture = new DataTexture(data, width, height, RGBAFormat);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.colorSpace = SRGBColorSpace;
  texture.needsUpdate = true;
  return texture;
}
