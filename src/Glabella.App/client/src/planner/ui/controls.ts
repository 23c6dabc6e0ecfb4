import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { weekOf } from '../plan/words';
import type { Look } from '../store';
import { PlannerElement } from './element';

/** Expression, effort, day; what is drawn on the skin. */
@customElement('planner-controls')
export class PlannerControls extends PlannerElement {
  protected override render(): TemplateResult {
    const { look, face, evaluation } = this.store;
    const lastDay = evaluation.days.at(-1) ?? 180;
    return html`
      <div class="planner-controls">
        <div class="planner-segments" role="group" aria-label="Expression">
          ${face.expressions.map((e, i) => this.toggle(e.name, look.expression === e.id, { expression: e.id }, `Key ${i + 1}`))}
        </div>
        <label class="planner-slider"><span>Effort</span>
          <input type="range" min="0" max="100" step="5" .value=${String(Math.round(look.effort * 100))} aria-valuetext="${Math.round(look.effort * 100)} percent"
            @input=${(e: Event) => this.store.setLook({ effort: Number((e.target as HTMLInputElement).value) / 100 })} />
          <output>${Math.round(look.effort * 100)} %</output></label>
        <label class="planner-slider planner-day"><span>Day</span>
          <input type="range" min="0" max=${lastDay} step="1" .value=${String(look.day)} aria-valuetext="day ${look.day}, ${weekOf(look.day)}"
            @input=${(e: Event) => this.store.setLook({ day: Number((e.target as HTMLInputElement).value) })} />
          <output><strong>${look.day}</strong> ${weekOf(look.day)}</output></label>
        <div class="planner-segments planner-layers" role="group" aria-label="Layers">
          ${this.toggle('Sites', look.sites, { sites: !look.sites })}
          ${this.toggle('Muscles', look.muscles, { muscles: !look.muscles })}
          ${this.toggle('Danger zones', look.zones, { zones: !look.zones })}
        </div>
      </div>`;
  }

  private toggle(name: string, pressed: boolean, change: Partial<Look>, title = ''): TemplateResult {
    return html`<button type="button" class="planner-segment" aria-pressed=${pressed} title=${title} @click=${() => this.store.setLook(change)}>${name}</button>`;
  }
}
