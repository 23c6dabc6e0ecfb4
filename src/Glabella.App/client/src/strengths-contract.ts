// The JSON of proposed muscle strengths. Mirrors the C# records of Web/Photographs/StrengthsContract.cs by name;
// ContractTests compares every field of both. One field a line.
import type { SideName } from './contract';

/** GET /api/patients/{id}/series/{id}/strengths. */
export interface StrengthsFound {
  movements: MovementFound[];
  /** To be accepted as findings. */
  strengths: StrengthFound[];
  remarks: string[];
}

export interface MovementFound {
  id: string;
  name: string;
  side: SideName;
  /** As read from the picture. */
  measuredMm: number;
  /** For what the landmarker misses. */
  correctedMm: number;
  /** One standard deviation of the corrected size, scale included. */
  errorMm: number;
  referenceMm: number;
}

export interface StrengthFound {
  muscle: string;
  side: SideName;
  /** Times the reference strength. */
  factor: number;
  error: number;
  movement: string;
  origin: string;
}
