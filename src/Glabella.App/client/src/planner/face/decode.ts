import type { Base64, FaceModel, SideName, Vec3 } from '../../contract';

/** A muscle's displacement of the skin at full contraction, sparse. */
export interface Field {
  id: string;
  name: string;
  side: SideName;
  courseMm: Vec3[];
  widthsMm: readonly number[];
  depthMm: number;
  endplatesMm: Vec3[];
  indices: Uint32Array;
  vectorsMm: Float32Array;
}

/** A photograph on the face: its place (two a vertex, unit square) and how much of it belongs there (0 to 255). */
export interface MeshPhoto {
  url: string;
  uv: Float32Array;
  weights: Uint8Array;
}

/** A face as typed arrays. */
export interface FaceMesh {
  model: FaceModel;
  restMm: Float32Array;
  uv: Float32Array;
  triangles: Uint32Array;
  fields: Field[];
  photos: MeshPhoto[];
}

export function decodeFace(model: FaceModel): FaceMesh {
  return {
    model,
    restMm: floats(model.positionsMm),
    uv: floats(model.uv),
    triangles: indices(model.triangles),
    fields: model.muscles.map((m) => ({
      id: m.id, name: m.name, side: m.side, courseMm: m.courseMm, widthsMm: m.widthsMm, depthMm: m.depthMm,
      endplatesMm: placesOf(floats(m.endplates)), indices: indices(m.indices), vectorsMm: floats(m.vectorsMm),
    })),
    photos: model.photos.map(({ url, uv, weights }) => ({ url, uv: floats(uv), weights: bytes(weights) })),
  };
}

/** Every fourth number is a weight. */
const placesOf = (numbers: Float32Array): Vec3[] => Array.from({ length: numbers.length / 4 }, (_, i) => [numbers[i * 4]!, numbers[i * 4 + 1]!, numbers[i * 4 + 2]!]);
const floats = (text: Base64): Float32Array => new Float32Array(bytes(text).buffer);
const indices = (text: Base64): Uint32Array => new Uint32Array(bytes(text).buffer);

function bytes(text: Base64): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const out = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) out[i] = binary.charCodeAt(i);
  return out;
}
