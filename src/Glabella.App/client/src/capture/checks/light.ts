import { patch, type FaceCrop } from './crop';

export interface Light {
  /** Luminance that one pixel in a hundred of the face exceeds: the white of the eyes and the shine on the skin, whatever its colour. */
  readonly brightest: number;
  /** Mean luminance of the skin, 0 to 255. */
  readonly skin: number;
  /** Share of pixels of the face that are as bright as the picture can be. */
  readonly clipped: number;
  /** Luminance of the patient's right cheek over that of the left. */
  readonly rightToLeft: number;
}

const CLIPPED_FROM = 250;
const BRIGHTEST_QUANTILE = 0.99;
const [RIGHT_CHEEK, LEFT_CHEEK, FOREHEAD, CHIN] = [50, 280, 151, 199];
const [RIGHT_SIDE, LEFT_SIDE] = [234, 454];

export function lightOn(crop: FaceCrop): Light {
  const radius = faceWidth(crop) * 0.07;
  const at = (index: number): number => patch(crop, crop.points[index]?.x ?? 0, crop.points[index]?.y ?? 0, radius);
  const [right, left] = [at(RIGHT_CHEEK), at(LEFT_CHEEK)];
  return {
    skin: (right + left + at(FOREHEAD) + at(CHIN)) / 4,
    ...brightParts(crop),
    rightToLeft: Math.max(right, 1) / Math.max(left, 1),
  };
}

/** Luminance of the cheek under an eye. */
export function cheekLuminance(crop: FaceCrop, side: 'right' | 'left'): number {
  const cheek = crop.points[side === 'right' ? RIGHT_CHEEK : LEFT_CHEEK];
  return patch(crop, cheek?.x ?? 0, cheek?.y ?? 0, faceWidth(crop) * 0.07);
}

function faceWidth(crop: FaceCrop): number {
  const [a, b] = [crop.points[RIGHT_SIDE], crop.points[LEFT_SIDE]];
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : crop.width;
}

// The ellipse in the middle of the cut: hair and background at its corners may be as bright as they like.
function brightParts(crop: FaceCrop): { readonly brightest: number; readonly clipped: number } {
  const inside: number[] = [];
  for (let row = 0; row < crop.height; row++) {
    for (let column = 0; column < crop.width; column++) {
      if (((2 * column) / crop.width - 1) ** 2 + ((2 * row) / crop.height - 1) ** 2 < 0.7) {
        inside.push(crop.luminance[row * crop.width + column] ?? 0);
      }
    }
  }
  inside.sort((a, b) => a - b);
  const clipped = inside.filter((value) => value >= CLIPPED_FROM).length / Math.max(inside.length, 1);
  return { brightest: inside[Math.floor(inside.length * BRIGHTEST_QUANTILE)] ?? 0, clipped };
}
