import type { FaceModel, SideName } from '../contract';
import { decodeFace } from '../planner/face/decode';
import { type LayersShown, noLayers } from '../planner/face/layers';
import { atRest } from '../planner/face/motion';
import type { ViewName } from '../planner/face/orbit';
import { chooseQuality, Stage } from '../planner/face/stage';
import { TurnGestures } from '../planner/face/turn-gestures';

/** How a reference face is shown; what is left out stays as it was. */
export interface Shown {
  expression: string;
  /** 0 to 1. */
  effort: number;
  /** Strength that every muscle keeps, 0 to 1. */
  kept: number;
  /** The side that has the strength `kept`; the other is at full strength. */
  keptSide: 'both' | SideName;
  view: ViewName;
  /** Times the zoom of the view. */
  zoom: number;
  layers: Partial<LayersShown>;
  /** The muscle picked out; null for all alike. */
  muscle: string | null;
}

/** A reference face, moved and layered as asked: by hand on the page, or by a script that makes sheets of pictures. */
export class AtlasFace extends HTMLElement {
  private stage: Stage | null = null;
  private readonly resizing = new ResizeObserver(() => this.fit());
  private gestures: TurnGestures | null = null;
  private shown: Shown = { expression: 'rest', effort: 1, kept: 1, keptSide: 'both', view: 'front', zoom: 1, layers: {}, muscle: null };

  async connectedCallback(): Promise<void> {
    const canvas = this.appendChild(Object.assign(document.createElement('canvas'), { tabIndex: 0 }));
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', 'A drawn reference face. Arrow keys turn it, plus and minus zoom. All facts are in the list.');
    const answer = await fetch(`/api/faces/reference/${this.getAttribute('sex')}/${this.getAttribute('age')}?skin=${this.getAttribute('skin')}`);
    const stage = new Stage(canvas, decodeFace((await answer.json()) as FaceModel), chooseQuality(location.search), () => this.show({}));
    this.stage = stage;
    stage.setBackground(getComputedStyle(this).backgroundColor);
    this.gestures = new TurnGestures(canvas, stage.orbit, () => stage.draw());
    this.resizing.observe(this);
    stage.orbit.look(this.shown.view);
    this.fit();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.resizing.disconnect();
    this.gestures?.detach();
    this.stage?.dispose();
    this.replaceChildren();
  }

  /** Fills the room it has and draws. */
  fit(): void {
    this.stage?.resize(this.clientWidth, this.clientHeight, ['before']);
    this.show({});
  }

  /** Draws at once. */
  show(change: Partial<Shown>): void {
    const { stage } = this;
    Object.assign(this.shown, change);
    if (!stage) return;
    const { expression, effort, kept, keptSide, view, zoom, layers, muscle } = this.shown;
    stage.showLayers({ ...noLayers, ...layers });
    stage.pickOut(muscle);
    stage.setPose('before', { ...atRest, expression, effort, kept: (_, side) => (keptSide === 'both' || side === keptSide ? kept : 1) });
    if (change.view || change.zoom) {
      stage.orbit.look(view);
      stage.orbit.zoom *= zoom;
    }
    stage.draw();
  }
}

customElements.define('glabella-atlas', AtlasFace);
