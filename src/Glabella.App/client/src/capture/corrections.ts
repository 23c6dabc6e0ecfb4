const DELAY_MS = 900;

/** Points moved by hand: stored a moment after the last move, and nothing goes on without them. */
export class Corrections {
  private timer = 0;

  /** @param keep Stores what was moved; false when that failed. */
  constructor(private readonly keep: () => Promise<boolean>) {}

  moved(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), DELAY_MS);
  }

  /** False when points moved by hand could not be stored: they are kept on the page. */
  async flush(): Promise<boolean> {
    const { timer } = this;
    if (timer === 0) return true;
    window.clearTimeout(timer);
    // What was moved while this was stored waits for its own turn.
    if ((await this.keep()) && this.timer === timer) this.timer = 0;
    return this.timer === 0;
  }
}
