import type { RangeNote } from '../../contract';

/** What a note says about a figure's standing, before its sentence. */
export const bearingWord = (note: RangeNote): string =>
  note.bearing === 'outside' ? 'Outside what trials covered' : note.bearing === 'unvalidated' ? 'Not validated' : 'Assumed';

/** The notes in force on a day, each sentence once. */
export function inForce(notes: readonly RangeNote[], day: number): RangeNote[] {
  const seen = new Set<string>();
  return notes.filter((note) => note.fromDay <= day && !seen.has(note.text) && seen.add(note.text));
}

/** The notes that every one of several figures has: said once for all of them. */
export function common(figures: readonly (readonly RangeNote[])[]): RangeNote[] {
  const [first, ...others] = figures;
  return (first ?? []).filter((note) => others.every((notes) => notes.some((n) => n.text === note.text)));
}

/** Numbers sentences in the order in which figures first need them. */
export class Footnotes {
  private readonly order: RangeNote[] = [];

  get all(): readonly RangeNote[] {
    return this.order;
  }

  /** The numbers of a figure's notes, without those said for all. */
  refer(notes: readonly RangeNote[], said: readonly RangeNote[] = []): number[] {
    return notes.filter((note) => !said.some((s) => s.text === note.text)).map((note) => this.numberOf(note)).sort((a, b) => a - b);
  }

  private numberOf(note: RangeNote): number {
    const at = this.order.findIndex((n) => n.text === note.text);
    return at >= 0 ? at + 1 : this.order.push(note);
  }
}

/** The first day from which a curve is beyond the trials; null when they cover it all. */
export function beyondFrom(curves: readonly (readonly RangeNote[])[]): number | null {
  const days = curves.flat().map((note) => note.fromDay).filter((day) => day > 0);
  return days.length === 0 ? null : Math.min(...days);
}
