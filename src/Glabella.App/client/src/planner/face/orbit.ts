import { PerspectiveCamera, Vector3 } from 'three';
import type { Vec3 } from '../../contract';

export type ViewName = 'front' | 'right45' | 'left45' | 'right' | 'left' | CloseUpName;
export type CloseUpName = 'upper-face' | 'right-eye' | 'left-eye' | 'mid-face' | 'mouth' | 'neck' | 'back' | 'nape';

/** A place to look at: landmarks whose middle it is, and how far from it up and inward, mm. */
interface Aim {
  landmarks: readonly number[];
  upMm: number;
  inwardMm: number;
}

interface View {
  name: string;
  spoken: string;
  azimuth: number;
  elevation: number;
  zoom: number;
  aim: Aim | null;
}

const turned = (name: string, spoken: string, azimuth: number, elevation: number): View => ({ name, spoken, azimuth, elevation, zoom: 1, aim: null });
const near = (name: string, zoom: number, azimuth: number, landmarks: readonly number[], upMm = 0): View =>
  ({ name, spoken: `Close-up: ${name.toLowerCase()}`, azimuth, elevation: 2, zoom, aim: { landmarks, upMm, inwardMm: 20 } });

/** Turns of the camera in degrees; the patient's right side is seen from negative x. */
export const views: Record<ViewName, View> = {
  front: turned('Front', 'From the front', 0, 2),
  right45: turned('45° R', 'From the patient’s right, 45°', -45, 2),
  left45: turned('45° L', 'From the patient’s left, 45°', 45, 2),
  right: turned('90° R', 'Right profile', -90, 0),
  left: turned('90° L', 'Left profile', 90, 0),
  'upper-face': near('Upper face', 1.9, 0, [9], 12),
  'right-eye': near('Right eye', 3, -35, [33, 226], 4),
  'left-eye': near('Left eye', 3, 35, [263, 446], 4),
  'mid-face': near('Mid face', 2, 0, [4], 6),
  mouth: near('Mouth and chin', 2.2, 0, [14], -8),
  neck: near('Neck', 1.5, 0, [152], -35),
  back: turned('Back of the head', 'From behind', 180, 4),
  nape: { ...near('Nape and shoulders', 0.9, 180, [152], -70), elevation: 12 },
};

/** What a row of buttons offers; the rest is in a list. */
export const mainViews: readonly ViewName[] = ['front', 'right45', 'left45', 'right', 'left'];
export const closeUps: readonly ViewName[] = ['upper-face', 'right-eye', 'left-eye', 'mid-face', 'mouth', 'neck', 'back', 'nape'];

const maxElevation = 70;

/** A camera on a sphere around a point of the face. Angles in degrees, lengths in mm. */
export class Orbit {
  readonly camera = new PerspectiveCamera(20, 1, 50, 4000);
  azimuth = 0;
  elevation = 2;
  zoom = 1;
  private readonly target = new Vector3();
  private readonly home = new Vector3();

  constructor(target: Vec3, private readonly heightMm: number, private readonly widthMm: number, private readonly restMm: Float32Array) {
    this.home.set(...target);
    this.target.set(...target);
  }

  look(view: ViewName): void {
    this.azimuth = views[view].azimuth;
    this.elevation = views[view].elevation;
    this.zoom = views[view].zoom;
    this.target.copy(this.home);
    const { aim } = views[view];
    if (aim) this.target.set(...this.placeOf(aim));
  }

  private placeOf({ landmarks, upMm, inwardMm }: Aim): Vec3 {
    const mean = (axis: number): number => landmarks.reduce((sum, v) => sum + this.restMm[v * 3 + axis]!, 0) / landmarks.length;
    return [mean(0), mean(1) + upMm, mean(2) - inwardMm];
  }

  turn(degreesX: number, degreesY: number): void {
    this.azimuth = Math.max(-180, Math.min(180, this.azimuth + degreesX));
    this.elevation = Math.max(-maxElevation, Math.min(maxElevation, this.elevation + degreesY));
  }

  scale(factor: number): void {
    this.zoom = Math.max(0.6, Math.min(6, this.zoom * factor));
  }

  /** Moves the point looked at by pixels of a pane. */
  pan(dx: number, dy: number, paneHeight: number): void {
    const perPixel = this.visibleHeightMm() / paneHeight;
    const right = new Vector3().setFromMatrixColumn(this.camera.matrixWorld, 0);
    const up = new Vector3().setFromMatrixColumn(this.camera.matrixWorld, 1);
    this.target.addScaledVector(right, -dx * perPixel).addScaledVector(up, dy * perPixel);
    this.target.clamp(this.home.clone().addScalar(-160), this.home.clone().addScalar(160));
  }

  /** Places the camera for a pane of an aspect, so that the face fits both ways. */
  place(aspect: number): void {
    const distance = this.visibleHeightMm(aspect) / (2 * Math.tan((this.camera.fov * Math.PI) / 360));
    const azimuth = (this.azimuth * Math.PI) / 180, elevation = (this.elevation * Math.PI) / 180;
    this.camera.aspect = aspect;
    this.camera.position.set(
      Math.sin(azimuth) * Math.cos(elevation), Math.sin(elevation), Math.cos(azimuth) * Math.cos(elevation),
    ).multiplyScalar(distance).add(this.target);
    this.camera.lookAt(this.target);
    this.camera.updateProjectionMatrix();
    this.camera.updateMatrixWorld();
  }

  private visibleHeightMm(aspect = this.camera.aspect): number {
    return Math.max(this.heightMm, this.widthMm / aspect) / this.zoom;
  }
}
