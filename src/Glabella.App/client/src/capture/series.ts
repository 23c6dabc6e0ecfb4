import type { PhotographSeries, SeriesPhotograph } from '../photographs-contract';

const HOUR_MS = 3_600_000;

/** The sitting that goes on: the newest one, if it is of today's visit. */
export function openSeries(all: readonly PhotographSeries[], now: Date, openHours: number): PhotographSeries | null {
  const newest = all[0];
  return newest && now.getTime() - new Date(newest.takenAt).getTime() <= openHours * HOUR_MS ? newest : null;
}

/** The newest picture of a view from before the open sitting that has points. */
export function earlierPicture(all: readonly PhotographSeries[], openId: string, view: string): SeriesPhotograph | null {
  const earlier = all.filter((series) => series.seriesId !== openId).flatMap((series) => series.photographs);
  return earlier.find((picture) => picture.view === view && picture.landmarksPx !== null) ?? null;
}

/** Of each view the newest picture; a retake comes after the first take. */
export function newestOfEachView(series: PhotographSeries | null): Map<string, SeriesPhotograph> {
  return new Map((series?.photographs ?? []).map((picture) => [picture.view, picture]));
}

/** The view that comes next: the first after the current one that is neither stored nor skipped, else the first before it. */
export function nextView(order: readonly string[], current: string, done: ReadonlySet<string>): string | null {
  const from = order.indexOf(current) + 1;
  return [...order.slice(from), ...order.slice(0, from)].find((view) => view !== current && !done.has(view)) ?? null;
}
