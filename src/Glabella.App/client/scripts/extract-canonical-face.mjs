// Reads MediaPipe's canonical face out of the pinned npm package and writes it as JSON in the face frame (millimetres).
// Usage: node scripts/extract-canonical-face.mjs [output file, default data/face/canonical.json]
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const client = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const packageRoot = resolve(client, 'node_modules/@mediapipe/face_mesh');
const meshFile = 'geometry_pipeline_metadata_landmarks.binarypb';

/** The bytes of one file inside the package's bundle; the loader script holds the table of contents. */
function readBundled(name) {
  const loader = readFileSync(resolve(packageRoot, 'face_mesh_solution_packed_assets_loader.js'), 'utf8');
  const entry = new RegExp(`${name}", "start": (\\d+), "end": (\\d+)`).exec(loader);
  if (!entry) throw new Error(`The package does not bundle ${name}.`);
  return readFileSync(resolve(packageRoot, 'face_mesh_solution_packed_assets.data')).subarray(Number(entry[1]), Number(entry[2]));
}

function readVarint(bytes, at) {
  let value = 0;
  for (let shift = 1; ; shift *= 128) {
    const byte = bytes[at++];
    value += (byte & 127) * shift;
    if (byte < 128) return [value, at];
  }
}

/** The fields of a protobuf message as [field number, wire type, value] in order. */
function* fields(bytes) {
  for (let at = 0; at < bytes.length;) {
    let key, value;
    [key, at] = readVarint(bytes, at);
    const wire = key & 7;
    if (wire === 0) [value, at] = readVarint(bytes, at);
    else if (wire === 5) { value = bytes.readFloatLE(at); at += 4; }
    else if (wire === 2) {
      let length;
      [length, at] = readVarint(bytes, at);
      value = bytes.subarray(at, at + length);
      at += length;
    } else throw new Error(`Unexpected wire type ${wire}.`);
    yield [key >>> 3, wire, value];
  }
}

/** Field 1 of the message is Mesh3d { float vertex_buffer = 3; uint32 index_buffer = 4; }. */
function readMesh() {
  const [, , mesh] = [...fields(readBundled(meshFile))].find(([field]) => field === 1);
  const vertexBuffer = [], triangles = [];
  for (const [field, wire, value] of fields(mesh)) {
    if (field === 3 && wire === 5) vertexBuffer.push(value);
    else if (field === 3) for (let at = 0; at < value.length; at += 4) vertexBuffer.push(value.readFloatLE(at));
    else if (field === 4 && wire === 0) triangles.push(value);
    else if (field === 4) for (let at = 0; at < value.length;) { let index; [index, at] = readVarint(value, at); triangles.push(index); }
  }
  return { vertexBuffer, triangles };
}

const round = (value, digits) => Number(value.toFixed(digits));

/** Package frame: centimetres, right-handed, +x to the patient's left, +y up, +z forward. Ours: the same axes in millimetres. */
export function extract() {
  const { vertexBuffer, triangles } = readMesh();
  const verticesMm = [], uv = [];
  for (let at = 0; at < vertexBuffer.length; at += 5) {
    verticesMm.push(vertexBuffer.slice(at, at + 3).map((centimetres) => round(centimetres * 10, 4)));
    uv.push(vertexBuffer.slice(at + 3, at + 5).map((value) => round(value, 6)));
  }
  return {
    origin: '@mediapipe/face_mesh 0.4.1633559619, geometry_pipeline_metadata_landmarks.binarypb (Apache-2.0), extracted by client/scripts/extract-canonical-face.mjs',
    verticesMm, uv, triangles,
  };
}

/** One vertex a line keeps differences readable. */
export function format({ origin, verticesMm, uv, triangles }) {
  const rows = (array) => array.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const faces = [];
  for (let at = 0; at < triangles.length; at += 3) faces.push(triangles.slice(at, at + 3));
  return `{\n  "origin": ${JSON.stringify(origin)},\n  "verticesMm": [\n${rows(verticesMm)}\n  ],\n  "uv": [\n${rows(uv)}\n  ],\n  "triangles": [\n${rows(faces)}\n  ]\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const output = process.argv[2] ?? resolve(client, '../../../data/face/canonical.json');
  writeFileSync(output, format(extract()));
}
