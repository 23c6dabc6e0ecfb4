import { describe, expect, it } from 'vitest';
import { carriedOn, leastAround, likeSkin, matchTo, smoothed, toneOf } from './photo-colour';

const count = 200;
const skin = Float32Array.from({ length: count * 3 }, (_, i) => [200, 150, 125][i % 3]! + 12 * Math.sin(Math.floor(i / 3)));
const weights = new Float32Array(count).fill(1);

describe('colours of two pictures', () => {
  it('become equal where both show the same skin, whatever the light', () => {
    const darker = { colours: skin.map((c, i) => 0.8 * c + [4, 0, 9][i % 3]!), weights };
    const { gain, offset } = matchTo({ colours: skin, weights }, darker);
    darker.colours.forEach((c, i) => expect(gain[i % 3]! * c + offset[i % 3]!).toBeCloseTo(skin[i]!, 1));
  });

  it('stay as they are when nothing is common', () => {
    const apart = { colours: skin, weights: new Float32Array(count) };
    expect(matchTo({ colours: skin, weights }, apart).gain).toEqual([1, 1, 1]);
  });
});

describe('the skin of a person', () => {
  const tone = toneOf(skin, [...Array(count).keys()]);
  const of = (r: number, g: number, b: number): number => likeSkin(Float32Array.of(r, g, b), 0, tone);

  it('is known in moderate shade, hair and background are not', () => {
    expect(of(200, 150, 125)).toBe(1);
    expect(of(160, 120, 100)).toBeGreaterThan(0.9);
    expect(of(70, 45, 30)).toBe(0);
    expect(of(120, 150, 200)).toBe(0);
  });
});

describe('values on the skin', () => {
  const row = Array.from({ length: 9 }, (_, i) => Uint32Array.from([i - 1, i + 1].filter((n) => n >= 0 && n < 9)));

  it('are carried on between what is known as a straight line, but for the pull to the mean', () => {
    const values = new Float32Array(27);
    for (let k = 0; k < 3; k++) values[24 + k] = 8;
    const known = Uint8Array.from([1, 0, 0, 0, 0, 0, 0, 0, 1]);
    const carried = carriedOn(values, known, row, 400);
    expect(carried[0]).toBe(0);
    expect(carried[24]).toBe(8);
    expect(Math.abs(carried[12]! - 4)).toBeLessThan(0.1);
    expect(Math.abs(carried[6]! - 2)).toBeLessThan(0.5);
  });

  it('keep an even field when smoothed, and shrink by one ring', () => {
    expect([...smoothed(new Float32Array(9).fill(3), row, 1, 5)]).toEqual(Array(9).fill(3));
    expect([...leastAround(Float32Array.of(1, 1, 1, 0, 1, 1, 1, 1, 1), row)]).toEqual([1, 1, 0, 0, 0, 1, 1, 1, 1]);
  });
});
