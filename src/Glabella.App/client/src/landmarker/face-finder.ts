import type { FaceMesh, NormalizedLandmarkList, Results } from '@mediapipe/face_mesh';
import type { Contours } from './messages';

/** Twice: the second pass looks closer, at the face that the first one found. */
const PASSES = 2;

/** The longer side that the landmarker is given; it looks at 192 × 192 pixels of the face whatever it gets. */
const MAX_SIDE_PX = 1600;

const [RIGHT_SIDE, LEFT_SIDE] = [234, 454];

export interface Found {
  readonly faces: number;
  readonly landmarksPx: Float64Array;
}

/** Why this browser cannot run the landmarker, or null when it can. */
export function missingInBrowser(): string | null {
  if (typeof WebAssembly !== 'object') {
    return 'WebAssembly is switched off';
  }
  const canvas = document.createElement('canvas');
  return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) ? null : 'WebGL is switched off';
}

export function contours(): Contours {
  return {
    'face contour': window.FACEMESH_FACE_OVAL ?? [],
    'right eye': window.FACEMESH_RIGHT_EYE ?? [],
    'left eye': window.FACEMESH_LEFT_EYE ?? [],
    'right brow': window.FACEMESH_RIGHT_EYEBROW ?? [],
    'left brow': window.FACEMESH_LEFT_EYEBROW ?? [],
    lips: window.FACEMESH_LIPS ?? [],
  };
}

/** Runs the landmarker on single pictures. Other options than these two abort it. */
export class FaceFinder {
  private readonly canvas = document.createElement('canvas');
  private results: Results | null = null;

  private constructor(private readonly mesh: FaceMesh) {
    mesh.setOptions({ maxNumFaces: 2, refineLandmarks: true });
    mesh.onResults((results) => {
      this.results = results;
    });
  }

  static async start(filesAt: string): Promise<FaceFinder> {
    if (!window.FaceMesh) {
      throw new Error('face_mesh.js was not loaded');
    }
    const finder = new FaceFinder(new window.FaceMesh({ locateFile: (file) => `${filesAt}/${file}` }));
    await finder.mesh.initialize();
    return finder;
  }

  async find(picture: ImageBitmap, fresh: boolean): Promise<Found> {
    this.draw(picture);
    if (fresh) {
      this.mesh.reset();
    }
    for (let pass = 0; pass < (fresh ? PASSES : 1); pass++) {
      await this.mesh.send({ image: this.canvas });
    }
    const faces = distinct(this.results?.multiFaceLandmarks ?? []);
    const { width, height } = picture;
    // Depth has the scale of the width.
    return { faces: faces.length, landmarksPx: Float64Array.from((faces[0] ?? []).flatMap((p) => [p.x * width, p.y * height, p.z * width])) };
  }

  private draw(picture: ImageBitmap): void {
    const scale = Math.min(1, MAX_SIDE_PX / Math.max(picture.width, picture.height));
    this.canvas.width = Math.round(picture.width * scale);
    this.canvas.height = Math.round(picture.height * scale);
    this.canvas.getContext('2d')?.drawImage(picture, 0, 0, this.canvas.width, this.canvas.height);
  }
}

/** The landmarker sometimes follows one face twice; two people stand at least half a face apart. */
function distinct(faces: readonly NormalizedLandmarkList[]): readonly NormalizedLandmarkList[] {
  const middle = (face: NormalizedLandmarkList): number => ((face[RIGHT_SIDE]?.x ?? 0) + (face[LEFT_SIDE]?.x ?? 0)) / 2;
  const height = (face: NormalizedLandmarkList): number => ((face[RIGHT_SIDE]?.y ?? 0) + (face[LEFT_SIDE]?.y ?? 0)) / 2;
  const width = (face: NormalizedLandmarkList): number => Math.hypot((face[RIGHT_SIDE]?.x ?? 0) - (face[LEFT_SIDE]?.x ?? 0), (face[RIGHT_SIDE]?.y ?? 0) - (face[LEFT_SIDE]?.y ?? 0));
  const apart = (a: NormalizedLandmarkList, b: NormalizedLandmarkList): boolean =>
    Math.hypot(middle(a) - middle(b), height(a) - height(b)) > Math.max(width(a), width(b)) / 2;
  return faces.filter((face, i) => faces.slice(0, i).every((other) => apart(face, other)));
}
