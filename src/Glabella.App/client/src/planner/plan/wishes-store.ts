import type { WishesContent } from '../../contract';

/** What a clinician wishes of a plan, and which sites stay. */
export interface KeptWishes {
  wishes: WishesContent;
  locked: string[];
  unlocked: string[];
}

/** Keeps wishes in this browser, one entry a plan: they are no part of the record. */
export class WishesStore {
  private readonly key: string;

  constructor(planId: string, private readonly storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.key = `glabella.wishes.${planId}`;
  }

  read(): KeptWishes | null {
    try {
      const kept = JSON.parse(this.storage.getItem(this.key) ?? 'null') as KeptWishes | null;
      return kept && Array.isArray(kept.wishes?.areas) && Array.isArray(kept.wishes.wishes) && Array.isArray(kept.locked) && Array.isArray(kept.unlocked) ? kept : null;
    } catch {
      return null;
    }
  }

  write(kept: KeptWishes): void {
    this.storage.setItem(this.key, JSON.stringify(kept));
  }
}
