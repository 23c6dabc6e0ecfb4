import type { Band, SideName } from '../../contract';
import { sideLetter } from './words';

interface Sided {
  id: string;
  name: string;
  side: SideName;
}

export interface Named<T> {
  name: string;
  item: T;
}

/** Items of both sides as one when their bands are alike, otherwise each with its side's letter. */
export function bySide<T extends Sided>(items: readonly T[], band: (item: T) => Band): Named<T>[] {
  return items.flatMap((item) => {
    const twin = items.find((other) => other !== item && other.id === item.id && other.side !== item.side);
    if (!twin) return [{ name: item.name, item }];
    if (!alike(band(item), band(twin))) return [{ name: `${item.name} ${sideLetter(item.side)}`, item }];
    return items.indexOf(item) < items.indexOf(twin) ? [{ name: item.name, item }] : [];
  });
}

/** Within 6 % of the largest value on every day. */
function alike(a: Band, b: Band): boolean {
  const top = Math.max(...a.high, ...b.high, 1e-9);
  return a.median.every((value, i) => Math.abs(value - (b.median[i] ?? Infinity)) <= 0.06 * top);
}
