import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PlannerApi, Refused } from '../plan/api';
import { everyday } from '../plan/expressions';
import { UnsavedStore } from '../plan/unsaved-store';
import { WishesStore } from '../plan/wishes-store';
import { timeOf } from '../plan/words';
import { Follows } from '../follows';
import { PlannerStore } from '../store';
import './bar';
import './controls';
import './expect';
import './face-view';
import type { PlannerFace } from './face-view';
import './findings';
import './propose-bar';
import './lines';
import './sites';
import './weeks';
import './wishes';

/** The planner island: loads plan and face, lays out the parts, and holds the keys that work everywhere. */
@customElement('glabella-planner')
export class GlabellaPlanner extends LitElement {
  @property({ attribute: 'plan-id' }) planId = '';
  @property({ attribute: 'antiforgery' }) antiforgery = '';
  @property({ attribute: 'sign-url' }) signUrl = '';
  @state() store!: PlannerStore;
  @state() private failure = '';
  private readonly stop = new AbortController();
  private readonly resizing = new ResizeObserver(() => this.measure());

  constructor() {
    super();
    new Follows(this as GlabellaPlanner & { store: PlannerStore });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.stop;
    document.addEventListener('keydown', (event) => this.onKey(event), { signal });
    window.addEventListener('pagehide', () => this.onLeaving(), { signal });
    window.addEventListener('beforeunload', (event) => this.store?.hasUnsaved && event.preventDefault(), { signal });
    this.resizing.observe(document.body);
    if (this.parentElement) this.resizing.observe(this.parentElement);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop.abort();
    this.resizing.disconnect();
  }

  protected override render(): TemplateResult {
    const { store } = this;
    if (this.failure) return html`<p class="planner-failure" role="alert">${this.failure}</p>`;
    if (!store) return html`<p class="planner-loading" role="status">The face is being prepared…</p>`;
    return html`
      <planner-bar .store=${store} .signUrl=${this.signUrl}></planner-bar>
      ${store.isReadOnly ? nothing : html`<planner-propose .store=${store}></planner-propose>`}
      ${this.conflict()} ${this.trouble()}
      <div class="planner-columns" @nudge=${this.onNudge}>
        <section class="planner-card planner-left" aria-label=${this.showsLines ? 'Lines of the face' : 'Sites'}>
          ${this.showsLines ? html`<planner-lines .store=${store}></planner-lines>` : html`<planner-sites .store=${store}></planner-sites>`}</section>
        <section class="planner-middle" aria-label="Face">
          <planner-face .store=${store}></planner-face>
          <planner-controls .store=${store}></planner-controls>
          <div class="planner-weeks"><planner-weeks .store=${store}></planner-weeks></div>
        </section>
        <aside class="planner-right" aria-label="Forecast">
          ${store.isReadOnly ? nothing : html`<section class="planner-card planner-wishes-card"><planner-wishes .store=${store}></planner-wishes></section>`}
          ${store.evaluation.findings.length > 0 ? this.findings() : nothing}
          <section class="planner-card"><planner-expect .store=${store}></planner-expect></section>
          ${store.evaluation.findings.length === 0 ? this.findings() : nothing}
          <section class="planner-card"><planner-basis .store=${store}></planner-basis></section>
        </aside>
      </div>
      <div class="planner-live" aria-live="polite">${store.notice}</div>`;
  }

  private get showsLines(): boolean {
    return this.store.look.lines && this.store.look.panes !== 'list';
  }

  /** What asks for an act stands before what is expected; that nothing does, after it. */
  private findings(): TemplateResult {
    return html`<section class="planner-card planner-findings"><planner-findings .store=${this.store}></planner-findings></section>`;
  }

  private async load(): Promise<void> {
    const api = new PlannerApi(this.planId, this.antiforgery);
    try {
      const server = await api.load();
      const face = await api.loadFace(server.faceId, server.faceFindings);
      this.store = new PlannerStore(server, face, api, new UnsavedStore(this.planId, localStorage), new WishesStore(this.planId, localStorage));
    } catch (error) {
      this.failure = error instanceof Refused ? error.message : 'The plan could not be loaded. Reload the page to try again; nothing is lost.';
    }
  }

  /** The planner fills what the page above it leaves of the window. */
  private measure(): void {
    const top = Math.max(0, Math.round(this.getBoundingClientRect().top + window.scrollY));
    this.style.setProperty('--planner-top', `${top}px`);
  }

  private conflict(): TemplateResult | typeof nothing {
    const { status } = this.store;
    if (status.kind !== 'conflict') return nothing;
    return html`<div class="planner-strip" data-severity="warn" role="alert">
      <span><strong>Changed in another tab at ${timeOf(status.theirs.savedAt)}</strong> by ${status.theirs.savedBy}. What you see is yours and is not saved.</span>
      <button type="button" class="planner-button" @click=${() => this.store.loadTheirs()}>Load theirs</button>
      <button type="button" class="planner-button planner-primary" @click=${() => this.store.keepMine()}>Keep mine</button>
    </div>`;
  }

  private trouble(): TemplateResult | typeof nothing {
    const { trouble } = this.store;
    return trouble ? html`<div class="planner-strip" data-severity="warn" role="alert"><span>${trouble}</span>
      <button type="button" class="planner-button" @click=${() => this.store.dismiss()}>Close</button></div>` : nothing;
  }

  private onLeaving(): void {
    this.store?.proposing.cancel();
    this.store?.flush();
  }

  private onNudge(event: CustomEvent<{ id: string; leftMm: number; upMm: number }>): void {
    this.querySelector<PlannerFace>('planner-face')?.nudge(event.detail.id, event.detail.leftMm, event.detail.upMm);
  }

  private onKey(event: KeyboardEvent): void {
    if (!this.store) return;
    const inField = event.target instanceof HTMLElement && event.target.matches('input[type=text], textarea, select');
    if ((event.ctrlKey || event.metaKey) && !inField) this.onControlKey(event);
    else if (!inField && !event.ctrlKey && !event.metaKey && !event.altKey) this.onPlainKey(event);
  }

  private onControlKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.store.redo();
    else this.store.undo();
  }

  private onPlainKey(event: KeyboardEvent): void {
    const { store } = this;
    const expression = everyday(store.face.expressions)[Number(event.key) - 1];
    if (expression) store.setLook({ expression: expression.id });
    else if (event.key === 'a') store.setLook({ adding: !store.look.adding });
    else if (event.key === 'Escape') this.onEscape();
    else if (event.key === 'p' && !store.isReadOnly) void store.proposing.propose();
    else if (event.key === 'l' && store.selectedSite && !store.isReadOnly) store.proposing.toggleLock(store.selectedSite);
    else if (event.key === 'm' && store.selected) void store.mirror(store.selected);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && store.selected) this.removeSelected(store.selected);
  }

  private onEscape(): void {
    this.store.setLook({ adding: false });
    this.store.proposing.cancel();
  }

  private removeSelected(id: string): void {
    const wasInTable = document.activeElement?.closest('.planner-sites') != null;
    this.store.remove(id);
    if (wasInTable) void this.updateComplete.then(() => this.focusSelectedRow());
  }

  private focusSelectedRow(): void {
    const id = this.store.selected;
    requestAnimationFrame(() => this.querySelector<HTMLElement>(`tr[data-site="${CSS.escape(id ?? '')}"] .planner-site-name`)?.focus());
  }
}
