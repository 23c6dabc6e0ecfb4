import { describe, expect, it } from 'vitest';
import { wishesToStart } from './wishes';
import { WishesStore } from './wishes-store';

const storage = (entries = new Map<string, string>()) => ({
  getItem: (key: string): string | null => entries.get(key) ?? null,
  setItem: (key: string, value: string): void => void entries.set(key, value),
});

describe('wishes kept in the browser', () => {
  it('come back for their own plan only', () => {
    const kept = { wishes: wishesToStart(['a'], 0.3), locked: ['s'], unlocked: [] };
    const shared = storage();
    new WishesStore('one', shared).write(kept);
    expect(new WishesStore('one', shared).read()).toEqual(kept);
    expect(new WishesStore('two', shared).read()).toBeNull();
  });

  it('are left aside when they cannot be read', () => {
    for (const text of ['{', 'null', '{}', '{"wishes":{"areas":1}}']) {
      expect(new WishesStore('one', storage(new Map([['glabella.wishes.one', text]]))).read()).toBeNull();
    }
  });
});
