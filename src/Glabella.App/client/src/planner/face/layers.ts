import { Group, type BufferAttribute, type BufferGeometry, type Object3D } from 'three';
import type { SideName } from '../../contract';
import type { FaceMesh } from './decode';
import { EndplateLayer } from './layers/endplates';
import { MuscleLayer } from './layers/muscles';
import { SpreadLayer } from './layers/spread';
import { ZoneLayer } from './layers/zones';

/** What is drawn over the skin. */
export interface LayersShown {
  muscles: boolean;
  endplates: boolean;
  zones: boolean;
  spread: boolean;
}

export const noLayers: LayersShown = { muscles: false, endplates: false, zones: false, spread: false };

export type Kept = (muscle: string, side: SideName) => number;

/** One thing drawn over the skin that follows it. */
export interface Layer {
  readonly node: Object3D;
  follow(positions: Float32Array): void;
}

/** The layers of one figure. Each is made when it is first shown: most faces are looked at without them. */
export class FigureLayers {
  readonly group = new Group();
  private readonly made = new Map<keyof LayersShown, Layer>();
  private shown: LayersShown = noLayers;
  private kept: Kept = () => 1;
  private picked: string | null = null;
  private density: Float32Array | null = null;

  /** `skin` holds the places of the skin as they now are. */
  constructor(private readonly mesh: FaceMesh, private readonly skin: BufferGeometry) {}

  show(shown: LayersShown): void {
    this.shown = shown;
    for (const name of Object.keys(shown) as (keyof LayersShown)[]) {
      if (shown[name] && !this.made.has(name)) this.add(name);
      const layer = this.made.get(name);
      if (layer) layer.node.visible = shown[name];
    }
    this.follow((this.skin.getAttribute('position') as BufferAttribute).array as Float32Array);
  }

  /** Colours muscles by the strength they keep. */
  setKept(kept: Kept): void {
    this.kept = kept;
    (this.made.get('muscles') as MuscleLayer | undefined)?.colour(kept, this.picked);
  }

  /** One muscle strongly and the others faintly; null for all alike. */
  pickOut(muscle: string | null): void {
    this.picked = muscle;
    (this.made.get('muscles') as MuscleLayer | undefined)?.colour(this.kept, muscle);
  }

  /** Bound Units per cm² at each vertex, and the most that is drawn. */
  setDensity(density: Float32Array): void {
    this.density = density;
    (this.made.get('spread') as SpreadLayer | undefined)?.set(density);
  }

  follow(positions: Float32Array): void {
    for (const [name, layer] of this.made) if (this.shown[name]) layer.follow(positions);
  }

  private add(name: keyof LayersShown): void {
    const layer = this.make(name);
    this.made.set(name, layer);
    this.group.add(layer.node);
  }

  private make(name: keyof LayersShown): Layer {
    switch (name) {
      case 'muscles': return new MuscleLayer(this.mesh, this.kept, this.picked);
      case 'endplates': return new EndplateLayer(this.mesh);
      case 'zones': return new ZoneLayer(this.mesh, this.skin);
      case 'spread': return new SpreadLayer(this.mesh, this.skin, this.density);
    }
  }
}
