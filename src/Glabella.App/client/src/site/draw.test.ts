import { expect, it } from 'vitest';
import { path } from './draw';

it('a stroke is one line through its points, two strokes are two', () => {
  expect(path([[1, 2, 3, 4, 5, 6], [7, 8]])).toBe('M1,2 3,4 5,6 M7,8');
});
