import type { Unsaved } from './save-queue';

/** Keeps what is not acknowledged in this browser, one entry a plan. */
export class UnsavedStore {
  private readonly key: string;

  constructor(planId: string, private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
    this.key = `glabella.unsaved.${planId}`;
  }

  read(): Unsaved | null {
    const text = this.storage.getItem(this.key);
    if (!text) return null;
    try {
      const kept = JSON.parse(text) as Unsaved;
      return Array.isArray(kept.content?.sites) && typeof kept.requestId === 'string' ? kept : null;
    } catch {
      return null;
    }
  }

  write(unsaved: Unsaved | null): void {
    if (unsaved) this.storage.setItem(this.key, JSON.stringify(unsaved));
    else this.storage.removeItem(this.key);
  }
}
