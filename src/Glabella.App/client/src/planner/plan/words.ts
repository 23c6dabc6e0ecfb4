import type { PlannerState, SideName, Site } from '../../contract';

const grades = ['none', 'mild', 'moderate', 'severe'];
const gradesShort = ['none', 'mild', 'mod.', 'severe'];

/** The word of the nearest grade of the four-point scale. */
export const gradeWord = (severity: number): string => grades[clampGrade(severity)] ?? 'none';
export const gradeShort = (severity: number): string => gradesShort[clampGrade(severity)] ?? 'none';

export const sideLetter = (side: SideName): string => (side === 'right' ? 'R' : side === 'left' ? 'L' : '');
export const sideWord = (side: SideName): string => (side === 'midline' ? 'midline' : `${side}`);

export function weekOf(day: number): string {
  if (day === 0) return 'before any effect';
  const weeks = Math.floor(day / 7);
  if (weeks === 0) return 'first week';
  const rest = day - weeks * 7;
  return rest === 0 ? `week ${weeks}` : `week ${weeks} + ${rest} d`;
}

export function timeOf(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? '' : at.toLocaleTimeString(undefined, { hour12: false });
}

/** "1", "2 R", "2 L": mirrored sites share a number, in the order they were planned. */
export function siteLabels(sites: readonly Site[]): Map<string, string> {
  const labels = new Map<string, string>();
  let next = 1;
  for (const site of sites) {
    if (labels.has(site.id)) continue;
    const number = next++;
    labels.set(site.id, label(number, site.side));
    const partner = sites.find((other) => !labels.has(other.id) && isMirror(site, other));
    if (partner) labels.set(partner.id, label(number, partner.side));
  }
  return labels;
}

const mirrorToleranceMm = 4;

function isMirror(a: Site, b: Site): boolean {
  if (a.side === 'midline' || b.side === 'midline' || a.side === b.side) return false;
  if (a.area !== b.area || a.muscle !== b.muscle) return false;
  return Math.hypot(a.pointMm[0] + b.pointMm[0], a.pointMm[1] - b.pointMm[1]) <= mirrorToleranceMm;
}

const label = (number: number, side: SideName): string => `${number} ${sideLetter(side)}`.trim();
const clampGrade = (severity: number): number => Math.min(3, Math.max(0, Math.round(severity)));

/** The brand a product is known by in the clinic. */
export const brandOf = (server: PlannerState, product: string): string => server.products.find((p) => p.product === product)?.brand ?? product;
