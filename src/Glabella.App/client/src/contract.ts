// The JSON between server and browser. Mirrors the C# records of Web/Plans/PlannerContract.cs and
// Web/Faces/FaceModelContract.cs by name; ContractTests compares every field of both.
// One field a line; points are [x, y, z] in millimetres of the face frame (+x patient's left, +y up, +z forward).

export type Vec3 = [number, number, number];
export type SideName = 'right' | 'left' | 'midline';
export type PlanStateName = 'draft' | 'signed' | 'superseded';
export type RangeBearing = 'outside' | 'unvalidated' | 'assumed';
export type CreaseShapeName = 'groove' | 'ridge' | 'dimples';
export type FindingSeverity = 'block' | 'warn' | 'inform';
export type RuleOriginName = 'shipped' | 'changed' | 'clinic' | 'screening' | 'policy';
export type WishSubjectName = 'line' | 'movement' | 'brow-position' | 'muscle' | 'risk' | 'symmetry';
export type WishBoundName = 'at-most' | 'at-least' | 'close-to';
export type HandName = 'usual' | 'expert' | 'trainee';
export type ProposeModeName = 'anew' | 'adapt' | 'redose';
export type ProposalStatusName = 'fulfilled' | 'compromise' | 'impossible';
export type JobStateName = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
/** Little-endian typed array, base64. */
export type Base64 = string;

// ── the plan ────────────────────────────────────────────────────────────────────────────────────────────

export interface Site {
  id: string;
  area: string;
  pointMm: Vec3;
  side: SideName;
  muscle: string;
  depthMm: number;
  units: number;
}

export interface PlanContent {
  product: string;
  vialUnits: number;
  diluentMl: number;
  sites: Site[];
}

export interface PlannerState {
  planId: string;
  patientId: string;
  faceId: string;
  /** Revision of the findings on the face that hold for this plan; 0 for none. */
  faceFindings: number;
  version: number;
  revision: number;
  state: PlanStateName;
  mayEdit: boolean;
  savedAt: string;
  savedBy: string;
  content: PlanContent;
  evaluation: Evaluation;
  products: ProductChoice[];
  protocols: ProtocolChoice[];
  areas: AreaChoice[];
  limits: FieldLimits;
}

export interface ProductChoice {
  product: string;
  brand: string;
  reconstitutions: ReconstitutionChoice[];
  protocols: string[];
}

export interface ReconstitutionChoice {
  vialUnits: number;
  diluentMl: number;
  source: string;
}

export interface ProtocolChoice {
  id: string;
  name: string;
  shortName: string;
  areas: string[];
  source: string;
  inMenu: boolean;
  addsTo: string | null;
  isTemplate: boolean;
}

export interface AreaChoice {
  area: string;
  name: string;
}

/** Bounds of what a field takes at all; clinical limits come as findings. */
export interface FieldLimits {
  units: NumberLimit;
  depthMm: NumberLimit;
  vialUnits: NumberLimit;
  diluentMl: NumberLimit;
}

export interface NumberLimit {
  min: number;
  max: number;
  decimals: number;
  unit: string;
}

// ── what is asked ───────────────────────────────────────────────────────────────────────────────────────

export interface SaveRequest {
  baseRevision: number;
  requestId: string;
  content: PlanContent;
}

export interface EvaluateRequest {
  content: PlanContent;
}

export interface FitRequest {
  protocol: string;
  product: string;
}

export interface MirrorRequest {
  site: Site;
}

/** Either a point, or a muscle and side: then the server chooses the point. */
export interface LocateRequest {
  pointMm: Vec3 | null;
  muscle: string | null;
  side: SideName | null;
  product: string;
}

export interface LocatedPoint {
  pointMm: Vec3;
  muscle: string;
  muscleName: string;
  side: SideName;
  area: string;
  depthMm: number;
  units: number;
}

/** RFC 9457, with our stable code and the field it concerns. */
export interface Problem {
  title: string;
  status: number;
  code: string;
  field: string | null;
  message: string;
}

// ── what is predicted ───────────────────────────────────────────────────────────────────────────────────

/** One value for each day of `Evaluation.days`; low to high is the 90 % band. */
export interface Band {
  low: number[];
  median: number[];
  high: number[];
}

export interface Evaluation {
  days: number[];
  muscles: MuscleForecast[];
  lines: LineForecast[];
  movements: MovementForecast[];
  risks: RiskForecast[];
  totals: Totals;
  findings: FindingView[];
  range: RangeNote[];
  model: ModelBasis;
  spread: SiteSpread[];
}

/** What one site binds in the skin around it, against distance: Units of the plan's product. */
export interface SiteSpread {
  siteId: string;
  stepMm: number;
  unitsPerCm2: number[];
}

/** Why a figure is to be read with care, from `fromDay` on. */
export interface RangeNote {
  bearing: RangeBearing;
  text: string;
  source: string;
  fromDay: number;
}

export interface MuscleForecast {
  id: string;
  name: string;
  side: SideName;
  wanted: boolean;
  weakness: Band;
  range: RangeNote[];
}

export interface LineForecast {
  id: string;
  name: string;
  side: SideName;
  atContraction: Band;
  atRest: Band;
  range: RangeNote[];
  rangeAtRest: RangeNote[];
}

export interface MovementForecast {
  id: string;
  name: string;
  side: SideName;
  unit: string;
  before: number;
  kept: Band;
  range: RangeNote[];
}

export interface RiskForecast {
  id: string;
  name: string;
  relative: number;
  low: number;
  high: number;
  note: string;
  range: RangeNote[];
}

export interface Totals {
  units: number;
  volumeMl: number;
  sites: number;
  areas: AreaTotal[];
}

export interface AreaTotal {
  area: string;
  name: string;
  units: number;
  volumeMl: number;
  sites: number;
}

export interface FindingView {
  rule: string;
  severity: FindingSeverity;
  siteId: string | null;
  message: string;
  value: number | null;
  limit: number | null;
  unit: string | null;
  source: string;
  origin: RuleOriginName;
  remedy: RemedyView | null;
}

export interface RemedyView {
  label: string;
  moveMm: Vec3 | null;
  setUnits: number | null;
}

export interface ModelBasis {
  version: string;
  parametersHash: string;
  inputs: string[];
  sources: string[];
}

// ── proposals ───────────────────────────────────────────────────────────────────────────────────────────

/** A wish of the clinician's own; weight 0 switches the style's wish about the same thing off. */
export interface OwnWish {
  subject: WishSubjectName;
  id: string;
  side: SideName | null;
  bound: WishBoundName;
  value: number;
  weight: number;
  required: boolean;
}

/** What is wanted of a plan. `firmness` goes from 0, soft, to 1, frozen. */
export interface WishesContent {
  areas: string[];
  firmness: number;
  wishes: OwnWish[];
  hand: HandName;
  symmetric: boolean;
  mostUnits: number | null;
  mostUnitsPerSite: number | null;
  mostSites: number | null;
}

export interface ProposeRequest {
  content: PlanContent;
  wishes: WishesContent;
  kept: string[];
  mode: ProposeModeName;
}

export interface RobustRequest {
  content: PlanContent;
  wishes: WishesContent;
}

export interface SiteEffectsRequest {
  content: PlanContent;
  wishes: WishesContent;
  siteId: string;
}

/** One computation: asked for again until it is done, cancelled or failed. */
export interface JobView {
  id: string;
  state: JobStateName;
  progress: number;
  ahead: number;
  proposal: ProposalView | null;
  conflicts: ConflictView[] | null;
}

/** `sites` is the whole plan; `proposed` names those that are new. */
export interface ProposalView {
  status: ProposalStatusName;
  sites: Site[];
  proposed: string[];
  robust: RobustView;
  effort: ProposalEffort;
}

export interface ProposalEffort {
  stopped: string;
  seconds: number;
  candidates: number;
  endplates: number;
  scenarios: number;
  evaluations: number;
  trials: number;
  score: number;
  beforeRounding: number;
}

export interface RobustView {
  score: number;
  units: number;
  sticks: number;
  wishes: WishView[];
}

/** `after` is what is compared with `value`; weight 0 for what is only watched. */
export interface WishView {
  subject: WishSubjectName;
  id: string;
  side: SideName;
  bound: WishBoundName;
  value: number;
  weight: number;
  required: boolean;
  isOwn: boolean;
  name: string;
  words: string;
  limit: NumberLimit;
  before: number;
  after: number;
  low: number;
  high: number;
  isMet: boolean;
  /** Why it counts as it does, where the figures do not say it. */
  note: string | null;
}

export interface SiteEffects {
  siteId: string;
  without: string[];
  slips: string[];
  basis: string;
}

export interface ConflictView {
  words: string;
}

/** What can be wished, and what was given last. */
export interface WishesState {
  styles: StyleChoice[];
  areas: AreaChoice[];
  choices: WishChoice[];
  lastTreatment: PastTreatment | null;
}

export interface StyleChoice {
  id: string;
  name: string;
  firmness: number;
  words: string;
}

export interface WishChoice {
  subject: WishSubjectName;
  id: string;
  bound: WishBoundName;
  words: string;
  start: number;
  limit: NumberLimit;
}

export interface PastTreatment {
  givenAt: string;
  product: string;
  brand: string;
  isOtherFace: boolean;
  sites: Site[];
}

// ── the face ────────────────────────────────────────────────────────────────────────────────────────────

export interface FaceModel {
  faceId: string;
  positionsMm: Base64;
  uv: Base64;
  triangles: Base64;
  materials: FaceMaterial[];
  eyes: FaceEye[];
  muscles: FaceMuscle[];
  expressions: FaceExpression[];
  lines: FaceLine[];
  creases: FaceCrease[];
  creaseDepth: FaceCreaseDepth;
  zones: FaceZone[];
  browsMm: FaceBrow[];
  restingBrows: FaceRestingBrow[];
  /** After Fitzpatrick, I to VI; null when not known. */
  skinType: string | null;
  complexion: FaceComplexion;
  /** Where the skin of a clinic's own head model is; it lies in the texture of the head. */
  skinPicture: string | null;
  /** The one that faces the camera first. */
  photos: FacePhoto[];
}

/** A run of triangles: `start` and `count` count triangles. */
/** Colours of skin and hair, #rrggbb. */
export interface FaceComplexion {
  tone: string;
  hair: string;
  brow: string;
  /** 0 at the age of the reference head, 1 when changes of age are drawn whole. */
  aged: number;
  beard: boolean;
}

export interface FaceMaterial {
  name: string;
  start: number;
  count: number;
}

export interface FaceEye {
  centreMm: Vec3;
  radiusMm: number;
  side: SideName;
}

export interface FaceMuscle {
  id: string;
  name: string;
  side: SideName;
  action: string;
  courseMm: Vec3[];
  /** Width at each point of the course. */
  widthsMm: number[];
  depthMm: number;
  /** x, y, z, weight of each motor endplate. */
  endplates: Base64;
  indices: Base64;
  vectorsMm: Base64;
}

export interface FaceExpression {
  id: string;
  name: string;
  activations: MuscleActivation[];
}

export interface MuscleActivation {
  muscle: string;
  side: SideName;
  k: number;
}

/** A group of lines on one side, or as a whole, with the muscles that fold it. */
export interface FaceLine {
  id: string;
  name: string;
  side: SideName;
  expression: string;
  drivers: CreaseDriver[];
}

/** Depths at rest and at full contraction are shares of `depthMm`, before treatment. */
export interface FaceCrease {
  id: string;
  line: string;
  side: SideName;
  pointsMm: Vec3[];
  shape: CreaseShapeName;
  halfWidthMm: number;
  depthMm: number;
  shoulder: number;
  lean: number;
  atRest: number;
  atContraction: number;
  isOwn: boolean;
  drivers: CreaseDriver[];
}

/** The share of full depth at each grade, straight in between; and the power by which compression folds. */
export interface FaceCreaseDepth {
  grades: number[];
  shares: number[];
  foldExponent: number;
}

export interface CreaseDriver {
  muscle: string;
  side: SideName;
  share: number;
}

export interface FaceZone {
  id: string;
  name: string;
  pointsMm: Vec3[];
  reason: string;
  /** The treatments it is about. */
  concerns: string[];
}

export interface FaceBrow {
  side: SideName;
  points: Vec3[];
}

/** The muscle along whose field a brow rests higher or lower, and how much of its contraction makes a millimetre. */
export interface FaceRestingBrow {
  side: SideName;
  muscle: string;
  contractionPerMm: number;
}

export interface FacePhoto {
  url: string;
  /** rest, right-45, left-45, … */
  view: string;
  /** float32, two a vertex: the place on the picture in the unit square, v downward. */
  uv: Base64;
  /** A byte a vertex, 255 for skin that faced the camera. */
  weights: Base64;
}
