import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a store says when it changed. */
type Changing = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** Draws its host again whenever the store changes, as long as the host is on the page. */
export class Follows implements ReactiveController {
  private store: Changing | null = null;
  private readonly redraw = (): void => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost & { readonly isConnected: boolean; store: Changing }) {
    host.addController(this);
  }

  /** A host that comes back to the page has stopped listening when it left. */
  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** The change that takes a host off the page may have asked it to draw once more: it must not listen again, or the store keeps it for good. */
  hostUpdate(): void {
    if (!this.host.isConnected || (this.host.store ?? null) === this.store) return;
    this.hostDisconnected();
    this.store = this.host.store ?? null;
    this.store?.addEventListener('change', this.redraw);
  }

  hostDisconnected(): void {
    this.store?.removeEventListener('change', this.redraw);
    this.store = null;
  }
}
