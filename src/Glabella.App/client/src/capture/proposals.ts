import type { FaceRequest, ProposedFace } from './contract';

const DELAY_MS = 200;

/** What face the points would give: asked a moment after the last move; an answer that was overtaken is dropped. */
export class Proposals {
  private asked: AbortController | null = null;
  private timer = 0;

  constructor(private readonly ask: (request: FaceRequest, signal: AbortSignal) => Promise<ProposedFace>) {}

  later(act: () => void): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(act, DELAY_MS);
  }

  /** Null when a newer question overtook this one. */
  async of(request: FaceRequest): Promise<ProposedFace | null> {
    this.asked?.abort();
    const asked = (this.asked = new AbortController());
    try {
      const proposed = await this.ask(request, asked.signal);
      return asked.signal.aborted ? null : proposed;
    } catch (error) {
      if (asked.signal.aborted) return null;
      throw error;
    }
  }
}
