import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter } from 'three';
import type { Vec3 } from '../../contract';
import type { FaceMesh } from './decode';
import type { Hair } from './hair';
import * as at from './landmarks';

type Pen = CanvasRenderingContext2D;

/**
 * What is drawn on the skin in its texture, where edges stay smooth on any renderer: brow hairs (red), dark lines of lids, mouth and nostrils (green),
 * the red of the lips (blue).
 */
export function paintMap(mesh: FaceMesh, brows: readonly Hair[], size: number): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#000';
  pen.fillRect(0, 0, size, size);
  // Each channel is added on its own. Texture coordinates run downward, as the canvas does.
  pen.globalCompositeOperation = 'lighter';
  pen.scale(size, size);
  pen.lineCap = pen.lineJoin = 'round';
  const perMm = uvPerMm(mesh);
  paintLips(pen, mesh, perMm);
  paintLines(pen, mesh, perMm);
  for (const hair of brows) paintHair(pen, hair, perMm);
  const texture = new CanvasTexture(canvas);
  texture.flipY = false;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.anisotropy = 2;
  return texture;
}

/** Texture units a millimetre, from the distance between the outer corners of the eyes. */
function uvPerMm({ restMm, uv }: FaceMesh): number {
  const [a, b] = [at.upperLid.right[0], at.upperLid.left[0]];
  const [du, dv] = [uv[a * 2]! - uv[b * 2]!, uv[a * 2 + 1]! - uv[b * 2 + 1]!];
  return Math.hypot(du, dv) / Math.hypot(...[0, 1, 2].map((k) => restMm[a * 3 + k]! - restMm[b * 3 + k]!));
}

function paintLips(pen: Pen, mesh: FaceMesh, perMm: number): void {
  curve(pen, mesh, at.outerLips, true);
  pen.fillStyle = 'rgb(0 0 150)';
  pen.fill();
  for (const [widthMm, strength] of [[1.6, 40], [0.7, 60]] as const) line(pen, widthMm * perMm, `rgb(0 0 ${strength})`);
  curve(pen, mesh, at.middleLips, true);
  pen.fillStyle = 'rgb(0 0 70)';
  pen.fill();
}

function paintLines(pen: Pen, mesh: FaceMesh, perMm: number): void {
  const draw = (vertices: readonly number[], widthMm: number, strength: number): void => {
    curve(pen, mesh, vertices, false);
    line(pen, widthMm * perMm, `rgb(0 ${strength} 0)`);
  };
  for (const vertices of [at.mouthLine]) { draw(vertices, 3.2, 34); draw(vertices, 1.6, 60); draw(vertices, 0.7, 110); }
  for (const side of ['right', 'left'] as const) {
    draw(at.upperLid[side], 2.4, 40);
    draw(at.upperLid[side], 1.2, 120);
    draw(at.lowerLid[side], 1.1, 42);
    draw(at.lidFold[side], 2.2, 16);
    draw(at.lidFold[side], 1.0, 30);
    for (const [rx, ry, strength] of [[4.2, 2.6, 30], [3.2, 1.9, 60], [2.2, 1.3, 110]] as const) nostril(pen, mesh, at.nostrilOpening[side], rx * perMm, ry * perMm, strength, side === 'right' ? 1 : -1);
  }
}

function nostril(pen: Pen, { uv }: FaceMesh, vertices: readonly number[], rx: number, ry: number, strength: number, turn: number): void {
  const mean = (k: number): number => vertices.reduce((sum, v) => sum + uv[v * 2 + k]!, 0) / vertices.length;
  pen.beginPath();
  pen.ellipse(mean(0), mean(1), rx, ry, -0.5 * turn, 0, 2 * Math.PI);
  pen.fillStyle = `rgb(0 ${strength} 0)`;
  pen.fill();
}

/** One hair from root to tip, thinner and fainter at its end. */
function paintHair(pen: Pen, { root, start, end, lengthMm, widthMm }: Hair, perMm: number): void {
  const to = (t: number): [number, number] => root.uvOf([0, 1, 2].map((k) => root.pointMm[k]! + lengthMm * t * ((1 - t / 2) * start[k]! + (t / 2) * end[k]!)) as Vec3);
  const [a, b, c] = [to(0), to(0.55), to(1)];
  for (const [from, until, width, strength] of [[a, b, 1, 200], [b, c, 0.62, 150]] as const) {
    pen.beginPath();
    pen.moveTo(...from);
    pen.lineTo(...until);
    line(pen, Math.max(0.12, widthMm * width) * perMm, `rgb(${strength} 0 0)`);
  }
}

function line(pen: Pen, width: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke();
}

/** A smooth path through the texture places of some vertices. */
function curve(pen: Pen, { uv }: FaceMesh, vertices: readonly number[], closed: boolean): void {
  const p = (i: number): [number, number] => {
    const v = vertices[closed ? (i + vertices.length) % vertices.length : Math.min(vertices.length - 1, Math.max(0, i))]!;
    return [uv[v * 2]!, uv[v * 2 + 1]!];
  };
  pen.beginPath();
  pen.moveTo(...p(0));
  for (let i = 0; i < vertices.length - (closed ? 0 : 1); i++) {
    const [a, b, c, d] = [p(i - 1), p(i), p(i + 1), p(i + 2)];
    pen.bezierCurveTo(b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6, c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6, ...c);
  }
}
