import { html, nothing, type TemplateResult } from 'lit';
import { drawing } from './drawings';
import type { ProposedFace, RulerOnPicture } from './contract';
import { renderFigures, renderRuler } from './measures';
import type { Shot } from './shot';
import type { View } from './views';

/** How points are moved, for every view. */
export const landmarkKeys = html`
  <p class="hint" id="landmark-keys">
    Drag what is wrong; drag beside the face to move the picture, turn the wheel or pinch to come closer. Keys: <kbd>N</kbd> <kbd>P</kbd> next and
    previous point, arrows move it (<kbd>Shift</kbd> ten times as far), <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom, <kbd>Ctrl</kbd> <kbd>Z</kbd> undo.
  </p>`;

export interface StoredView {
  readonly view: View;
  readonly shot: Shot;
  readonly next: View | null;
  readonly restStored: boolean;
  readonly proposed: ProposedFace | null;
  readonly ruler: RulerOnPicture | null;
  readonly confirming: boolean;
  /** What became of points that were moved by hand. */
  readonly kept: string;
  readonly onRuler: (ruler: RulerOnPicture | null) => void;
  readonly newRuler: () => RulerOnPicture;
  readonly onNext: () => void;
  readonly onConfirm: () => void;
  readonly onToRest: () => void;
  readonly onAgain: () => void;
}

/** What stands beside a stored picture: for the picture at rest its measures and the confirmation of the face, for others what is known and where to go on. */
export function renderStored(stored: StoredView): TemplateResult {
  const rest = stored.view.id === 'rest';
  return html`
    <aside class="capture-side panel">
      <div class="body">
        <h2>${rest ? 'Measured on this picture' : html`${drawing(stored.view.id)} ${stored.view.name}`}</h2>
        <p class="hint" role="status">${stored.kept || words(stored.shot)}</p>
        ${rest ? renderMeasures(stored.proposed) : nothing}
        <div class="capture-acts">
          ${stored.next ? html`<button type="button" class="btn btn-primary btn-lg" @click=${stored.onNext}>Next: ${stored.next.name}</button>` : nothing}
          ${rest ? renderConfirm(stored) : renderToRest(stored)}
          <button type="button" class="btn" ?disabled=${stored.confirming} @click=${stored.onAgain}>Take another</button>
        </div>
        ${rest ? renderRemarks(stored) : nothing}
      </div>
    </aside>`;
}

function words({ landmarks, frames, jitterPx }: Shot): string {
  if (landmarks.points.length === 0) {
    return 'Stored without points: none can be placed on this view.';
  }
  return frames > 1 ? `Stored. Points averaged over ${frames} frames; a single frame differs by ${jitterPx.toFixed(1)} px.` : 'Stored. Points from one frame.';
}

function renderMeasures(proposed: ProposedFace | null): TemplateResult {
  return proposed ? renderFigures(proposed) : html`<p class="hint">Not measured yet.</p>`;
}

function renderRemarks(stored: StoredView): TemplateResult {
  return html`
    ${stored.proposed?.remarks.map(
      (remark) => html`<div class="notice ${remark.refused ? 'stop' : 'warn'}" role=${remark.refused ? 'alert' : 'note'} data-code=${remark.code}><p>${remark.message}</p></div>`,
    )}
    ${renderRuler(stored)}`;
}

function renderConfirm({ proposed, confirming, next, onConfirm }: StoredView): TemplateResult {
  const refused = proposed?.remarks.some((remark) => remark.refused) ?? true;
  return html`<button type="button" class="btn btn-lg ${next ? '' : 'btn-primary'}" ?disabled=${refused || confirming} @click=${onConfirm}>
    ${confirming ? 'Building the face…' : 'Confirm this face'}
  </button>`;
}

function renderToRest({ restStored, next, onToRest }: StoredView): TemplateResult {
  return html`<button type="button" class="btn btn-lg ${next ? '' : 'btn-primary'}" @click=${onToRest}>${restStored ? 'Finish: to the face' : 'Picture at rest'}</button>`;
}
