import { Points, PointsMaterial } from 'three';
import type { Vec3 } from '../../../contract';
import { AttachedGeometry, patchAround, rootAt } from '../attached';
import type { FaceMesh } from '../decode';
import type { Layer } from '../layers';
import { raised } from './course';

/** Motor endplates as dots on the skin above them: where the toxin acts. */
export class EndplateLayer implements Layer {
  readonly node: Points;
  private readonly attached: AttachedGeometry;

  constructor(mesh: FaceMesh) {
    const points: Vec3[] = [], normals: Vec3[] = [], roots: number[] = [];
    for (const field of mesh.fields) {
      const patch = patchAround(mesh, field.endplatesMm, 8);
      if (patch.original.length === 0) continue;
      for (const at of field.endplatesMm) {
        const root = rootAt(mesh, patch, at);
        points.push(raised(root.pointMm, root.normal, 0.8));
        normals.push(root.normal);
        roots.push(root.triangle);
      }
    }
    this.attached = new AttachedGeometry(mesh, points, roots, normals, []);
    this.attached.geometry.setIndex(null);
    this.node = new Points(this.attached.geometry, new PointsMaterial({ color: '#ffd84d', size: 2, sizeAttenuation: true }));
    this.node.renderOrder = 4;
  }

  follow(positions: Float32Array): void {
    this.attached.follow(positions);
  }
}
