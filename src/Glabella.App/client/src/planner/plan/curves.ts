import type { MuscleForecast } from '../../contract';

const noticeable = 0.01;

/** The muscles that lose most, wanted ones first; those that lose nothing are left out. */
export function weakestFirst(muscles: readonly MuscleForecast[], most: number): MuscleForecast[] {
  const peak = (m: MuscleForecast): number => Math.max(0, ...m.weakness.median);
  const ids = [...new Set(muscles.filter((m) => peak(m) >= noticeable).map((m) => m.id))]
    .map((id) => ({ id, wanted: muscles.some((m) => m.id === id && m.wanted), peak: Math.max(...muscles.filter((m) => m.id === id).map(peak)) }))
    .sort((a, b) => Number(b.wanted) - Number(a.wanted) || b.peak - a.peak)
    .slice(0, most);
  return ids.flatMap(({ id }) => muscles.filter((m) => m.id === id));
}
