// The JSON of a patient's photographs. Mirrors the C# records of Web/Photographs/PhotographsContract.cs by name;
// ContractTests compares every field of both. One field a line.

/** One sitting; GET /api/patients/{id}/photographs gives them newest first. */
export interface PhotographSeries {
  seriesId: string;
  takenAt: string;
  photographs: SeriesPhotograph[];
}

export interface SeriesPhotograph {
  photographId: string;
  /** rest, frown, raise-brows, …, right-45, left-45, right-90, left-90, other. */
  view: string;
  url: string;
  widthPx: number;
  heightPx: number;
  /** x, y, z of 478 landmarks in pixels of the photograph, as they hold now. */
  landmarksPx: number[] | null;
}

/** PUT /api/photographs/{id}/landmarks. */
export interface LandmarksRequest {
  landmarksPx: number[];
  /** How many frames were averaged; 1 for a single picture. */
  frames: number;
  /** Scatter of a point between those frames. */
  jitterPx: number;
  /** Whether a person moved a point. */
  corrected: boolean;
}

export interface KeptLandmarks {
  photographId: string;
  revision: number;
}
