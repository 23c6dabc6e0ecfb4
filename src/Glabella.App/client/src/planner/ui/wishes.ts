import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { HandName, WishChoice, WishView } from '../../contract';
import { asStyle, groupWishes, type Importance, importanceOf, ownOf, ownWish, sameWish, weightOf, wishFigure } from '../plan/wishes';
import { sideLetter } from '../plan/words';
import { PlannerElement } from './element';
import { crossIcon, plusIcon, tickIcon, warnIcon } from './icons';
import './number-field';

const hands: Record<HandName, string> = { usual: 'Usual hand', expert: 'Expert hand', trainee: 'Trainee’s hand' };
const statuses = { fulfilled: 'Every wish is met.', compromise: 'A compromise: some wishes are missed.', impossible: 'A wish that must hold is missed.' } as const;
const importances: Record<Importance, string> = { little: 'matters little', usual: 'usual', much: 'matters much' };

/** What the plan should do and spare, in words; what is predicted beside it; each met or missed. */
@customElement('planner-wishes')
export class PlannerWishes extends PlannerElement {
  @state() private open: string | null = null;

  protected override render(): TemplateResult {
    const { proposing } = this.store;
    const { robust, wishes } = proposing;
    if (wishes.areas.length === 0) {
      return html`${this.head('')}<p class="planner-empty">What this plan should soften and what it should keep. Choose areas above: each style brings its wishes, and every one can be changed here.</p>`;
    }
    if (!robust) return html`${this.head('')}${this.problem()}`;
    const { wished, watched } = groupWishes(robust);
    return html`
      ${this.head(`${wished.length}`)} ${this.problem()} ${this.answer()}
      <ul class="planner-wish-list" aria-busy=${!proposing.isAnswerOfScreen}>${byNeed(wished).map((sides) => this.wish(sides))}</ul>
      ${wished.length === 0 ? html`<p class="planner-empty">Nothing is wished, so the least toxin is none. Add a wish below.</p>` : nothing}
      ${this.add(robust.wishes)}
      ${watched.length === 0 ? nothing : html`<details class="planner-basis"><summary>Also watched</summary><ul class="planner-watched">${watched.map((sides) => html`<li>
        <span>${sides[0]!.name}</span> <span>${this.figures(sides)}</span></li>`)}</ul></details>`}
      ${this.hand()}
      <p class="planner-soft planner-wish-foot">Median and 90 % band over the hand, spread, anatomy and patient; of likelihoods the mean. Likelihoods here are the measure that plans are searched by; judge a risk by What to expect, which can differ.</p>`;
  }

  private head(count: string): TemplateResult {
    return html`<header class="planner-card-head"><h2>Wishes</h2><span class="planner-soft">${count}</span></header>`;
  }

  /** Why the server does not answer: what is asked, and what would be right. */
  private problem(): TemplateResult | typeof nothing {
    const { problem } = this.store.proposing;
    return problem ? html`<div class="planner-answer" data-severity="warn" role="alert">${warnIcon}<span>${problem.message}</span></div>` : nothing;
  }

  /** How the last proposal ended. */
  private answer(): TemplateResult | typeof nothing {
    const { proposal, conflicts, robust } = this.store.proposing;
    if (!proposal || proposal.robust !== robust) return nothing;
    const { effort } = proposal;
    return html`<div class="planner-answer" data-severity=${proposal.status === 'fulfilled' ? 'good' : 'warn'} role="status">
      ${proposal.status === 'fulfilled' ? tickIcon : warnIcon}
      <span><strong>${statuses[proposal.status]}</strong> ${conflicts.map((words) => html`<span class="planner-conflict">${words}</span>`)}
        <details><summary>Why it stopped</summary>${effort.stopped} ${effort.seconds} s; ${effort.candidates} places, ${effort.endplates} endplates, ${effort.scenarios} circumstances;
          ${effort.evaluations} evaluations, then ${effort.trials} plans in whole steps of the syringe. Score ${effort.score} (${effort.beforeRounding} before rounding); least is best.</details></span></div>`;
  }

  private hand(): TemplateResult {
    const { proposing } = this.store;
    return html`<label class="planner-hand">Whose hand<select class="planner-select" title="How much the needle may stray: the plan must hold for it"
      .value=${proposing.wishes.hand} @change=${(e: Event) => proposing.setWishes({ ...proposing.wishes, hand: (e.target as HTMLSelectElement).value as HandName })}>
      ${(Object.keys(hands) as HandName[]).map((h) => html`<option value=${h} ?selected=${h === proposing.wishes.hand}>${hands[h]}</option>`)}
    </select></label>`;
  }

  private wish(sides: WishView[]): TemplateResult {
    const [wish] = sides as [WishView];
    const isMet = sides.every((s) => s.isMet);
    const key = `${wish.subject} ${wish.id} ${wish.bound}`;
    const isOpen = this.open === key;
    return html`<li class="planner-wish" data-met=${isMet} data-wish=${key}>
      <button type="button" class="planner-wish-words" aria-expanded=${isOpen} title="Change this wish" @click=${() => (this.open = isOpen ? null : key)}>
        <span class="planner-wish-mark">${isMet ? tickIcon : crossIcon}<span>${isMet ? 'met' : 'missed'}</span></span>
        <span>${wish.words}${wish.required ? html` <b>must</b>` : nothing}${wish.isOwn ? html` <i>own</i>` : nothing}<small>${this.figures(sides)}${wish.note ? html`; ${wish.note}` : nothing}</small></span>
      </button>
      ${isOpen ? this.edit(wish) : nothing}
    </li>`;
  }

  /** Both sides as one where they are written alike. */
  private figures(sides: WishView[]): TemplateResult {
    const written = sides.map((s) => `${wishFigure(s, s.after)} (${wishFigure(s, s.low)} to ${wishFigure(s, s.high)})`);
    const [first] = sides as [WishView];
    const before = first.subject === 'risk' || first.subject === 'brow-position' ? '' : `${wishFigure(first, first.before)} → `;
    if (written.every((w) => w === written[0])) return html`${before}${written[0]}`;
    return html`${sides.map((s, i) => html`<span class="planner-side">${sideLetter(s.side)} ${written[i]}</span> `)}`;
  }

  private edit(wish: WishView): TemplateResult {
    const { proposing } = this.store;
    const set = (change: Partial<WishView>): void => proposing.setWishes(ownWish(proposing.wishes, ownOf({ ...wish, ...change })));
    const importance = importanceOf(wish.weight);
    return html`<div class="planner-wish-edit">
      <planner-number field="wish-${wish.id}-${wish.bound}" label="Value${wish.limit.unit ? `, ${wish.limit.unit}` : ', grade 0 to 3'}" .value=${wish.value} .limit=${wish.limit}
        @commit=${(e: CustomEvent<number>) => set({ value: e.detail })}></planner-number>
      <label>Counts<select class="planner-select" aria-label="How much it counts" .value=${importance} @change=${(e: Event) => set({ weight: weightOf((e.target as HTMLSelectElement).value as Importance) })}>
        ${(Object.keys(importances) as Importance[]).map((i) => html`<option value=${i} ?selected=${i === importance}>${importances[i]}</option>`)}</select></label>
      <label class="planner-check"><input type="checkbox" .checked=${wish.required} @change=${(e: Event) => set({ required: (e.target as HTMLInputElement).checked })} /> Must hold</label>
      <span class="planner-wish-acts">
        ${wish.isOwn ? html`<button type="button" class="planner-button" title="Forget this wish of your own; the style decides again" @click=${() => proposing.setWishes(asStyle(proposing.wishes, wish))}>As style</button>` : nothing}
        <button type="button" class="planner-button planner-danger" @click=${() => proposing.drop(wish)}>Remove</button></span>
    </div>`;
  }

  private add(present: readonly WishView[]): TemplateResult {
    const choices = (this.store.proposing.offered?.choices ?? []).filter((c) => !present.some((w) => w.weight > 0 && sameWish(w, c)));
    return html`<label class="planner-add-wish">${plusIcon}<select class="planner-select" aria-label="Add a wish" @change=${(e: Event) => this.onAdd(e, choices)}>
      <option value="">Add a wish…</option>
      ${choices.map((c, i) => html`<option value=${i}>${c.words}</option>`)}</select></label>`;
  }

  private onAdd(event: Event, choices: readonly WishChoice[]): void {
    const select = event.target as HTMLSelectElement;
    const choice = select.value === '' ? null : choices[Number(select.value)];
    select.value = '';
    if (!choice) return;
    const { proposing } = this.store;
    this.open = `${choice.subject} ${choice.id} ${choice.bound}`;
    proposing.setWishes(ownWish(proposing.wishes, { subject: choice.subject, id: choice.id, bound: choice.bound, side: null, value: choice.start, weight: 1, required: false }));
  }
}

/** What is missed first: it asks for a decision. */
const byNeed = (groups: WishView[][]): WishView[][] => [...groups].sort((a, b) => Number(a.every((w) => w.isMet)) - Number(b.every((w) => w.isMet)));
