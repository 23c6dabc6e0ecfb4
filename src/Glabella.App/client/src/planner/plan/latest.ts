/** Runs only the newest of many wishes: one at a time, those overtaken are never started, stale ones are aborted. */
export class Latest {
  private running: AbortController | null = null;
  private next: ((signal: AbortSignal) => Promise<void>) | null = null;
  private loop: Promise<void> = Promise.resolve();

  /** Returns when the newest is done, whoever asked for it. */
  run(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.next = act;
    if (!this.running) this.loop = this.runAll();
    return this.loop;
  }

  /** Ends when the newest is done. */
  get settled(): Promise<void> {
    return this.loop;
  }

  abort(): void {
    this.next = null;
    this.running?.abort();
  }

  private async runAll(): Promise<void> {
    while (this.next) {
      const now: (signal: AbortSignal) => Promise<void> = this.next;
      this.next = null;
      this.running = new AbortController();
      await now(this.running.signal).catch(() => undefined);
      this.running = null;
    }
  }
}
