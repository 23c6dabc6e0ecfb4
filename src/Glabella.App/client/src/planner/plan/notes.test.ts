import { describe, expect, it } from 'vitest';
import type { RangeBearing, RangeNote } from '../../contract';
import { bearingWord, beyondFrom, common, Footnotes, inForce } from './notes';

const note = (text: string, fromDay = 0, bearing: RangeBearing = 'outside'): RangeNote => ({ text, fromDay, bearing, source: 'here' });

describe('notes on figures', () => {
  it('holds a note only from its day, and each sentence once', () => {
    const notes = [note('a'), note('late', 151), note('a')];
    expect(inForce(notes, 150).map((n) => n.text)).toEqual(['a']);
    expect(inForce(notes, 151).map((n) => n.text)).toEqual(['a', 'late']);
  });

  it('says once what every figure has', () => {
    expect(common([[note('a'), note('b')], [note('a')]]).map((n) => n.text)).toEqual(['a']);
    expect(common([])).toEqual([]);
  });

  it('numbers the rest in the order of need, the same sentence alike', () => {
    const foot = new Footnotes();
    expect(foot.refer([note('a'), note('b')], [note('a')])).toEqual([1]);
    expect(foot.refer([note('c'), note('b')])).toEqual([1, 2]);
    expect(foot.all.map((n) => n.text)).toEqual(['b', 'c']);
  });

  it('knows the first day beyond the trials', () => {
    expect(beyondFrom([[note('a')], [note('late', 151), note('later', 169)]])).toBe(151);
    expect(beyondFrom([[note('a')]])).toBeNull();
  });

  it('has a word for each bearing', () => {
    expect(new Set((['outside', 'unvalidated', 'assumed'] as const).map((b) => bearingWord(note('', 0, b)))).size).toBe(3);
  });
});
