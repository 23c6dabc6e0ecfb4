import type { FaceCrease, FaceModel, MuscleActivation, SideName } from '../../contract';
import type { FaceMesh, Field } from './decode';

/** What decides how the face stands: an expression, how hard it is made, and what each muscle and line still has. */
export interface Pose {
  expression: string;
  effort: number;
  kept(muscle: string, side: SideName): number;
  resting(line: string, side: SideName): number;
}

export const atRest: Pose = { expression: 'rest', effort: 0, kept: () => 1, resting: () => 1 };

const sameMuscle = (a: { side: SideName }, side: SideName): boolean => a.side === side;

/** Contraction of a muscle in a pose, 0 to 1. */
export function contraction(model: FaceModel, pose: Pose, muscle: string, side: SideName): number {
  const activations: MuscleActivation[] = model.expressions.find((e) => e.id === pose.expression)?.activations ?? [];
  const activation = activations.find((a) => a.muscle === muscle && sameMuscle(a, side));
  return activation ? activation.k * pose.effort * pose.kept(muscle, side) : 0;
}

/** positions = rest + Σ contraction · field. */
export function moveSkin(mesh: FaceMesh, pose: Pose, positions: Float32Array): void {
  positions.set(mesh.restMm);
  for (const field of mesh.fields) {
    const k = contraction(mesh.model, pose, field.id, field.side);
    if (k !== 0) addField(field, k, positions);
  }
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

/** Depth of a crease in a pose, as a share of its full depth: what stays at rest plus what its drivers fold now. */
export function creaseShare(model: FaceModel, pose: Pose, crease: FaceCrease): number {
  const folded = crease.drivers.reduce((sum, d) => sum + d.share * contraction(model, pose, d.muscle, d.side), 0);
  const resting = crease.atRest * pose.resting(crease.line, crease.side);
  return Math.min(1, resting + (1 - crease.atRest) * Math.max(0, folded));
}
