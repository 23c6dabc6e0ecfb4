// Grows the reference head's control cage from the canonical face: average proportions, lid rims, skull, neck, ears.
// Usage: node scripts/grow-head.mjs [output file, default data/face/head.json]. See docs/model/face.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { proportion } from './head/proportions.mjs';
import { growSkull } from './head/skull.mjs';
import { growEar } from './head/ear.mjs';
import { rightEye, leftEye, innerLips, lips } from './head/landmarks.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const data = resolve(here, '../../../../data/face');

/** Triangles of the canonical face by material; the ones that fill the eyes are left out. */
function faceMaterials(triangles) {
  const eye = new Set([...rightEye, ...leftEye]), inner = new Set(innerLips), red = new Set(lips);
  const groups = { skin: [], lips: [], mouth: [] };
  for (const triangle of triangles) {
    if (triangle.every((i) => eye.has(i))) continue;
    const name = triangle.every((i) => inner.has(i)) ? 'mouth' : triangle.every((i) => red.has(i)) ? 'lips' : 'skin';
    groups[name].push(triangle);
  }
  return groups;
}

/** A ring of vertices behind the lid margin, so that lids have thickness; its places are computed from the eyeball on every face. */
function growLidRim(cage, eye) {
  const start = cage.points.length;
  const centre = [0, 1, 2].map((k) => eye.reduce((sum, i) => sum + cage.points[i][k], 0) / eye.length);
  const uvCentre = [0, 1].map((k) => eye.reduce((sum, i) => sum + cage.uv[i][k], 0) / eye.length);
  for (const i of eye) {
    cage.points.push([0, 1, 2].map((k) => cage.points[i][k] * 0.8 + (centre[k] - (k === 2 ? 12 : 0)) * 0.2));
    cage.uv.push([0, 1].map((k) => cage.uv[i][k] * 0.9 + uvCentre[k] * 0.1));
  }
  const n = eye.length, right = cage.points[eye[0]][0] < 0;
  for (let i = 0; i < n; i++) {
    const [a, b, c, d] = [eye[i], eye[(i + 1) % n], start + ((i + 1) % n), start + i];
    // The same diagonal on both sides, seen in the mirror.
    cage.skin.push(...(right ? [[a, b, c], [a, c, d]] : [[a, c, b], [a, d, c]]));
  }
  return start;
}

export function grow() {
  const canonical = JSON.parse(readFileSync(resolve(data, 'canonical.json'), 'utf8'));
  const groups = faceMaterials(canonical.triangles);
  const cage = {
    points: proportion(canonical.verticesMm),
    // The face keeps the middle of the texture, the rest of the head lies around it.
    uv: canonical.uv.map(([u, v]) => [0.5 + (u - 0.5) * 0.62, 0.53 + (v - 0.53) * 0.62]),
    skin: groups.skin,
  };
  const lidRims = [growLidRim(cage, rightEye), growLidRim(cage, leftEye)];
  const skullStart = cage.points.length;
  const holes = growSkull(cage);
  const earStart = cage.points.length;
  growEar(cage, 'right', holes.right);
  growEar(cage, 'left', holes.left);
  return { cage, groups, lidRims, skullStart, earStart };
}

export function format({ cage, groups, lidRims, skullStart, earStart }) {
  const row = (digits) => (values) => `    ${JSON.stringify(values.map((value) => Number(value.toFixed(digits)) + 0))}`;
  const triangles = (list) => list.map((triangle) => `      ${JSON.stringify(triangle)}`).join(',\n');
  const materials = { skin: cage.skin, lips: groups.lips, mouth: groups.mouth };
  return `{
  "origin": "grown from face/canonical.json by client/scripts/grow-head.mjs; head dimensions after Farkas LG, Anthropometry of the Head and Face, 1994 (recalled); course of skull, neck, shoulders and relief of the ears assumed: drawn by eye",
  "lidRims": ${JSON.stringify(lidRims)},
  "skullStart": ${skullStart},
  "earStart": ${earStart},
  "verticesMm": [\n${cage.points.map(row(3)).join(',\n')}\n  ],
  "uv": [\n${cage.uv.map(row(6)).join(',\n')}\n  ],
  "triangles": {\n${Object.entries(materials).map(([name, list]) => `    "${name}": [\n${triangles(list)}\n    ]`).join(',\n')}\n  }
}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(process.argv[2] ?? resolve(data, 'head.json'), format(grow()));
}
