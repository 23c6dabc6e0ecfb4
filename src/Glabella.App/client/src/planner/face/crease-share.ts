import type { CreaseDriver, FaceCrease, FaceCreaseDepth, FaceModel } from '../../contract';
import { activationOf, type Pose } from './motion';

/** The forecast of a line: its grades before treatment and on the day that is shown. */
export interface LineCourse {
  restBefore: number;
  rest: number;
  contractionBefore: number;
  contraction: number;
}

// Where nothing pulls any more, creases of one line share what is left alike: below this kept share their own no longer counts.
const leastKept = 0.05;

/** The share of full depth at a grade, read from the server's table. */
export function depthShare(depth: FaceCreaseDepth, grade: number): number {
  const { grades, shares } = depth;
  for (let i = 1; i < grades.length; i++) {
    if (grade > grades[i]! && i + 1 < grades.length) continue;
    const along = Math.min(1, Math.max(0, (grade - grades[i - 1]!) / (grades[i]! - grades[i - 1]!)));
    return shares[i - 1]! + along * (shares[i]! - shares[i - 1]!);
  }
  return 0;
}

/**
 * Depth of a crease in a pose as a share of its full depth: what stays at rest, and what folds on top of it.
 * At full effort in the line's own expression this is the forecast's grade; between sides and creases of one line it is shared out by what pulls at each.
 */
export function creaseShare(model: FaceModel, pose: Pose, crease: FaceCrease): number {
  const depth = model.creaseDepth;
  const course = pose.line(crease.line, crease.side);
  const rest = crease.atRest * (course ? ratio(depthShare(depth, course.rest), depthShare(depth, course.restBefore)) : 1);
  const { effort, kept } = pullAt(model, pose, crease);
  if (effort <= 0) return rest;
  const most = crease.atContraction - rest;
  const gain = (crease.atContraction - crease.atRest) * (course ? gainLeft(model, pose, crease, course, kept) : kept ** depth.foldExponent);
  return rest + Math.max(0, Math.min(most, gain)) * Math.min(1, effort) ** depth.foldExponent;
}

/** How much of its gain a crease has left: its line's, times what pulls at it against what pulls at the line. */
function gainLeft(model: FaceModel, pose: Pose, crease: FaceCrease, course: LineCourse, kept: number): number {
  const depth = model.creaseDepth;
  const left = ratio(
    depthShare(depth, course.contraction) - depthShare(depth, course.rest),
    depthShare(depth, course.contractionBefore) - depthShare(depth, course.restBefore));
  const line = model.lines.find((l) => l.id === crease.line && (l.side === crease.side || l.side === 'midline'));
  const ofLine = line ? keptOf(line.drivers, (d) => d.share * activationOf(model, line.expression, d), pose) : kept;
  return left * ((kept + leastKept) / (ofLine + leastKept)) ** depth.foldExponent;
}

/** How hard a crease is pulled in this pose by muscles at full strength, and which share of that they keep. */
function pullAt(model: FaceModel, pose: Pose, crease: FaceCrease): { effort: number; kept: number } {
  if (crease.drivers.length === 0) {
    const line = model.lines.find((l) => l.id === crease.line);
    return { effort: line?.expression === pose.expression ? pose.effort : 0, kept: 1 };
  }
  const pull = (d: CreaseDriver): number => d.share * pose.effort * activationOf(model, pose.expression, d);
  return { effort: crease.drivers.reduce((sum, d) => sum + pull(d), 0), kept: keptOf(crease.drivers, pull, pose) };
}

function keptOf(drivers: readonly CreaseDriver[], weightOf: (d: CreaseDriver) => number, pose: Pose): number {
  let all = 0, left = 0;
  for (const d of drivers) {
    const weight = weightOf(d);
    all += weight;
    left += weight * pose.kept(d.muscle, d.side);
  }
  return all > 0 ? left / all : 1;
}

const ratio = (now: number, before: number): number => (before > 1e-9 ? now / before : 1);
