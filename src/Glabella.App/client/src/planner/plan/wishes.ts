import type { OwnWish, RobustView, Site, WishBoundName, WishesContent, WishSubjectName, WishView } from '../../contract';

// Pure edits of what is wanted, and how outcomes are read.

/** What a wish is about, whoever wished it. */
export interface WishKey {
  subject: WishSubjectName;
  id: string;
  bound: WishBoundName;
}

export const wishesToStart = (areas: string[], firmness: number): WishesContent => ({
  areas, firmness, wishes: [], hand: 'usual', symmetric: true, mostUnits: null, mostUnitsPerSite: null, mostSites: null,
});

/** In the order in which areas are offered. */
export function toggleArea(wishes: WishesContent, area: string, order: readonly string[]): WishesContent {
  const chosen = wishes.areas.includes(area) ? wishes.areas.filter((a) => a !== area) : [...wishes.areas, area];
  return { ...wishes, areas: order.filter((a) => chosen.includes(a)) };
}

/** The areas of sites, in the order in which areas are offered. */
export const areasOf = (sites: readonly Pick<Site, 'area'>[], order: readonly string[]): string[] => order.filter((area) => sites.some((s) => s.area === area));

/** Makes a wish the clinician's own, or changes it. */
export function ownWish(wishes: WishesContent, wish: OwnWish): WishesContent {
  return { ...wishes, wishes: [...wishes.wishes.filter((w) => !sameWish(w, wish)), wish] };
}

/** Without a weight nothing is wished of it any more, and the style's wish about it is off too. */
export function dropWish(wishes: WishesContent, wish: WishView): WishesContent {
  return ownWish(wishes, { ...ownOf(wish), weight: 0, required: false });
}

/** The style decides again. */
export function asStyle(wishes: WishesContent, wish: WishKey): WishesContent {
  return { ...wishes, wishes: wishes.wishes.filter((w) => w.subject !== wish.subject || w.id !== wish.id) };
}

export const ownOf = ({ subject, id, bound, value, weight, required }: WishView): OwnWish => ({ subject, id, side: null, bound, value, weight, required });

export const sameWish = (a: WishKey, b: WishKey): boolean => a.subject === b.subject && a.id === b.id && a.bound === b.bound;

/** What is wished, the sides of a wish together; and what is only watched. */
export function groupWishes(robust: RobustView): { wished: WishView[][]; watched: WishView[][] } {
  const groups: WishView[][] = [];
  for (const wish of robust.wishes) {
    const known = groups.find(([first]) => first && sameWish(first, wish));
    if (known) known.push(wish);
    else groups.push([wish]);
  }
  return { wished: groups.filter(([w]) => w!.weight > 0), watched: groups.filter(([w]) => w!.weight === 0) };
}

/** A wish of two sides is met when both are. */
export function countMet(robust: RobustView): { met: number; of: number } {
  const { wished } = groupWishes(robust);
  return { met: wished.filter((sides) => sides.every((w) => w.isMet)).length, of: wished.length };
}

export type Importance = 'little' | 'usual' | 'much';

/** A weight in words: between half and twice the usual it is usual. */
export const importanceOf = (weight: number): Importance => (weight < 0.5 ? 'little' : weight > 2 ? 'much' : 'usual');
export const weightOf = (importance: Importance): number => ({ little: 0.3, usual: 1, much: 4 })[importance];

/** "72 %", "1.0", "−0.4 mm", "0.6×". */
export function wishFigure({ limit }: Pick<WishView, 'limit'>, value: number): string {
  if (limit.unit === '%') return `${Math.round(value)} %`;
  const digits = Math.abs(value).toFixed(1);
  const sign = value < 0 && digits !== '0.0' ? '−' : '';
  if (limit.unit === 'mm') return `${sign || (digits === '0.0' ? '' : '+')}${digits} mm`;
  return `${sign}${digits}${limit.unit}`;
}

/** Whether a site is not as it stood when a plan was last proposed. */
export function isByHand(site: Site, given: ReadonlyMap<string, Site>): boolean {
  const was = given.get(site.id);
  if (!was) return true;
  return was.units !== site.units || was.depthMm !== site.depthMm || was.pointMm.some((mm, i) => mm !== site.pointMm[i]);
}
