// A chosen file becomes an upright JPEG or PNG. The server checks everything again; here it is about a quick and clear answer.

export interface PictureLimits {
  readonly maxBytes: number;
  readonly maxPixels: number;
}

export interface UprightPicture {
  readonly file: Blob;
  readonly widthPx: number;
  readonly heightPx: number;
}

export class PictureError extends Error {}

interface Header {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Exif orientation, 1 when upright. */
  readonly orientation: number;
}

const JPEG_QUALITY = 0.95;
const mega = (n: number): string => (n / 1e6).toFixed(1);

/** Reads, checks and turns a picture upright. */
export async function readPicture(file: Blob, limits: PictureLimits): Promise<UprightPicture> {
  if (file.size > limits.maxBytes) {
    throw new PictureError(`The file has ${mega(file.size)} MB; up to ${mega(limits.maxBytes)} MB can be stored. Save it smaller and try again.`);
  }
  const header = readHeader(new DataView(await file.arrayBuffer()));
  if (!header) {
    throw new PictureError('The file is not a photograph, whatever its name says. Choose a JPEG or PNG.');
  }
  const pixels = header.widthPx * header.heightPx;
  if (pixels > limits.maxPixels) {
    throw new PictureError(
      `The picture has ${header.widthPx} × ${header.heightPx} = ${mega(pixels)} megapixels; up to ${mega(limits.maxPixels)} can be used. Save it smaller and try again.`,
    );
  }
  return turnUpright(file, header);
}

export async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new PictureError('The picture is damaged or was cut short. Copy it again from the camera.');
  }
}

export function toBlob(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new PictureError('The picture could not be written.'))), type, JPEG_QUALITY);
  });
}

async function turnUpright(file: Blob, header: Header): Promise<UprightPicture> {
  const bitmap = await decode(file);
  const { width, height } = bitmap;
  if (header.orientation === 1) {
    bitmap.close();
    return { file, widthPx: width, heightPx: height };
  }
  // The stored picture has no orientation mark, so its pixels must stand upright themselves.
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { file: await toBlob(canvas, 'image/jpeg'), widthPx: width, heightPx: height };
}

/** Null when it is neither JPEG nor PNG. Size 0 × 0 when the header was not found: the server will say what is wrong. */
export function readHeader(view: DataView): Header | null {
  if (view.byteLength >= 26 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a) {
    return { widthPx: view.getUint32(16), heightPx: view.getUint32(20), orientation: 1 };
  }
  return view.byteLength >= 4 && view.getUint16(0) === 0xffd8 && view.getUint8(2) === 0xff ? readJpegHeader(view) : null;
}

function readJpegHeader(view: DataView): Header {
  let orientation = 1;
  for (let at = 2; at + 9 < view.byteLength; ) {
    const marker = view.getUint16(at);
    if (marker >= 0xffc0 && marker <= 0xffc2) {
      return { widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5), orientation };
    }
    const length = view.getUint16(at + 2);
    if (marker < 0xff01 || marker === 0xffda || length < 2) {
      break;
    }
    if (marker === 0xffe1 && length >= 16 && at + 2 + length <= view.byteLength) {
      orientation = readOrientation(new DataView(view.buffer, view.byteOffset + at + 4, length - 2)) ?? orientation;
    }
    at += 2 + length;
  }
  return { widthPx: 0, heightPx: 0, orientation };
}

/** The orientation tag (0x0112) of the first directory of an Exif segment. */
function readOrientation(exif: DataView): number | null {
  if (exif.getUint32(0) !== 0x45786966 || exif.byteLength < 14) {
    return null;
  }
  const tiff = new DataView(exif.buffer, exif.byteOffset + 6, exif.byteLength - 6);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) {
    return null;
  }
  const count = tiff.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + 12 * i;
    if (entry + 12 > tiff.byteLength) {
      return null;
    }
    if (tiff.getUint16(entry, little) === 0x0112) {
      const value = tiff.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : null;
    }
  }
  return null;
}

/** The picture turned by a quarter: +1 clockwise, -1 counter-clockwise. */
export async function turned(picture: UprightPicture, quarter: -1 | 1): Promise<UprightPicture> {
  const bitmap = await decode(picture.file);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.height, bitmap.width];
  const context = canvas.getContext('2d');
  context?.translate(canvas.width / 2, canvas.height / 2);
  context?.rotate((quarter * Math.PI) / 2);
  context?.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  bitmap.close();
  return { file: await toBlob(canvas, 'image/jpeg'), widthPx: canvas.width, heightPx: canvas.height };
}
