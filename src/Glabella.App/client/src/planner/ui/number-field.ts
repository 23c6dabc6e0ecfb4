import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { NumberLimit } from '../../contract';
import { formatNumber, parseNumber } from '../plan/numbers';

/** A number typed in place. What cannot be is refused beside the field, keeps what was typed, and changes nothing. */
@customElement('planner-number')
export class NumberField extends LitElement {
  @property({ type: Number }) value = 0;
  @property({ attribute: false }) limit!: NumberLimit;
  @property() label = '';
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;
  @property({ type: Boolean }) disabled = false;
  @property() field = '';
  @state() private typed: string | null = null;
  @state() private message = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const id = `n-${this.field}`;
    return html`
      ${this.labelHidden ? nothing : html`<label for=${id}>${this.label}</label>`}
      <input id=${id} type="text" inputmode="decimal" autocomplete="off" class="planner-input"
        aria-label=${this.labelHidden ? this.label : nothing} aria-invalid=${this.message ? 'true' : 'false'}
        aria-describedby=${this.message ? `${id}-message` : nothing} data-field=${this.field} ?disabled=${this.disabled}
        .value=${this.typed ?? formatNumber(this.value)} @input=${this.onInput} @change=${this.onChange} @keydown=${this.onKey} />
      ${this.message ? html`<div id="${id}-message" class="planner-field-message" role="alert">${this.message}</div>` : nothing}`;
  }

  private onInput(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    if (this.message && parseNumber(this.typed, this.limit).ok) this.message = '';
  }

  private onChange(): void {
    if (this.typed === null) return;
    const parsed = parseNumber(this.typed, this.limit);
    this.message = parsed.ok ? '' : parsed.message;
    if (!parsed.ok) return;
    this.typed = null;
    this.dispatchEvent(new CustomEvent<number>('commit', { detail: parsed.value, bubbles: true }));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.onChange();
    if (event.key !== 'Escape' || this.typed === null) return;
    event.stopPropagation();
    this.typed = null;
    this.message = '';
  }
}
