import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
// @ts-expect-error a plain script without declarations
import { extract, format } from './extract-canonical-face.mjs';

const committed = readFileSync(resolve(import.meta.dirname, '../../../../data/face/canonical.json'), 'utf8');

test('the committed canonical face is what the installed package holds', () => {
  expect(format(extract())).toBe(committed);
});

test('landmark 33, the right lateral canthus, lies on the negative side and 263 mirrors it', () => {
  const { verticesMm } = extract() as { verticesMm: [number, number, number][] };
  const [right, left] = [verticesMm[33]!, verticesMm[263]!];
  expect(right[0]).toBeLessThan(-40);
  expect(left).toEqual([-right[0], right[1], right[2]]);
});
