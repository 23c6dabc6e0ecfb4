import { html, type TemplateResult } from 'lit';
import type { ProposedFace, RulerOnPicture } from './contract';
import type { LandmarkEditor } from './landmark-editor';

const REACHES = [
  { share: 0, name: 'alone' },
  { share: 0.08, name: 'near' },
  { share: 0.2, name: 'wide' },
] as const;

export function renderTools(
  editor: LandmarkEditor | null,
  reach: number,
  showAll: boolean,
  onReach: (reach: number) => void,
  onShowAll: (all: boolean) => void,
): TemplateResult {
  return html`
    <div class="capture-tools" role="toolbar" aria-label="Picture">
      <button type="button" class="btn btn-sm" @click=${(): void => editor?.zoom(0.7)} aria-label="Closer">+</button>
      <button type="button" class="btn btn-sm" @click=${(): void => editor?.zoom(1 / 0.7)} aria-label="Farther">−</button>
      <button type="button" class="btn btn-sm" @click=${(): void => editor?.fitFace()}>Face</button>
      <button type="button" class="btn btn-sm" @click=${(): void => editor?.fitPicture()}>Whole picture</button>
      <button type="button" class="btn btn-sm" @click=${(): void => editor?.undo()}>Undo</button>
      <fieldset class="capture-reach">
        <legend>Neighbours move</legend>
        ${REACHES.map(
          ({ share, name }) => html`<label><input type="radio" name="reach" class="form-check-input" .checked=${reach === share} @change=${(): void => onReach(share)} /> ${name}</label>`,
        )}
      </fieldset>
      <label><input type="checkbox" class="form-check-input" .checked=${showAll} @change=${(event: Event): void => onShowAll((event.target as HTMLInputElement).checked)} /> all points</label>
    </div>`;
}

export function renderFigures(face: ProposedFace): TemplateResult {
  return html`
    <dl class="figures">
      <div><dt>Scale</dt><dd>${(1 / face.mmPerPixel).toFixed(2)} px/mm <span class="pm">± ${face.scaleErrorPercent.toFixed(1)} %</span></dd></div>
      <div><dt>Iris ${face.scaledByRuler ? '' : '(gives the scale)'}</dt><dd>${face.irisMm.toFixed(1)} mm <span class="pm">${face.irisPx.toFixed(1)} px</span></dd></div>
      <div><dt>Between the pupils</dt><dd>${face.interpupillaryMm.toFixed(1)} <span class="pm">± ${face.interpupillaryErrorMm.toFixed(1)} mm</span></dd></div>
      <div><dt>Width of the face</dt><dd>${face.faceWidthMm.toFixed(0)} <span class="pm">± ${face.faceWidthErrorMm.toFixed(0)} mm</span></dd></div>
      <div><dt>Head turned · raised · tilted</dt><dd>${degrees(face.yawDegrees, 'L', 'R')} · ${degrees(face.pitchDegrees, 'up', 'down')} · ${degrees(face.rollDegrees, 'L', 'R')}</dd></div>
    </dl>`;
}

function degrees(value: number, positive: string, negative: string): string {
  const rounded = Math.round(value);
  return rounded === 0 ? '0°' : `${Math.abs(rounded)}° ${rounded > 0 ? positive : negative}`;
}

export interface RulerView {
  readonly ruler: RulerOnPicture | null;
  readonly onRuler: (ruler: RulerOnPicture | null) => void;
  readonly newRuler: () => RulerOnPicture;
}

export function renderRuler(view: RulerView): TemplateResult {
  const { ruler } = view;
  if (!ruler) {
    return html`<p class="hint">
      The scale rests on the iris, which differs between people. A ruler in the picture is better.
      <button type="button" class="btn" @click=${(): void => view.onRuler(view.newRuler())}>Calibrate with a ruler</button>
    </p>`;
  }
  const onLength = (event: Event): void => {
    const lengthMm = Number((event.target as HTMLInputElement).value.replace(',', '.'));
    if (lengthMm > 0 && Number.isFinite(lengthMm)) {
      view.onRuler({ ...ruler, lengthMm });
    }
  };
  return html`
    <div class="field">
      <label class="form-label" for="ruler-length">Length between the ruler's ends, mm</label>
      <div class="capture-acts">
        <input id="ruler-length" class="form-control" inputmode="decimal" .value=${String(ruler.lengthMm)} @change=${onLength} />
        <button type="button" class="btn" @click=${(): void => view.onRuler(null)}>Use the iris</button>
      </div>
      <p class="hint">Drag both ends of the yellow line onto marks of the ruler.</p>
    </div>`;
}
