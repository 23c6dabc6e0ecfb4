import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { countMet } from '../plan/wishes';
import { formatNumber } from '../plan/numbers';
import { brandOf } from '../plan/words';
import { PlannerElement } from './element';
import { crossIcon, tickIcon, warnIcon } from './icons';


/** Areas, soft to frozen, Propose; and the line that tells how the plan on the screen stands. */
@customElement('planner-propose')
export class PlannerPropose extends PlannerElement {
  protected override render(): TemplateResult {
    const { proposing } = this.store;
    const { wishes, offered, work } = proposing;
    const isReady = wishes.areas.length > 0;
    return html`
      <div class="planner-propose" role="group" aria-label="Propose a plan">
        <div class="planner-bar-group" role="group" aria-label="Areas to be treated">
          ${(offered?.areas ?? []).map((a) => html`<button type="button" class="planner-button planner-chip" aria-pressed=${wishes.areas.includes(a.area)}
            @click=${() => proposing.toggleArea(a.area)}>${wishes.areas.includes(a.area) ? tickIcon : nothing}${a.name}</button>`)}
        </div>
        ${this.firmness()}
        <button type="button" class="planner-button planner-primary" ?disabled=${!isReady || work.kind === 'busy'} title="Lay the plan that serves the wishes with the least toxin (P)"
          @click=${() => proposing.propose()}>${proposing.isAdapting ? 'Adapt' : 'Propose'}</button>
        ${this.last()} ${this.standing()}
      </div>`;
  }

  private firmness(): TemplateResult {
    const { wishes, offered } = this.store.proposing;
    const styles = offered?.styles ?? [];
    const near = styles.reduce<(typeof styles)[number] | null>((best, s) => (!best || Math.abs(s.firmness - wishes.firmness) < Math.abs(best.firmness - wishes.firmness) ? s : best), null);
    return html`<label class="planner-slider planner-firmness" title=${near?.words ?? ''}><span>Soft</span>
      <input type="range" min="0" max="100" step="5" aria-label="Soft to frozen" .value=${String(Math.round(wishes.firmness * 100))} aria-valuetext="${Math.round(wishes.firmness * 100)} of 100, ${near?.name ?? ''}"
        list="planner-styles" @input=${(e: Event) => this.slide(e)} @change=${() => this.store.proposing.slid()} />
      <span>Frozen</span><output>${near?.name ?? ''}</output></label>
      <datalist id="planner-styles">${styles.map((s) => html`<option value=${Math.round(s.firmness * 100)} label=${s.name}></option>`)}</datalist>`;
  }

  private slide(event: Event): void {
    this.store.proposing.slide(Number((event.target as HTMLInputElement).value) / 100);
  }

  private last(): TemplateResult | typeof nothing {
    const last = this.store.proposing.offered?.lastTreatment;
    if (!last) return nothing;
    const given = new Date(last.givenAt).toLocaleDateString();
    return html`<button type="button" class="planner-button" @click=${() => this.store.proposing.startFromLast()}
      aria-label="Start from last treatment" title="Take over the ${last.sites.length} points given on ${given} (${last.brand}), shown as faint dots on the face, and adapt them.${last.isOtherFace ? ' They were laid on another picture of this patient.' : ''}">Last treatment</button>`;
  }

  /** Units, sticks and wishes of the plan on the screen, also while a site is dragged. */
  private standing(): TemplateResult {
    const { proposing, isPreview, content, server } = this.store;
    const { robust, work } = proposing;
    if (work.kind === 'busy' && work.isLong) return this.progress();
    if (proposing.wishes.areas.length === 0) return html`<span class="planner-standing-line planner-soft">Choose areas; Propose then lays the sites.</span>`;
    if (!robust) return html`<span class="planner-standing-line"></span>`;
    const { met, of } = countMet(robust);
    return html`<span class="planner-standing-line" aria-busy=${!proposing.isAnswerOfScreen}>
      ${isPreview && proposing.isAnswerOfScreen ? html`<em>as shown:</em>` : nothing}
      <span title="Units of ${brandOf(server, content.product)}"><strong>${formatNumber(robust.units)} U</strong></span> <span><strong>${robust.sticks}</strong> sticks</span>
      <span>${met === of ? tickIcon : warnIcon} <strong>${met} of ${of}</strong> wishes</span></span>`;
  }

  private progress(): TemplateResult {
    const { work } = this.store.proposing;
    if (work.kind !== 'busy') return html``;
    const { progress = 0, ahead = 0, state = 'waiting' } = work.job ?? {};
    return html`<span class="planner-standing-line" role="status">
      ${state === 'waiting' && ahead > 0 ? html`Waiting behind ${ahead}…` : html`Searching <progress max="1" .value=${progress} aria-label="Search"></progress>`}
      <button type="button" class="planner-button" title="Escape" @click=${() => this.store.proposing.cancel()}>${crossIcon} Cancel</button></span>`;
  }
}
