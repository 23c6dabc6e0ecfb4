import { html, nothing, type TemplateResult } from 'lit';
import { renderChecks } from './check-list';
import { stands, type Check } from './checks/assess';
import { drawing } from './drawings';
import type { View } from './views';

/** What the clinician says to the patient for a view, and what to look for. */
export function renderSay(view: View): TemplateResult {
  return html`
    <div class="capture-say">
      ${drawing(view.id)}
      <div><h2>${view.name}</h2><p class="say">“${view.say}”</p><p class="hint">${view.look}</p></div>
    </div>`;
}

export interface ChoiceView {
  readonly view: View;
  readonly skippable: boolean;
  readonly onFile: (file: File) => void;
  readonly onCamera: () => void;
  readonly onSkip: () => void;
}

export function renderChoice({ view, skippable, onFile, onCamera, onSkip }: ChoiceView): TemplateResult {
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    (event.currentTarget as Element).classList.remove('over');
    taken(event.dataTransfer?.files, onFile);
  };
  const onDrag = (event: DragEvent): void => {
    event.preventDefault();
    (event.currentTarget as Element).classList.toggle('over', event.type === 'dragover');
  };
  return html`
    <div class="capture-drop" @drop=${onDrop} @dragover=${onDrag} @dragleave=${onDrag}>
      ${drawing(view.id)}
      <div>
        <h2>${view.name}</h2>
        <p class="say">“${view.say}”</p>
        <p class="hint">${view.look}</p>
        <p class="capture-lead">Drop a photograph here, or</p>
        <div class="capture-acts">
          <label class="btn btn-primary btn-lg" for="picture-file">Choose a file</label>
          <input id="picture-file" class="visually-hidden" type="file" accept="image/jpeg,image/png,.jpg,.jpeg,.png"
            @change=${(event: Event): void => onChosen(event, onFile)} />
          <button type="button" class="btn btn-lg" @click=${onCamera}>Use the camera</button>
          ${skippable ? html`<button type="button" class="btn btn-lg" @click=${onSkip}>Skip</button>` : nothing}
        </div>
        <ul class="capture-advice">
          <li>Even light, hair off the forehead, chin to hairline in the picture</li>
          <li>About 1 m away, so that the nose is not enlarged; face at least 600 pixels wide</li>
        </ul>
      </div>
    </div>`;
}

function onChosen(event: Event, onFile: (file: File) => void): void {
  const input = event.target as HTMLInputElement;
  taken(input.files, onFile);
  // The same file may be chosen again after it was refused and changed.
  input.value = '';
}

function taken(files: FileList | null | undefined, onFile: (file: File) => void): void {
  const file = files?.[0];
  if (file) {
    onFile(file);
  }
}

export interface PreviewView {
  readonly view: View;
  readonly url: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly checks: readonly Check[];
  /** What is being done, or empty. */
  readonly doing: string;
  readonly turn: -1 | 0 | 1;
  readonly onUse: () => void;
  readonly onTurn: (quarter: -1 | 1) => void;
  readonly onBack: () => void;
}

export function renderPreview(shown: PreviewView): TemplateResult {
  const { view, url, checks, doing, turn } = shown;
  return html`
    <div class="capture-main" aria-busy=${doing ? 'true' : 'false'}>
      <div class="capture-video"><img src=${url} alt="The picture: ${view.name}" class=${doing ? 'dim' : ''} /></div>
      <aside class="capture-side panel"><div class="body">
        ${renderSay(view)}
        <div class="capture-acts">
          ${turn === 0 || doing
            ? nothing
            : html`<button type="button" class="btn btn-primary btn-lg" @click=${(): void => shown.onTurn(turn)}>Turn it 90° ${turn > 0 ? 'clockwise' : 'counter-clockwise'}</button>`}
          ${stands(checks) ? html`<button type="button" class="btn btn-primary btn-lg" ?disabled=${doing !== ''} @click=${shown.onUse}>Use this picture</button>` : nothing}
          <button type="button" class="btn" ?disabled=${doing !== ''} @click=${shown.onBack}>Take another</button>
        </div>
        ${doing
          ? html`<p class="capture-doing" role="status"><span class="spinner-border spinner-border-sm" aria-hidden="true"></span> ${doing}</p>`
          : renderChecks(checks, 'Not looked at yet.')}
        <p class="hint">${shown.widthPx} × ${shown.heightPx} pixels. Place, time and camera are removed from the file before it is stored.</p>
      </div></aside>
    </div>`;
}
