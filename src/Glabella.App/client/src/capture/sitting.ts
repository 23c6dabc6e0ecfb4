import type { PhotographSeries } from '../photographs-contract';
import { fromFlat, type Point } from './points';
import { earlierPicture, newestOfEachView, nextView, openSeries } from './series';
import { shotOfStored, type Shot } from './shot';
import { shownViews, type StepState } from './strip';
import { viewOf, type View, type ViewId } from './views';

/** One sitting as it stands: what is stored, what was skipped, and what the patient's record has from before. Never changed, only followed by another. */
export interface Sitting {
  readonly all: readonly PhotographSeries[];
  readonly seriesId: string;
  readonly shots: ReadonlyMap<string, Shot>;
  readonly skipped: ReadonlySet<string>;
  /** Whether its first pictures were taken before this page was opened. */
  readonly continued: boolean;
}

export const newSitting = (all: readonly PhotographSeries[]): Sitting => ({ all, seriesId: crypto.randomUUID(), shots: new Map(), skipped: new Set(), continued: false });

/** The series of this visit goes on where it stopped; otherwise a new one begins. */
export function sittingFrom(all: readonly PhotographSeries[], now: Date, openHours: number): Sitting {
  const open = openSeries(all, now, openHours);
  const stored = [...newestOfEachView(open)].filter(([view]) => viewOf(view));
  return open && stored.length > 0
    ? { ...newSitting(all), seriesId: open.seriesId, shots: new Map(stored.map(([view, picture]) => [view, shotOfStored(picture)])), continued: true }
    : newSitting(all);
}

export const withShot = (sitting: Sitting, view: ViewId, shot: Shot): Sitting => ({ ...sitting, shots: new Map([...sitting.shots, [view, shot]]) });

export const withSkipped = (sitting: Sitting, view: ViewId): Sitting => ({ ...sitting, skipped: new Set([...sitting.skipped, view]) });

export const stateOf = ({ shots, skipped }: Sitting, view: ViewId): StepState => (shots.has(view) ? 'stored' : skipped.has(view) ? 'skipped' : 'open');

export function nextOf(sitting: Sitting, current: ViewId, more: boolean): View | null {
  const shown = shownViews(more, (view) => stateOf(sitting, view)).map((view) => view.id);
  const id = nextView(shown, current, new Set([...sitting.shots.keys(), ...sitting.skipped]));
  return id === null ? null : (viewOf(id) ?? null);
}

/** Landmarks of the patient at rest on an earlier date, for the picture at rest. */
export function restBefore({ all, seriesId }: Sitting, view: ViewId): readonly Point[] | null {
  const before = view === 'rest' ? earlierPicture(all, seriesId, 'rest') : null;
  return before?.landmarksPx ? fromFlat(before.landmarksPx) : null;
}
