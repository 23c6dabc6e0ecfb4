import { html, type TemplateResult } from 'lit';
import type { FaceCrease } from '../../contract';
import type { FoundCrease } from '../../findings-contract';
import { largestGain } from '../plan/crease-edits';
import { formatNumber } from '../plan/numbers';

/** Depth at rest in millimetres, and how much more than by its grade a line folds. */
export function lineSliders(crease: FaceCrease, edit: FoundCrease, isReadOnly: boolean, change: (edit: FoundCrease) => void): TemplateResult {
  const value = (e: Event): number => Number((e.target as HTMLInputElement).value);
  return html`
    <label class="planner-slider"><span>At rest</span>
      <input type="range" min="0" max="1" step="0.02" .value=${String(edit.atRest)} ?disabled=${isReadOnly} aria-valuetext="${formatNumber(edit.atRest * crease.depthMm, 2)} millimetres deep"
        @change=${(e: Event) => change({ ...edit, atRest: value(e) })} /><output>${formatNumber(edit.atRest * crease.depthMm, 2)} mm</output></label>
    <label class="planner-slider"><span>Folding</span>
      <input type="range" min="0" max=${largestGain} step="0.05" .value=${String(edit.gain)} ?disabled=${isReadOnly} aria-valuetext="${formatNumber(edit.gain, 2)} times what its grade gives"
        @change=${(e: Event) => change({ ...edit, gain: value(e) })} /><output>× ${formatNumber(edit.gain, 2)}</output></label>
    <p class="planner-soft">At full effort ${formatNumber(crease.atContraction * crease.depthMm, 2)} mm deep; drawn depth is assumed from the grade, not measured.</p>`;
}
