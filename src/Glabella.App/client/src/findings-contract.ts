// The JSON of the findings on a face. Mirrors the C# records of Web/Assessment/FindingsContract.cs by name;
// ContractTests compares every field of both. One field a line.

import type { SideName, Vec3 } from './contract';

/** GET /api/faces/{id}/findings, and the answer to a PUT. */
export interface FindingsState {
  /** 0 when nothing was found yet. */
  revision: number;
  by: string | null;
  at: string | null;
  findings: FaceFindingsJson;
}

/** PUT /api/faces/{id}/findings. A stale base is refused with the code findings-changed-meanwhile (409). */
export interface FindingsRequest {
  baseRevision: number;
  findings: FaceFindingsJson;
}

export interface FaceFindingsJson {
  /** "glabella.face-findings/1". */
  schema: string;
  /** "I" to "VI" after Fitzpatrick. */
  skinType: string | null;
  grades: FoundGrade[];
  strengths: FoundStrength[];
  creases: FoundCrease[];
}

export interface FoundGrade {
  line: string;
  side: SideName;
  atContraction: number;
  atRest: number;
}

export interface FoundStrength {
  muscle: string;
  side: SideName;
  /** Times the strength of the reference face. */
  factor: number;
  /** How it is known, in words. */
  origin: string;
}

export interface FoundCrease {
  id: string;
  line: string;
  side: SideName;
  /** added, changed or removed. */
  change: string;
  pointsMm: Vec3[];
  /** Share of the full depth that is there at rest. */
  atRest: number;
  /** Times the reference folding. */
  gain: number;
}
