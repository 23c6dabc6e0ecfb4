import type { PlanContent, Site, Vec3 } from '../../contract';

// Pure edits of a plan: each returns a new plan, or the same one where nothing changed.

export function addSite(plan: PlanContent, site: Site): PlanContent {
  return { ...plan, sites: [...plan.sites, site] };
}

export function changeSite(plan: PlanContent, id: string, change: Partial<Site>): PlanContent {
  const site = plan.sites.find((s) => s.id === id);
  if (!site || isSame(site, change)) return plan;
  return { ...plan, sites: plan.sites.map((s) => (s.id === id ? { ...s, ...change } : s)) };
}

export function removeSite(plan: PlanContent, id: string): PlanContent {
  if (!plan.sites.some((s) => s.id === id)) return plan;
  return { ...plan, sites: plan.sites.filter((s) => s.id !== id) };
}

/** A protocol replaces what was planned in its own areas and leaves the rest; one that adds to another replaces nothing. */
export function applyProtocol(plan: PlanContent, sites: readonly Site[], adds = false): PlanContent {
  if (adds) return { ...plan, sites: [...plan.sites, ...sites] };
  const areas = new Set(sites.map((s) => s.area));
  return { ...plan, sites: [...plan.sites.filter((s) => !areas.has(s.area)), ...sites] };
}

/** Another product: its Units are not those of the former one, so no site can stay as it was. */
export function startOverWith(product: string, vialUnits: number, diluentMl: number): PlanContent {
  return { product, vialUnits, diluentMl, sites: [] };
}

export function moved(point: Vec3, by: Vec3): Vec3 {
  return [point[0] + by[0], point[1] + by[1], point[2] + by[2]];
}

/** The neighbour of a removed site, so that the keyboard stays in the list. */
export function neighbourOf(plan: PlanContent, id: string): string | null {
  const at = plan.sites.findIndex((s) => s.id === id);
  return plan.sites[at + 1]?.id ?? plan.sites[at - 1]?.id ?? null;
}

function isSame(site: Site, change: Partial<Site>): boolean {
  return (Object.keys(change) as (keyof Site)[]).every((key) => JSON.stringify(site[key]) === JSON.stringify(change[key]));
}
