import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
// @ts-expect-error a plain script without declarations
import { format, grow } from './grow-head.mjs';

const committed = readFileSync(resolve(import.meta.dirname, '../../../../data/face/head.json'), 'utf8');

test('the committed head is what grows from the canonical face', () => {
  expect(format(grow())).toBe(committed);
});

test('the head is symmetric point for point', () => {
  const { cage } = grow() as { cage: { points: [number, number, number][] } };
  const places = new Set(cage.points.map(([x, y, z]) => `${x.toFixed(3)} ${y.toFixed(3)} ${z.toFixed(3)}`.replaceAll('-0.000', '0.000')));
  for (const [x, y, z] of cage.points) {
    expect(places.has(`${(-x).toFixed(3)} ${y.toFixed(3)} ${z.toFixed(3)}`.replaceAll('-0.000', '0.000'))).toBe(true);
  }
});
