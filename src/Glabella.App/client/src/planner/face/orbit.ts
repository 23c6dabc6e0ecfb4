import { PerspectiveCamera, Vector3 } from 'three';
import type { Vec3 } from '../../contract';

export type ViewName = 'front' | 'right45' | 'left45' | 'right' | 'left';

/** Turns of the camera in degrees; the patient's right side is seen from negative x. */
export const views: Record<ViewName, { name: string; spoken: string; azimuth: number; elevation: number }> = {
  front: { name: 'Front', spoken: 'From the front', azimuth: 0, elevation: 2 },
  right45: { name: '45° R', spoken: 'From the patient’s right, 45°', azimuth: -45, elevation: 2 },
  left45: { name: '45° L', spoken: 'From the patient’s left, 45°', azimuth: 45, elevation: 2 },
  right: { name: '90° R', spoken: 'Right profile', azimuth: -90, elevation: 0 },
  left: { name: '90° L', spoken: 'Left profile', azimuth: 90, elevation: 0 },
};

const maxElevation = 70;

/** A camera on a sphere around a point of the face. Angles in degrees, lengths in mm. */
export class Orbit {
  readonly camera = new PerspectiveCamera(20, 1, 50, 4000);
  azimuth = 0;
  elevation = 2;
  zoom = 1;
  private readonly target = new Vector3();
  private readonly home = new Vector3();

  constructor(target: Vec3, private readonly heightMm: number, private readonly widthMm: number) {
    this.home.set(...target);
    this.target.set(...target);
  }

  look(view: ViewName): void {
    this.azimuth = views[view].azimuth;
    this.elevation = views[view].elevation;
    this.zoom = 1;
    this.target.copy(this.home);
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
    this.target.clamp(this.home.clone().addScalar(-90), this.home.clone().addScalar(90));
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
