import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ProtocolChoice } from '../../contract';
import { formatNumber } from '../plan/numbers';
import { timeOf } from '../plan/words';
import { PlannerElement } from './element';
import { redoIcon, tickIcon, undoIcon, warnIcon } from './icons';
import './number-field';

const dilutionText = (vialUnits: number, diluentMl: number): string =>
  `${formatNumber(vialUnits)} U / ${formatNumber(diluentMl)} mL · ${formatNumber(vialUnits / diluentMl, 1)} U/mL`;

const saveAsTemplate = 'save-as-template';

/** Product, dilution, protocols; undo and redo; what is saved; the way to the signature. */
@customElement('planner-bar')
export class PlannerBar extends PlannerElement {
  @property({ attribute: false }) signUrl = '';
  @state() private asksFor: string | null = null;
  @state() private ownDilution = false;

  protected override render(): TemplateResult {
    const { store } = this;
    return html`
      <div class="planner-bar" role="toolbar" aria-label="Plan">
        ${this.product()} ${this.dilution()}
        <div class="planner-bar-group" role="group" aria-label="Label protocols">
          ${store.server.protocols.filter((p) => !p.inMenu).map((p) => html`
            <button type="button" class="planner-button" ?data-off-label=${!this.isOnLabel(p)} ?disabled=${store.isReadOnly}
              title="${p.name}${this.isOnLabel(p) ? '' : ' (off label for this product)'}. ${p.source}" @click=${() => store.applyProtocol(p.id)}>+ ${p.shortName}</button>`)}
          ${this.combined()}
        </div>
        <div class="planner-bar-group" role="group" aria-label="History">
          <button type="button" class="planner-button planner-square" aria-label="Undo" title="Undo (Ctrl+Z)" ?disabled=${!store.canUndo}
            @click=${() => store.undo()}>${undoIcon}</button>
          <button type="button" class="planner-button planner-square" aria-label="Redo" title="Redo (Ctrl+Shift+Z)" ?disabled=${!store.canRedo}
            @click=${() => store.redo()}>${redoIcon}</button>
        </div>
        <div class="planner-bar-end">
          <span class="planner-save" title=${this.savedTitle()} data-kind=${store.status.kind} role="status">${this.saved()}</span>
          <a class="planner-button" href="/plans/${store.server.planId}/explain" title="A page for the patient: what is planned, what to expect, what can go wrong">Explain</a>
          ${this.findings()}
          ${this.signUrl ? html`<a class="planner-button planner-primary" href=${this.signUrl}>${store.isReadOnly ? 'Signed plan' : 'Sign plan…'}</a>` : nothing}
        </div>
      </div>
      ${this.question()}`;
  }

  /** A list that was opened once no longer follows its options' attribute: what it shows is set, so that it never names another product. */
  protected override updated(): void {
    const product = this.querySelector<HTMLSelectElement>('.planner-product');
    if (product) product.value = this.store.content.product;
    const dilution = this.querySelector<HTMLSelectElement>('.planner-dilution');
    if (dilution) dilution.value = this.dilutionShown();
  }

  private dilutionShown(): string {
    const { vialUnits, diluentMl, product } = this.store.content;
    const choices = this.store.server.products.find((p) => p.product === product)?.reconstitutions ?? [];
    const at = choices.findIndex((c) => c.vialUnits === vialUnits && c.diluentMl === diluentMl);
    return this.ownDilution || at < 0 ? 'own' : String(at);
  }

  /** Protocols of several areas at once and of head and neck, where there is no room for a button each. */
  private combined(): TemplateResult {
    const { store } = this;
    return html`<select class="planner-select planner-combined" aria-label="More protocols" ?disabled=${store.isReadOnly} @change=${this.onCombined}>
      <option value="">+ More</option>
      ${store.server.protocols.filter((p) => p.inMenu && !p.isTemplate).map((p) => html`
        <option value=${p.id} title=${p.source}>${p.name}${this.isOnLabel(p) ? '' : ' (off label)'}</option>`)}
      ${this.templates()}
    </select>`;
  }

  /** The clinic's and one's own patterns, and the way to keep these sites as one more. */
  private templates(): TemplateResult {
    const templates = this.store.server.protocols.filter((p) => p.isTemplate);
    return html`<optgroup label="Templates">
      ${templates.map((p) => html`<option value=${p.id} title=${p.source}>${p.name}</option>`)}
      <option value=${saveAsTemplate}>Save these sites as a template…</option>
    </optgroup>`;
  }

  private onCombined(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const protocol = select.value;
    select.value = '';
    if (protocol === saveAsTemplate) {
      location.assign(`/plans/${this.store.server.planId}/template`);
      return;
    }

    if (protocol) void this.store.applyProtocol(protocol);
  }

  private product(): TemplateResult {
    const { store } = this;
    return html`<select class="planner-select planner-product" aria-label="Product" ?disabled=${store.isReadOnly} @change=${this.onProduct}>
      ${store.server.products.map((p) => html`
        <option value=${p.product} ?selected=${p.product === store.content.product}>${p.brand} (${p.product})</option>`)}
    </select>`;
  }

  private onProduct(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const wanted = select.value;
    select.value = this.store.content.product;
    if (wanted === this.store.content.product) return;
    if (this.store.content.sites.length === 0) void this.store.changeProduct(wanted);
    else this.asksFor = wanted;
  }

  private dilution(): TemplateResult {
    const { store } = this;
    const { vialUnits, diluentMl, product } = store.content;
    const choices = store.server.products.find((p) => p.product === product)?.reconstitutions ?? [];
    const own = this.dilutionShown() === 'own';
    return html`
      <select class="planner-select planner-dilution" aria-label="Dilution" ?disabled=${store.isReadOnly} @change=${this.onDilution}>
        ${choices.map((c, i) => html`<option value=${i} title=${c.source} ?selected=${!own && c.vialUnits === vialUnits && c.diluentMl === diluentMl}>
          ${dilutionText(c.vialUnits, c.diluentMl)}</option>`)}
        <option value="own" ?selected=${own}>${own && !this.ownDilution ? dilutionText(vialUnits, diluentMl) : 'Other…'}</option>
      </select>
      ${own ? html`<span class="planner-own-dilution">
        <planner-number field="vial" label="Vial, U" label-hidden .value=${vialUnits} .limit=${store.server.limits.vialUnits} ?disabled=${store.isReadOnly}
          @commit=${(e: CustomEvent<number>) => store.setReconstitution(e.detail, diluentMl)}></planner-number> U in
        <planner-number field="diluent" label="Diluent, mL" label-hidden .value=${diluentMl} .limit=${store.server.limits.diluentMl} ?disabled=${store.isReadOnly}
          @commit=${(e: CustomEvent<number>) => store.setReconstitution(vialUnits, e.detail)}></planner-number> mL
      </span>` : nothing}`;
  }

  private onDilution(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.ownDilution = value === 'own';
    const choice = this.store.server.products.find((p) => p.product === this.store.content.product)?.reconstitutions[Number(value)];
    if (choice) this.store.setReconstitution(choice.vialUnits, choice.diluentMl);
  }

  private isOnLabel(protocol: ProtocolChoice): boolean {
    const { server, content } = this.store;
    return server.products.find((p) => p.product === content.product)?.protocols.includes(protocol.id) ?? false;
  }

  private saved(): TemplateResult | string {
    const { status, isReadOnly, server } = this.store;
    if (isReadOnly) return server.state === 'draft' ? 'Read only' : `Version ${server.version}, ${server.state}`;
    if (status.kind === 'saved') return html`${tickIcon} Saved <span class="planner-wide">${timeOf(status.at)}</span>`;
    if (status.kind === 'saving') return 'Saving…';
    if (status.kind === 'retrying') return html`${warnIcon} Not saved – retrying`;
    if (status.kind === 'conflict') return html`${warnIcon} Changed elsewhere`;
    return html`${warnIcon} Not saved: ${status.problem.message}`;
  }

  private savedTitle(): string {
    const { status } = this.store;
    return status.kind === 'refused' ? status.problem.message : status.kind === 'retrying' ? 'Your change is kept in this browser until the server answers.' : '';
  }

  private findings(): TemplateResult | typeof nothing {
    const worst = this.store.evaluation.findings.filter((f) => f.severity !== 'inform');
    if (worst.length === 0) return nothing;
    const blocks = worst.filter((f) => f.severity === 'block').length;
    const count = blocks || worst.length;
    const words = blocks ? 'blocking' : worst.length > 1 ? 'warnings' : 'warning';
    return html`<button type="button" class="planner-pill" data-severity=${blocks ? 'block' : 'warn'} @click=${this.showFindings}>${warnIcon} ${count} <span class="planner-wide">${words}</span></button>`;
  }

  private showFindings(): void {
    const list = document.getElementById('planner-findings');
    list?.scrollIntoView({ block: 'nearest' });
    list?.querySelector<HTMLElement>('button')?.focus();
  }

  private question(): TemplateResult | typeof nothing {
    const choice = this.store.server.products.find((p) => p.product === this.asksFor);
    if (!choice) return nothing;
    const now = this.store.server.products.find((p) => p.product === this.store.content.product);
    return html`<div class="planner-strip" role="alertdialog" aria-label="Change product">
      <span><strong>Units of ${choice.brand} are not Units of ${now?.brand ?? 'the present product'}</strong> and are never converted.
        The ${this.store.content.sites.length} sites are cleared, and the protocols of their areas applied again with what the label of ${choice.brand} says; where it says nothing, sites come without a dose. Undo brings all back.</span>
      <button type="button" class="planner-button planner-primary" @click=${() => this.answer(choice.product)}>Clear and apply again</button>
      <button type="button" class="planner-button" @click=${() => this.answer(null)}>Stay with ${now?.brand ?? 'it'}</button>
    </div>`;
  }

  private answer(product: string | null): void {
    this.asksFor = null;
    this.ownDilution = false;
    if (product) void this.store.changeProduct(product);
  }
}
