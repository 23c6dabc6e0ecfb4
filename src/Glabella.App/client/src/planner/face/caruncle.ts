import { Mesh, SphereGeometry, type Material } from 'three';
import type { FaceEye, Vec3 } from '../../contract';
import { vertexMm } from './complexion';
import type { FaceMesh } from './decode';
import { medialCanthus } from './landmarks';
import { cross, unit } from './surface';

// About 3 by 5 mm (standard anatomy, recalled); part of it lies under the lids.
const halfMm: Vec3 = [2.3, 1.35, 0.8];
// It stays behind the lids when they close.
const [lateralMm, sunkMm] = [1.7, 1.1];

/** The red mound in the inner corner of an eye, where it is at rest. */
export function caruncle(mesh: FaceMesh, eye: FaceEye, material: Material): Mesh {
  const corner = vertexMm(mesh.restMm, medialCanthus[eye.side === 'left' ? 'left' : 'right']);
  const lateral = eye.side === 'right' ? -1 : 1;
  const centre: Vec3 = [corner[0] + lateral * lateralMm, corner[1], corner[2] - sunkMm];
  const out = unit([centre[0] - eye.centreMm[0], 0, centre[2] - eye.centreMm[2]]);
  const along = unit(cross([0, 1, 0], out)), up = cross(out, along);
  const geometry = new SphereGeometry(1, 14, 10);
  const position = geometry.getAttribute('position');
  for (let i = 0; i < position.count; i++) {
    const [a, b, c] = [position.getX(i) * halfMm[0], position.getY(i) * halfMm[1], position.getZ(i) * halfMm[2]];
    position.setXYZ(i, ...([0, 1, 2].map((k) => centre[k]! + a * along[k]! + b * up[k]! + c * out[k]!) as Vec3));
  }
  geometry.computeVertexNormals();
  return new Mesh(geometry, material);
}
