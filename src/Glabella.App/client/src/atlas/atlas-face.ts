import type { FaceModel, SideName } from '../contract';
import { decodeFace } from '../planner/face/decode';
import { type LayersShown, noLayers } from '../planner/face/layers';
import { atRest } from '../planner/face/motion';
import type { ViewName } from '../planner/face/orbit';
import { chooseQuality, Stage } from '../planner/face/stage';

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
  zoom: number;
  layers: Partial<LayersShown>;
}

/** A reference face, moved and layered as asked: by hand on the page, or by a script that makes sheets of pictures. */
export class AtlasFace extends HTMLElement {
  private stage: Stage | null = null;
  private readonly resizing = new ResizeObserver(() => this.fit());
  private shown: Shown = { expression: 'rest', effort: 1, kept: 1, keptSide: 'both', view: 'front', zoom: 1, layers: {} };

  async connectedCallback(): Promise<void> {
    const canvas = this.appendChild(document.createElement('canvas'));
    const answer = await fetch(`/api/faces/reference/${this.getAttribute('sex')}/${this.getAttribute('age')}`);
    this.stage = new Stage(canvas, decodeFace((await answer.json()) as FaceModel), chooseQuality(location.search), () => this.show({}));
    this.stage.setBackground(getComputedStyle(this).backgroundColor);
    this.resizing.observe(this);
    this.fit();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.resizing.disconnect();
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
    const { expression, effort, kept, keptSide, view, zoom, layers } = this.shown;
    stage.showLayers({ ...noLayers, ...layers });
    stage.setPose('before', { ...atRest, expression, effort, kept: (_, side) => (keptSide === 'both' || side === keptSide ? kept : 1) });
    stage.orbit.look(view);
    stage.orbit.zoom *= zoom;
    stage.draw();
  }
}

customElements.define('glabella-atlas', AtlasFace);
