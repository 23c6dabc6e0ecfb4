import { html, type TemplateResult } from 'lit';
import type { Check, CheckState } from './checks/assess';

const WORDS: Readonly<Record<CheckState, string>> = { good: 'good', warn: 'look', stop: 'not yet' };
const MARKS: Readonly<Record<CheckState, string>> = { good: '✓', warn: '!', stop: '✕' };

/** What was looked at on a picture; each state by mark and word, never by colour alone. */
export function renderChecks(checks: readonly Check[], waiting: string): TemplateResult {
  if (checks.length === 0) {
    return html`<p class="hint" role="status">${waiting}</p>`;
  }
  return html`
    <ul class="capture-checks" aria-label="Checks">
      ${checks.map(
        ({ code, name, state, words }) => html`
          <li data-check=${code} data-state=${state}>
            <span class="mark" aria-hidden="true">${MARKS[state]}</span>
            <span class="name">${name}<span class="visually-hidden"> ${WORDS[state]}:</span></span>
            <span class="words">${words}</span>
          </li>`,
      )}
    </ul>`;
}

/** The reasons why a picture is refused, as one sentence after another. */
export const reasons = (checks: readonly Check[]): string =>
  checks
    .filter((check) => check.state === 'stop')
    .map((check) => check.words)
    .join(' ');
