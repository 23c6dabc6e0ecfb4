import { Color, DirectionalLight, HemisphereLight, NeutralToneMapping, Scene, Vector3, WebGLRenderer } from 'three';
import type { FaceCrease, Site, SiteSpread, Vec3 } from '../../contract';
import type { FaceMesh } from './decode';
import { Figure, FaceParts, type Detail } from './figure';
import type { LayersShown } from './layers';
import { densityOnSkin } from './layers/spread';
import type { Pose } from './motion';
import { Orbit } from './orbit';
import { type Anchor, castRay, computeNormals, computeWelds, nearestAnchor, pointAt, unit } from './surface';

export type PaneName = 'before' | 'after';

export interface Pane {
  name: PaneName;
  left: number;
  width: number;
  height: number;
}

/** A place of the face on the screen, in CSS pixels of the canvas. */
export interface ScreenPlace {
  x: number;
  y: number;
  visible: boolean;
}

/** One face before and after, one camera, one renderer. It draws when told to, never by itself. */
export class Stage {
  readonly orbit: Orbit;
  readonly isSoftware: boolean;
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly figures: Record<PaneName, Figure>;
  private readonly lights = new HemisphereLight('#f7f6f6', '#a98d80', 1.6);
  private readonly key = new DirectionalLight('#fff7f0', 2.5);
  private readonly fill = new DirectionalLight('#e8edf5', 0.95);
  private readonly rim = new DirectionalLight('#ffffff', 0.35);
  private readonly parts: FaceParts;
  private panes: Pane[] = [];
  private normalsAtRest: Float32Array | null = null;

  constructor(canvas: HTMLCanvasElement, private readonly mesh: FaceMesh, quality: Quality, redraw: () => void) {
    this.isSoftware = quality.isSoftware;
    this.renderer = new WebGLRenderer({ canvas, antialias: quality.antialias, alpha: true, powerPreference: 'high-performance' });
    this.renderer.toneMapping = NeutralToneMapping;
    this.renderer.toneMappingExposure = 1;
    this.renderer.setScissorTest(true);
    this.renderer.setPixelRatio(Math.min(quality.maxPixelRatio, window.devicePixelRatio || 1));
    this.parts = new FaceParts(mesh, quality.detail, redraw);
    this.figures = { before: new Figure(this.parts), after: new Figure(this.parts) };
    this.orbit = new Orbit(targetOf(mesh), 246, 164, mesh.restMm);
    this.scene.add(this.figures.before.group, this.figures.after.group, this.lights, this.rim, this.rim.target);
    this.scene.add(this.key, this.key.target, this.fill, this.fill.target);
  }

  resize(width: number, height: number, panes: PaneName[]): void {
    this.renderer.setSize(width, height, false);
    const each = width / panes.length;
    this.panes = panes.map((name, i) => ({ name, left: i * each, width: each, height }));
  }

  showLayers(shown: LayersShown): void {
    this.figures.before.layers.show(shown);
    this.figures.after.layers.show(shown);
  }

  /** Draws other creases from the next pose on; those that did not change are not baked again. */
  setCreases(creases: readonly FaceCrease[]): void {
    this.parts.creases.update(creases);
  }

  /** Draws one muscle strongly and the others faintly; null for all alike. */
  pickOut(muscle: string | null): void {
    this.figures.before.layers.pickOut(muscle);
    this.figures.after.layers.pickOut(muscle);
  }

  /** What the sites bind, drawn on both faces. */
  showSpread(sites: readonly Site[], spread: readonly SiteSpread[]): void {
    const normals = this.restNormals();
    const standing = sites.map(({ id, pointMm }) => ({ id, pointMm, normal: unit(pointAt(this.anchorOf(pointMm), this.mesh.triangles, normals)) }));
    const density = densityOnSkin(this.mesh, normals, standing, spread);
    this.figures.before.layers.setDensity(density);
    this.figures.after.layers.setDensity(density);
  }

  setPose(pane: PaneName, pose: Pose): void {
    this.figures[pane].take(pose);
    this.figures[pane].layers.setKept(pose.kept);
  }

  setBackground(colour: string): void {
    this.renderer.setClearColor(new Color(colour), 1);
  }

  draw(): void {
    for (const pane of this.panes) {
      this.orbit.place(pane.width / pane.height);
      this.light();
      this.figures.before.group.visible = pane.name === 'before';
      this.figures.after.group.visible = pane.name === 'after';
      this.renderer.setViewport(pane.left, 0, pane.width, pane.height);
      this.renderer.setScissor(pane.left, 0, pane.width, pane.height);
      this.renderer.render(this.scene, this.orbit.camera);
    }
  }

  dispose(): void {
    this.renderer.dispose();
  }

  /** The place on the face under a point of the canvas, on the skin at rest. */
  pick(x: number, y: number): { pane: PaneName; anchor: Anchor; restMm: Vec3 } | null {
    const pane = this.panes.find((p) => x >= p.left && x < p.left + p.width);
    if (!pane) return null;
    this.orbit.place(pane.width / pane.height);
    const far = new Vector3(((x - pane.left) / pane.width) * 2 - 1, 1 - (y / pane.height) * 2, 0.5).unproject(this.orbit.camera);
    const origin = this.orbit.camera.position;
    const direction = far.sub(origin).normalize();
    const hit = castRay(origin.toArray() as Vec3, direction.toArray() as Vec3, this.figures[pane.name].positions, this.mesh.triangles);
    return hit && { pane: pane.name, anchor: hit, restMm: pointAt(hit, this.mesh.triangles, this.mesh.restMm) };
  }

  /** Where a point of the skin at rest is now seen in a pane. */
  project(anchor: Anchor, name: PaneName): ScreenPlace | null {
    const pane = this.panes.find((p) => p.name === name);
    if (!pane) return null;
    this.orbit.place(pane.width / pane.height);
    const figure = this.figures[name];
    const point = new Vector3(...pointAt(anchor, this.mesh.triangles, figure.positions));
    const normal = new Vector3(...pointAt(anchor, this.mesh.triangles, figure.normals));
    const facing = normal.dot(this.orbit.camera.position.clone().sub(point).normalize());
    const seen = point.project(this.orbit.camera);
    return {
      x: pane.left + ((seen.x + 1) / 2) * pane.width, y: ((1 - seen.y) / 2) * pane.height,
      visible: facing > 0.08 && Math.abs(seen.x) < 1 && Math.abs(seen.y) < 1,
    };
  }

  anchorOf(restMm: Vec3): Anchor {
    return nearestAnchor(restMm, this.mesh.restMm, this.mesh.triangles);
  }

  /** The point of the skin at rest after a step of millimetres to the patient's left and up along the skin. */
  step(restMm: Vec3, leftMm: number, upMm: number): Vec3 {
    const start = this.anchorOf(restMm);
    const n = new Vector3(...pointAt(start, this.mesh.triangles, this.restNormals()));
    const up = new Vector3(0, 1, 0).addScaledVector(n, -n.y).normalize();
    const left = new Vector3().crossVectors(up, n).normalize();
    const there = new Vector3(...restMm).addScaledVector(left, leftMm).addScaledVector(up, upMm);
    return pointAt(this.anchorOf(there.toArray() as Vec3), this.mesh.triangles, this.mesh.restMm);
  }

  /** Made when first asked for: a face that is only looked at does without. */
  private restNormals(): Float32Array {
    if (!this.normalsAtRest) {
      this.normalsAtRest = new Float32Array(this.mesh.restMm.length);
      computeNormals(this.mesh.restMm, this.mesh.triangles, computeWelds(this.mesh.restMm), this.normalsAtRest);
    }
    return this.normalsAtRest;
  }

  /** Lights stand with the camera, so that every view is lit alike: key from upper left, fill, and a rim from behind. */
  private light(): void {
    const camera = this.orbit.camera;
    const place = (light: DirectionalLight, x: number, y: number, z: number): void => {
      light.position.set(x, y, z).applyQuaternion(camera.quaternion);
      light.updateMatrixWorld();
    };
    place(this.key, -0.75, 0.95, 1);
    place(this.fill, 1, 0.1, 0.8);
    place(this.rim, 0.7, 0.6, -1);
  }
}

/** Where to look: so that crown, chin and neck are in the picture, a little behind the skin. */
function targetOf(mesh: FaceMesh): Vec3 {
  const y = (v: number): number => mesh.restMm[v * 3 + 1]!;
  const eyes = (y(33) + y(263)) / 2;
  return [0, eyes - 9, mesh.restMm[4 * 3 + 2]! - 55];
}

export interface Quality {
  isSoftware: boolean;
  antialias: boolean;
  maxPixelRatio: number;
  detail: Detail;
}

/** Fine on a graphics processor, frugal where the browser draws in software; `?render=fine` or `plain` decides by hand. */
export function chooseQuality(query: string): Quality {
  const wish = new URLSearchParams(query).get('render');
  const isSoftware = wish ? wish === 'plain' : drawsInSoftware();
  return isSoftware
    ? { isSoftware, antialias: false, maxPixelRatio: 1, detail: { textureSize: 1024, hairsPerBrow: 420, standingHair: 1000, hairWidth: 1.75 } }
    : { isSoftware, antialias: true, maxPixelRatio: 2, detail: { textureSize: 2048, hairsPerBrow: 620, standingHair: 2, hairWidth: 1 } };
}

function drawsInSoftware(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return true;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = names ? String(gl.getParameter(names.UNMASKED_RENDERER_WEBGL)) : '';
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software/i.test(renderer);
}
