import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { LayersShown } from '../face/layers';
import { everyday } from '../plan/expressions';
import { weekOf } from '../plan/words';
import type { Look } from '../store';
import { PlannerElement } from './element';


const layers: readonly [keyof LayersShown, string, string][] = [
  ['muscles', 'Muscles', 'Muscles, coloured by the strength they keep'],
  ['endplates', 'Endplates', 'Motor endplates: where the toxin acts'],
  ['zones', 'Zones', 'Danger zones: where not to inject, and why'],
  ['spread', 'Spread', 'How far each site reaches over the skin'],
];

/** Expression, effort, day; what is drawn on the skin. */
@customElement('planner-controls')
export class PlannerControls extends PlannerElement {
  protected override render(): TemplateResult {
    const { look, face, evaluation } = this.store;
    const lastDay = evaluation.days.at(-1) ?? 180;
    return html`
      <div class="planner-controls">
        <div class="planner-segments" role="group" aria-label="Expression">
          ${everyday(face.expressions).map((e, i) => this.toggle(e.name, look.expression === e.id, { expression: e.id }, `Key ${i + 1}`))}
        </div>
        ${this.moreExpressions()}
        <label class="planner-slider"><span class="planner-wide">Effort</span>
          <input type="range" min="0" max="100" step="5" .value=${String(Math.round(look.effort * 100))} aria-valuetext="${Math.round(look.effort * 100)} percent"
            @input=${(e: Event) => this.store.setLook({ effort: Number((e.target as HTMLInputElement).value) / 100 })} />
          <output>${Math.round(look.effort * 100)} %</output></label>
        <label class="planner-slider planner-day"><span>Day</span>
          <input type="range" min="0" max=${lastDay} step="1" .value=${String(look.day)} aria-valuetext="day ${look.day}, ${weekOf(look.day)}"
            @input=${(e: Event) => this.store.setLook({ day: Number((e.target as HTMLInputElement).value) })} />
          <output><strong>${look.day}</strong> ${weekOf(look.day)}</output></label>
        <div class="planner-segments planner-layers" role="group" aria-label="Layers">
          ${this.toggle('Sites', look.sites, { sites: !look.sites })}
          ${layers.map(([layer, name, title]) => this.toggle(name, look.layers[layer], { layers: { ...look.layers, [layer]: !look.layers[layer] } }, title))}
          ${this.toggle(this.store.lines.isChanged ? 'Lines *' : 'Lines', look.lines, { lines: !look.lines, adding: false }, this.store.lines.isChanged ? 'Lines of the face: some are changed and not saved yet' : 'Lines of the face: look at them one by one, move, draw and remove them')}
        </div>
      </div>`;
  }

  /** Expressions beyond those of everyday planning. */
  private moreExpressions(): TemplateResult | typeof nothing {
    const { look, face } = this.store;
    const more = face.expressions.filter((e) => !everyday(face.expressions).includes(e));
    if (more.length === 0) return nothing;
    const isShown = more.some((e) => e.id === look.expression);
    return html`<select class="planner-select planner-more" aria-label="More expressions" data-shown=${isShown} .value=${isShown ? look.expression : ''}
      @change=${(e: Event) => this.store.setLook({ expression: (e.target as HTMLSelectElement).value || 'rest' })}>
      <option value="">More</option>
      ${more.map((e) => html`<option value=${e.id} ?selected=${look.expression === e.id}>${e.name}</option>`)}
    </select>`;
  }

  private toggle(name: string, pressed: boolean, change: Partial<Look>, title = ''): TemplateResult {
    return html`<button type="button" class="planner-segment" aria-pressed=${pressed} title=${title} @click=${() => this.store.setLook(change)}>${name}</button>`;
  }
}
