import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { Follows } from '../follows';
import type { PlannerStore } from '../store';

/** A part of the planner: drawn into the page itself, so that the page's styles hold, and drawn again when the store changes. */
export abstract class PlannerElement extends LitElement {
  @property({ attribute: false }) store!: PlannerStore;

  constructor() {
    super();
    new Follows(this as unknown as PlannerElement & { requestUpdate(): void });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
