import { BufferAttribute, BufferGeometry, CanvasTexture, Mesh, MeshStandardMaterial, SphereGeometry, SRGBColorSpace } from 'three';
import type { FaceEye, Vec3 } from '../../contract';
import type { FaceMesh } from './decode';

/** Horizontal diameter of the iris, mm: Rüfer et al. 2005, mean 11.7. */
const irisRadiusMm = 5.85;
const pupilRadiusMm = 1.7;
// The upper lid covers more of the iris than the lower: margin reflex distances of about 4 and 5.5 mm at a fissure of 10 (recalled; see data/measures).
const gazeUpMm = 0.7;

export type IrisTone = 'brown' | 'dark';

/** An eyeball that looks straight ahead. Irises go with the hair: the darker that, the darker they (assumed). */
export function eyeball(eye: FaceEye, iris: IrisTone): Mesh {
  const geometry = new SphereGeometry(eye.radiusMm, 48, 32);
  const position = geometry.getAttribute('position');
  const uv = geometry.getAttribute('uv');
  for (let i = 0; i < position.count; i++) {
    uv.setXY(i, 0.5 + position.getX(i) / (2 * eye.radiusMm), 0.5 + (position.getY(i) - gazeUpMm) / (2 * eye.radiusMm));
  }
  const mesh = new Mesh(geometry, new MeshStandardMaterial({ map: paintEye(eye.radiusMm, iris), roughness: 0.14, metalness: 0 }));
  mesh.position.set(...eye.centreMm);
  return mesh;
}

function paintEye(radiusMm: number, iris: IrisTone): CanvasTexture {
  const size = 512;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const g = canvas.getContext('2d')!;
  const perMm = size / (2 * radiusMm);
  const disc = (radius: number, stops: [number, string][], inner = 0): void => {
    const fill = g.createRadialGradient(size / 2, size / 2, inner * perMm, size / 2, size / 2, radius * perMm);
    stops.forEach(([at, colour]) => fill.addColorStop(at, colour));
    g.fillStyle = fill;
    g.beginPath();
    g.arc(size / 2, size / 2, radius * perMm, 0, 2 * Math.PI);
    g.fill();
  };
  g.fillStyle = '#b08f84';
  g.fillRect(0, 0, size, size);
  disc(radiusMm, [[0, '#e6e0da'], [0.62, '#ddd3cb'], [0.8, '#cbb5ab'], [1, '#a07d72']]);
  disc(irisRadiusMm + 0.5, [[0, 'rgba(34,25,21,.95)'], [0.86, 'rgba(38,29,25,.92)'], [1, 'rgba(90,80,74,0)']]);
  disc(irisRadiusMm, iris === 'dark' ? [[0, '#38241a'], [0.36, '#4a3020'], [0.6, '#3c271b'], [0.84, '#281a13'], [1, '#150e0b']] : [[0, '#5d3f26'], [0.36, '#7d5c3a'], [0.6, '#65482d'], [0.84, '#3f2c20'], [1, '#211812']]);
  fibres(g, size / 2, perMm);
  disc(pupilRadiusMm + 0.25, [[0, '#0a0807'], [0.88, '#0a0807'], [1, 'rgba(10,8,7,0)']]);
  shadeUnderLid(g, size);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 4;
  return texture;
}

function fibres(g: CanvasRenderingContext2D, middle: number, perMm: number): void {
  for (let i = 0; i < 150; i++) {
    const angle = (i / 150) * 2 * Math.PI + Math.sin(i * 12.9) * 0.03;
    const to = irisRadiusMm * (0.72 + 0.2 * Math.abs(Math.sin(i * 7.3)));
    g.strokeStyle = i % 3 === 0 ? 'rgba(190,150,95,.35)' : i % 3 === 1 ? 'rgba(50,34,18,.3)' : 'rgba(140,110,66,.25)';
    g.lineWidth = 1.6;
    g.beginPath();
    g.moveTo(middle + Math.cos(angle) * pupilRadiusMm * perMm, middle + Math.sin(angle) * pupilRadiusMm * perMm);
    g.lineTo(middle + Math.cos(angle + 0.05) * to * perMm, middle + Math.sin(angle + 0.05) * to * perMm);
    g.stroke();
  }
}

/** The upper lid and its lashes shade the eye below them. */
function shadeUnderLid(g: CanvasRenderingContext2D, size: number): void {
  const shade = g.createLinearGradient(0, size * 0.2, 0, size * 0.5);
  shade.addColorStop(0, 'rgba(38,20,14,.85)');
  shade.addColorStop(0.42, 'rgba(44,24,18,.55)');
  shade.addColorStop(0.7, 'rgba(50,28,20,.2)');
  shade.addColorStop(1, 'rgba(50,28,20,0)');
  g.fillStyle = shade;
  g.fillRect(0, 0, size, size);
}

/** The thickness of the lids: a band from the edge of each lid opening back to the eyeball. */
export class LidMargins {
  readonly geometry = new BufferGeometry();
  private readonly edges: { vertex: number; centre: Vec3; radiusMm: number }[] = [];

  constructor(mesh: FaceMesh) {
    const indices: number[] = [];
    const loops = boundaryLoops(mesh.triangles);
    for (const eye of mesh.model.eyes) {
      const loop = nearestLoop(loops, mesh.restMm, eye.centreMm);
      const first = this.edges.length;
      for (const vertex of loop) this.edges.push({ vertex, centre: eye.centreMm, radiusMm: eye.radiusMm });
      loop.forEach((_, i) => {
        const a = 2 * (first + i), b = 2 * (first + ((i + 1) % loop.length));
        indices.push(a, a + 1, b, b, a + 1, b + 1);
      });
    }
    this.geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.edges.length * 6), 3));
    this.geometry.setIndex(indices);
  }

  follow(skin: Float32Array): void {
    const position = this.geometry.getAttribute('position') as BufferAttribute;
    this.edges.forEach(({ vertex, centre, radiusMm }, i) => {
      const p: Vec3 = [skin[vertex * 3]!, skin[vertex * 3 + 1]!, skin[vertex * 3 + 2]!];
      const d: Vec3 = [p[0] - centre[0], p[1] - centre[1], p[2] - centre[2]];
      const inside = (radiusMm * 0.97) / (Math.hypot(...d) || 1);
      position.setXYZ(2 * i, ...p);
      position.setXYZ(2 * i + 1, centre[0] + d[0] * inside, centre[1] + d[1] * inside, centre[2] + d[2] * inside);
    });
    position.needsUpdate = true;
    this.geometry.computeVertexNormals();
    this.geometry.computeBoundingSphere();
  }
}

/** Closed chains of edges that belong to one triangle only. */
export function boundaryLoops(triangles: Uint32Array): number[][] {
  const open = new Map<string, [number, number]>();
  for (let t = 0; t < triangles.length; t += 3) {
    for (let corner = 0; corner < 3; corner++) {
      const from = triangles[t + corner]!, to = triangles[t + ((corner + 1) % 3)]!;
      if (!open.delete(`${to},${from}`)) open.set(`${from},${to}`, [from, to]);
    }
  }
  const next = new Map<number, number>([...open.values()]);
  const loops: number[][] = [];
  while (next.size > 0) {
    const loop: number[] = [];
    let at: number | undefined = next.keys().next().value;
    while (at !== undefined && next.has(at)) {
      loop.push(at);
      const onward: number | undefined = next.get(at);
      next.delete(at);
      at = onward;
    }
    loops.push(loop);
  }
  return loops;
}

function nearestLoop(loops: number[][], rest: Float32Array, to: Vec3): number[] {
  const gap = (loop: number[]): number => {
    const mean = [0, 1, 2].map((axis) => loop.reduce((sum, v) => sum + rest[v * 3 + axis]!, 0) / loop.length);
    return Math.hypot(mean[0]! - to[0], mean[1]! - to[1]);
  };
  const near = loops.filter((loop) => loop.length > 8).sort((a, b) => gap(a) - gap(b))[0];
  return near && gap(near) < 14 ? near : [];
}
