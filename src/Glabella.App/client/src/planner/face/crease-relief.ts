import { ClampToEdgeWrapping, DataTexture, DataUtils, HalfFloatType, LinearFilter, LinearMipmapLinearFilter, RedFormat } from 'three';
import type { FaceCrease } from '../../contract';
import { type BakedCrease, CreaseBaker } from './crease-bake';
import type { FaceMesh } from './decode';
import { TriangleGrid } from './triangle-grid';

/** The baked creases of a face. Figures of the same face share them; each mixes them by how deep its own lines are now. */
export class CreaseRelief {
  readonly size: number;
  private readonly baker: CreaseBaker;
  private creases: readonly FaceCrease[] = [];
  private baked: BakedCrease[] = [];
  private readonly sum: Float32Array;
  private touched: Uint32Array = new Uint32Array(0);

  constructor(mesh: FaceMesh, creases: readonly FaceCrease[], size: number) {
    this.size = size;
    this.baker = new CreaseBaker(mesh, new TriangleGrid(mesh), size);
    this.sum = new Float32Array(size * size);
    this.update(creases);
  }

  /** Takes other creases; only those that are not the same as before are baked again. */
  update(creases: readonly FaceCrease[]): void {
    const known = new Map(this.creases.map((crease, i) => [crease, this.baked[i]!]));
    this.baked = creases.map((crease) => known.get(crease) ?? this.baker.bake(crease));
    this.creases = creases;
    const seen = new Uint8Array(this.sum.length);
    for (const { texels } of this.baked) for (const texel of texels) seen[texel] = 1;
    // Texels that carried a crease before are written once more, so that nothing of it stays.
    for (const texel of this.touched) seen[texel] = 1;
    let count = 0;
    for (const one of seen) count += one;
    this.touched = new Uint32Array(count);
    for (let texel = 0, at = 0; texel < seen.length; texel++) if (seen[texel]) this.touched[at++] = texel;
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
    this.baked.forEach(({ texels, heightsMm }, i) => {
      const share = shareOf(this.creases[i]!);
      if (share < 1e-3) return;
      for (let at = 0; at < texels.length; at++) sum[texels[at]!] = sum[texels[at]!]! + share * heightsMm[at]!;
    });
    const halves = into.image.data as Uint16Array;
    for (const texel of this.touched) halves[texel] = DataUtils.toHalfFloat(sum[texel]!);
    into.needsUpdate = true;
  }
}
