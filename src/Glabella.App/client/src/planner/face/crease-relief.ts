import { ClampToEdgeWrapping, DataTexture, DataUtils, HalfFloatType, LinearFilter, LinearMipmapLinearFilter, RedFormat } from 'three';
import type { FaceCrease } from '../../contract';
import { type BakedCrease, CreaseBaker } from './crease-bake';
import type { FaceMesh } from './decode';
import { TriangleGrid } from './triangle-grid';

const leastShare = 0.01;

/** The baked creases of a face. Figures of the same face share them; each mixes them by how deep its own lines are now. */
export class CreaseRelief {
  readonly size: number;
  private readonly baker: CreaseBaker;
  private creases: readonly FaceCrease[] = [];
  private baked: (BakedCrease | undefined)[] = [];
  private readonly sum: Float32Array;
  // Texels that ever carried a crease: they are written at every pose, so that nothing stays of a crease that is gone.
  private readonly isTouched: Uint8Array;
  private readonly touched: number[] = [];

  constructor(mesh: FaceMesh, creases: readonly FaceCrease[], size: number) {
    this.size = size;
    this.baker = new CreaseBaker(mesh, new TriangleGrid(mesh), size);
    this.sum = new Float32Array(size * size);
    this.isTouched = new Uint8Array(size * size);
    this.update(creases);
  }

  /** Takes other creases; only those that are not the same as before are baked again. */
  update(creases: readonly FaceCrease[]): void {
    const known = new Map(this.creases.map((crease, i) => [crease, this.baked[i]]));
    this.baked = creases.map((crease) => known.get(crease));
    this.creases = creases;
  }

  /** An empty height map for one figure. */
  newTexture(): DataTexture {
    const texture = new DataTexture(new Uint16Array(this.sum.length), this.size, this.size, RedFormat, HalfFloatType);
    texture.magFilter = LinearFilter;
    texture.minFilter = LinearMipmapLinearFilter;
    texture.generateMipmaps = true;
    texture.wrapS = texture.wrapT = ClampToEdgeWrapping;
    texture.needsUpdate = true;
    return texture;
  }

  /** Writes Σ share · relief into a figure's height map, in millimetres. */
  mix(shareOf: (crease: FaceCrease) => number, into: DataTexture): void {
    const { sum } = this;
    for (const texel of this.touched) sum[texel] = 0;
    this.creases.forEach((crease, i) => {
      const share = shareOf(crease);
      if (share < leastShare) return;
      const { texels, heightsMm } = (this.baked[i] ??= this.bake(crease));
      for (let at = 0; at < texels.length; at++) sum[texels[at]!] = sum[texels[at]!]! + share * heightsMm[at]!;
    });
    const halves = into.image.data as Uint16Array;
    for (const texel of this.touched) halves[texel] = DataUtils.toHalfFloat(sum[texel]!);
    into.needsUpdate = true;
  }

  /** A crease is baked when it is first seen: most do not show at rest or on a young face. */
  private bake(crease: FaceCrease): BakedCrease {
    const baked = this.baker.bake(crease);
    for (const texel of baked.texels) {
      if (this.isTouched[texel]) continue;
      this.isTouched[texel] = 1;
      this.touched.push(texel);
    }
    return baked;
  }
}
