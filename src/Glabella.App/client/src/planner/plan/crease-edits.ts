import type { FaceCrease, SideName, Vec3 } from '../../contract';
import type { FoundCrease } from '../../findings-contract';

/** Limits of the server; asked here too, so that nobody draws for nothing. */
export const fewestPoints = 2;
export const mostPoints = 60;
const spacingMm = 7;
export const largestGain = 3;

const isSame = (a: { id: string; side: SideName }, b: { id: string; side: SideName }): boolean => a.id === b.id && a.side === b.side;

/** The points of a course that a hand can hold: its ends, and one about every 7 mm between. */
export function handlesOf(points: readonly Vec3[]): Vec3[] {
  let length = 0;
  for (let i = 1; i < points.length; i++) length += distance(points[i - 1]!, points[i]!);
  const pieces = Math.min(mostPoints - 1, Math.max(1, Math.round(length / spacingMm)));
  return Array.from({ length: pieces + 1 }, (_, i) => points[Math.round((i * (points.length - 1)) / pieces)]!);
}

/** The edit of a crease: the one there is, or one that changes nothing yet. */
export function editOf(edits: readonly FoundCrease[], crease: FaceCrease): FoundCrease {
  return edits.find((e) => isSame(e, crease)) ?? {
    id: crease.id, line: crease.line, side: crease.side, change: 'changed', pointsMm: handlesOf(crease.pointsMm), atRest: round(crease.atRest), gain: 1,
  };
}

export const withEdit = (edits: readonly FoundCrease[], edit: FoundCrease): FoundCrease[] => [...edits.filter((e) => !isSame(e, edit)), edit];
export const withoutEdit = (edits: readonly FoundCrease[], of: { id: string; side: SideName }): FoundCrease[] => edits.filter((e) => !isSame(e, of));

/** Takes a crease away: one drawn by hand is forgotten, one of the atlas is noted as missing. */
export function removeCrease(edits: readonly FoundCrease[], crease: FaceCrease): FoundCrease[] {
  const edit = editOf(edits, crease);
  return edit.change === 'added' ? withoutEdit(edits, crease) : withEdit(edits, { ...edit, change: 'removed', pointsMm: [] });
}

export function movePoint(edit: FoundCrease, at: number, to: Vec3): FoundCrease {
  return { ...edit, pointsMm: edit.pointsMm.map((p, i) => (i === at ? rounded(to) : p)) };
}

/** A course keeps two points at least: then it is the crease that goes. */
export function removePoint(edit: FoundCrease, at: number): FoundCrease | null {
  return edit.pointsMm.length <= fewestPoints ? null : { ...edit, pointsMm: edit.pointsMm.filter((_, i) => i !== at) };
}

/** A crease drawn on the skin; its side is where it lies, both sides the midline. */
export function newCrease(line: string, points: readonly Vec3[], id: string): FoundCrease {
  const [right, left] = [points.some((p) => p[0] < -1), points.some((p) => p[0] > 1)];
  return { id, line, side: right && !left ? 'right' : left && !right ? 'left' : 'midline', change: 'added', pointsMm: points.map(rounded), atRest: 0, gain: 1 };
}

/** The creases as they will be drawn once saved; what nothing was changed in stays the same object, so that it is not baked again. */
export function preview(saved: readonly FaceCrease[], before: readonly FoundCrease[], edits: readonly FoundCrease[]): FaceCrease[] {
  const known = saved.flatMap((crease): FaceCrease[] => {
    const edit = edits.find((e) => isSame(e, crease));
    const old = before.find((e) => isSame(e, crease));
    if (edit === old) return [crease];
    if (!edit) return old?.change === 'added' ? [] : [crease];
    return edit.change === 'removed' ? [] : [edited(crease, edit, old?.gain ?? 1)];
  });
  const added = edits.filter((e) => e.change === 'added' && !saved.some((c) => isSame(c, e))).flatMap((edit): FaceCrease[] => {
    const like = saved.find((c) => c.line === edit.line && c.shape === 'groove');
    return like ? [edited({ ...like, id: edit.id, side: edit.side, lean: 0 }, edit, 1)] : [];
  });
  return [...known, ...added];
}

function edited(crease: FaceCrease, edit: FoundCrease, gainBefore: number): FaceCrease {
  const dynamic = gainBefore > 0 ? (crease.atContraction - crease.atRest) / gainBefore : 0;
  return { ...crease, pointsMm: edit.pointsMm, atRest: edit.atRest, atContraction: Math.min(1, edit.atRest + edit.gain * dynamic), isOwn: true };
}

const distance = (a: Vec3, b: Vec3): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const round = (value: number): number => Math.round(value * 100) / 100;
const rounded = (p: Vec3): Vec3 => [round(p[0]), round(p[1]), round(p[2])];
