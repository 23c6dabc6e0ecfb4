// The JSON of the capture page; the same names as the records in Web/Photographs/CaptureContract.cs.

export interface StoredPhotograph {
  readonly photographId: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface RulerOnPicture {
  readonly fromPx: readonly [number, number];
  readonly toPx: readonly [number, number];
  readonly lengthMm: number;
}

export interface FaceRequest {
  readonly photographId: string;
  /** x, y, z of 478 landmarks in pixels of the photograph. */
  readonly landmarksPx: readonly number[];
  readonly ruler: RulerOnPicture | null;
  /** The sitting whose other photographs belong to the face. */
  readonly seriesId: string | null;
}

export interface FaceRemark {
  readonly code: string;
  readonly refused: boolean;
  readonly message: string;
}

export interface ProposedFace {
  readonly scaleErrorPercent: number;
  readonly scaledByRuler: boolean;
  readonly mmPerPixel: number;
  readonly irisPx: number;
  readonly irisMm: number;
  readonly interpupillaryMm: number;
  readonly interpupillaryErrorMm: number;
  readonly faceWidthMm: number;
  readonly faceWidthErrorMm: number;
  readonly yawDegrees: number;
  readonly pitchDegrees: number;
  readonly rollDegrees: number;
  readonly remarks: readonly FaceRemark[];
}

export interface ConfirmedFace {
  readonly faceId: string;
  /** Where the visit goes on. */
  readonly next: string;
}
