import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { type ViewName, views } from '../face/orbit';
import { weekOf } from '../plan/words';
import type { Look, PaneChoice } from '../store';
import { PlannerElement } from './element';

const panes: Record<PaneChoice, string> = { before: 'Before', both: 'Both', after: 'After' };

/** Expression, effort, day; where to look from; what is drawn. */
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
      </div>
      <div class="planner-controls planner-controls-small">
        <div class="planner-segments" role="group" aria-label="View">
          ${(Object.keys(views) as ViewName[]).map((v) => html`
            <button type="button" class="planner-segment" @click=${() => this.look(v)}>${views[v].name}</button>`)}
        </div>
        <div class="planner-segments" role="group" aria-label="Faces shown">
          ${(Object.keys(panes) as PaneChoice[]).map((p) => this.toggle(panes[p], look.panes === p, { panes: p }))}
        </div>
        <div class="planner-segments" role="group" aria-label="Layers">
          ${this.toggle('Sites', look.sites, { sites: !look.sites })}
          ${this.toggle('Muscles', look.muscles, { muscles: !look.muscles })}
          ${this.toggle('Danger zones', look.zones, { zones: !look.zones })}
        </div>
      </div>`;
  }

  private toggle(name: string, pressed: boolean, change: Partial<Look>, title = ''): TemplateResult {
    return html`<button type="button" class="planner-segment" aria-pressed=${pressed} title=${title} @click=${() => this.store.setLook(change)}>${name}</button>`;
  }

  private look(view: ViewName): void {
    this.dispatchEvent(new CustomEvent<ViewName>('look', { detail: view, bubbles: true }));
  }
}
