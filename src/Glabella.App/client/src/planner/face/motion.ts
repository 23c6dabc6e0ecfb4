import type { FaceModel, SideName, Vec3 } from '../../contract';
import type { LineCourse } from './crease-share';
import type { FaceMesh, Field } from './decode';

/** What decides how the face stands: an expression, how hard it is made, and what each muscle and line still has. */
export interface Pose {
  expression: string;
  effort: number;
  kept(muscle: string, side: SideName): number;
  /** The forecast of a line; null before treatment and for lines that are not predicted. */
  line(line: string, side: SideName): LineCourse | null;
  /** How much higher a brow rests than before treatment, mm. */
  restingBrowMm(side: SideName): number;
}

const lidGapMm = 0.4;

export const atRest: Pose = { expression: 'rest', effort: 0, kept: () => 1, line: () => null, restingBrowMm: () => 0 };

/** How far an expression at full effort contracts a muscle, 0 to 1. */
export const activationOf = (model: FaceModel, expression: string, of: { muscle: string; side: SideName }): number =>
  model.expressions.find((e) => e.id === expression)?.activations.find((a) => a.muscle === of.muscle && a.side === of.side)?.k ?? 0;

/** Contraction of a muscle in a pose, 0 to 1. */
export function contraction(model: FaceModel, pose: Pose, muscle: string, side: SideName): number {
  const k = activationOf(model, pose.expression, { muscle, side });
  return k === 0 ? 0 : k * pose.effort * pose.kept(muscle, side);
}

/** positions = rest + Σ contraction · field, with the brows where they rest; lids stay in front of the eyes. */
export function moveSkin(mesh: FaceMesh, pose: Pose, positions: Float32Array): void {
  positions.set(mesh.restMm);
  for (const field of mesh.fields) {
    const k = contraction(mesh.model, pose, field.id, field.side) + tone(mesh.model, pose, field);
    if (k !== 0) addField(field, k, positions);
  }
  keepOutOfEyes(mesh, positions);
}

/** More or less contraction at rest, for a brow that rests higher or lower. It moves skin and folds no crease. */
function tone(model: FaceModel, pose: Pose, field: Field): number {
  const brow = model.restingBrows.find((b) => b.muscle === field.id && b.side === field.side);
  return brow ? pose.restingBrowMm(brow.side) * brow.contractionPerMm : 0;
}

/** A lid on its straight way down would cut through the eye; it is set back in front of it, as in Glabella.Mechanics.EyeContact. */
function keepOutOfEyes(mesh: FaceMesh, positions: Float32Array): void {
  for (const lids of mesh.fields) {
    const eye = lids.id === 'orbicularis-oculi-palpebral' && mesh.model.eyes.find((e) => e.side === lids.side);
    if (!eye) continue;
    for (const vertex of lids.indices) setAhead(mesh.restMm, positions, vertex * 3, eye.centreMm, eye.radiusMm + lidGapMm);
  }
}

function setAhead(restMm: Float32Array, positions: Float32Array, at: number, [x, y, z]: Vec3, reachMm: number): void {
  const nearest = Math.min(reachMm, Math.hypot(restMm[at]! - x, restMm[at + 1]! - y, restMm[at + 2]! - z));
  const distance = Math.hypot(positions[at]! - x, positions[at + 1]! - y, positions[at + 2]! - z);
  if (distance >= nearest) return;
  const out = nearest / distance;
  positions[at] = x + (positions[at]! - x) * out;
  positions[at + 1] = y + (positions[at + 1]! - y) * out;
  positions[at + 2] = z + (positions[at + 2]! - z) * out;
}

function addField(field: Field, k: number, positions: Float32Array): void {
  const { indices, vectorsMm } = field;
  for (let i = 0; i < indices.length; i++) {
    const at = indices[i]! * 3;
    positions[at] = positions[at]! + k * vectorsMm[i * 3]!;
    positions[at + 1] = positions[at + 1]! + k * vectorsMm[i * 3 + 1]!;
    positions[at + 2] = positions[at + 2]! + k * vectorsMm[i * 3 + 2]!;
  }
}
