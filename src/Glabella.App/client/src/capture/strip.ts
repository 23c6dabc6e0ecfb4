import { html, nothing, type TemplateResult } from 'lit';
import { drawing } from './drawings';
import { VIEWS, type View, type ViewId } from './views';

export type StepState = 'open' | 'stored' | 'skipped';

export interface StripView {
  readonly current: ViewId;
  readonly more: boolean;
  readonly busy: boolean;
  readonly stateOf: (view: ViewId) => StepState;
  readonly thumbnailOf: (view: ViewId) => string | null;
  readonly onGo: (view: ViewId) => void;
  readonly onMore: (more: boolean) => void;
}

const WORDS: Readonly<Record<StepState, string>> = { open: '', stored: 'stored', skipped: 'skipped' };
const MARKS: Readonly<Record<StepState, string>> = { open: '', stored: '✓', skipped: '–' };

/** The views that are shown as steps: the usual ones, more on request, and any that already has a picture. */
export function shownViews(more: boolean, stateOf: (view: ViewId) => StepState): View[] {
  return VIEWS.filter((view) => view.usual || more || stateOf(view.id) === 'stored');
}

export function renderStrip(strip: StripView): TemplateResult {
  return html`
    <nav class="capture-strip" aria-label="Views of this series">
      <ol class=${strip.more ? 'more' : ''}>
        ${shownViews(strip.more, strip.stateOf).map((view) => html`<li>${renderStep(strip, view)}</li>`)}
        <li>
          <button type="button" class="capture-step more" aria-expanded=${strip.more ? 'true' : 'false'} @click=${(): void => strip.onMore(!strip.more)}>
            ${strip.more ? 'Fewer views' : 'More views'}
          </button>
        </li>
      </ol>
    </nav>`;
}

function renderStep(strip: StripView, view: View): TemplateResult {
  const state = strip.stateOf(view.id);
  const thumbnail = strip.thumbnailOf(view.id);
  return html`
    <button type="button" class="capture-step" data-view=${view.id} data-state=${state} ?disabled=${strip.busy}
      aria-current=${view.id === strip.current ? 'step' : nothing} @click=${(): void => strip.onGo(view.id)}>
      ${thumbnail ? html`<img src=${thumbnail} alt="" />` : drawing(view.id)}
      <span class="name">${view.name}</span>
      <span class="state">${MARKS[state]} ${WORDS[state] || (view.id === 'rest' ? 'required' : '')}</span>
    </button>`;
}
