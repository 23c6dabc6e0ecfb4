import { BufferAttribute, BufferGeometry, Color, DataTexture, DoubleSide, Group, Mesh, MeshStandardMaterial, SRGBColorSpace, TextureLoader, type Material, type Texture } from 'three';
import type { FaceComplexion } from '../../contract';
import type { AttachedGeometry } from './attached';
import { paintComplexion, neighboursOf } from './complexion';
import { CreaseRelief } from './crease-relief';
import { creaseShare } from './crease-share';
import type { FaceMesh } from './decode';
import { caruncle } from './caruncle';
import { eyeball, LidMargins } from './eyes';
import { browHairs, growBrows, growLashes, growNothing } from './hair';
import { FigureLayers } from './layers';
import { moveSkin, type Pose } from './motion';
import { paintMap } from './paint-map';
import { skinMaterial, type SkinColours, type SkinPicture } from './skin';
import { computeNormals, computeWelds } from './surface';
import { smoothstep } from './numbers';
import { PhotoSkin } from './photo';

/** How fine a face is drawn. */
export interface Detail {
  textureSize: number;
  hairsPerBrow: number;
  /** Every how manieth hair of the brows stands off the skin. */
  standingHair: number;
  /** Hairs thinner than a pixel break up where edges are not smoothed: how much wider than life they are drawn. */
  hairWidth: number;
}

/** What both figures of a face share: textures, colours, hair at rest. */
export class FaceParts {
  readonly welds: Uint32Array;
  readonly creases: CreaseRelief;
  readonly colours: BufferAttribute;
  readonly uv: BufferAttribute;
  readonly index: BufferAttribute;
  readonly picture: SkinPicture | null;
  readonly brows: AttachedGeometry;
  readonly lashes: AttachedGeometry;
  readonly fuzz: BufferAttribute;
  readonly paint: Texture;
  readonly skinColours: SkinColours;
  readonly hairMaterial: MeshStandardMaterial;
  readonly lashMaterial: MeshStandardMaterial;
  readonly lidMaterial: MeshStandardMaterial;

  constructor(readonly mesh: FaceMesh, detail: Detail, whenReady: () => void) {
    this.welds = computeWelds(mesh.restMm);
    const normals = new Float32Array(mesh.restMm.length);
    computeNormals(mesh.restMm, mesh.triangles, this.welds, normals);
    this.creases = new CreaseRelief(mesh, mesh.model.creases, detail.textureSize);
    const neighbours = neighboursOf(mesh.restMm.length / 3, mesh.triangles);
    const complexion = paintComplexion(mesh, normals, neighbours);
    this.colours = new BufferAttribute(complexion.colours, 3);
    this.fuzz = new BufferAttribute(complexion.fuzz, 1);
    this.skinColours = coloursOf(mesh.model.complexion);
    const hair = (color: Color): MeshStandardMaterial => new MeshStandardMaterial({ color, vertexColors: true, roughness: 0.85, side: DoubleSide });
    this.hairMaterial = hair(this.skinColours.brow);
    this.lashMaterial = hair(new Color('#1d1512'));
    this.lidMaterial = new MeshStandardMaterial({ color: lidRed(mesh.model.complexion), roughness: 0.45, side: DoubleSide });
    this.uv = new BufferAttribute(mesh.uv, 2);
    this.index = new BufferAttribute(mesh.triangles, 1);
    this.picture = mesh.photos.length > 0 ? new PhotoSkin(mesh, neighbours, this.colours, detail.textureSize, whenReady) : skinPicture(mesh.model.skinPicture, whenReady);
    // A photograph brings its own brows and lashes.
    const ownHair = this.picture === null;
    const hairs = ownHair ? browHairs(mesh, mesh.model.browsMm, detail) : [];
    this.brows = growBrows(mesh, hairs, detail);
    this.paint = paintMap(mesh, hairs, detail.textureSize);
    this.lashes = ownHair ? growLashes(mesh, detail) : growNothing(mesh);
  }
}

/** The skin of a clinic's own head model, drawn as it is; the plain skin shows until it has come. */
function skinPicture(url: string | null, whenReady: () => void): SkinPicture | null {
  if (!url) return null;
  const empty = new DataTexture(new Uint8Array(4), 1, 1);
  empty.needsUpdate = true;
  const uniform: { value: Texture } = { value: empty };
  new TextureLoader().load(url, (texture) => {
    texture.colorSpace = SRGBColorSpace;
    texture.flipY = false;
    uniform.value = texture;
    whenReady();
  });
  return { uniform };
}

/** Lips keep less red the darker the skin. */
function coloursOf({ tone, hair, brow }: FaceComplexion): SkinColours {
  const light = smoothstep(0.05, 0.5, new Color(tone).g);
  return { dark: 1 - light, hair: new Color(hair), brow: new Color(brow), lips: new Color().setRGB(0.80, 0.62, 0.62).lerp(new Color().setRGB(0.86, 0.43, 0.49), light) };
}

const lidRed = ({ tone }: FaceComplexion): Color => new Color(tone).multiply(new Color().setRGB(0.85, 0.6, 0.56));

/** One face in one pose. */
export class Figure {
  readonly group = new Group();
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  private readonly skin = new BufferGeometry();
  private readonly creaseMap: DataTexture;
  private readonly lids: LidMargins;
  private readonly followers: { attached: AttachedGeometry; node: Mesh }[] = [];
  readonly layers: FigureLayers;

  constructor(private readonly parts: FaceParts) {
    const { mesh } = parts;
    this.positions = new Float32Array(mesh.restMm);
    this.normals = new Float32Array(mesh.restMm.length);
    this.creaseMap = parts.creases.newTexture();
    this.skin.setAttribute('position', new BufferAttribute(this.positions, 3));
    this.skin.setAttribute('normal', new BufferAttribute(this.normals, 3));
    this.skin.setAttribute('creaseUv', parts.uv);
    this.skin.setAttribute('color', parts.colours);
    this.skin.setAttribute('fuzz', parts.fuzz);
    this.skin.setIndex(parts.index);
    this.lids = new LidMargins(mesh);
    this.group.add(new Mesh(this.skin, skinMaterial(this.creaseMap, parts.paint, parts.skinColours, parts.picture)), new Mesh(this.lids.geometry, parts.lidMaterial));
    this.group.add(...mesh.model.eyes.map((eye) => caruncle(mesh, eye, parts.lidMaterial)));
    this.group.add(...mesh.model.eyes.map((eye) => eyeball(eye, new Color(mesh.model.complexion.tone).g < 0.3 ? 'dark' : 'brown')));
    this.attach(parts.brows, parts.hairMaterial);
    this.attach(parts.lashes, parts.lashMaterial);
    this.layers = new FigureLayers(mesh, this.skin);
    this.group.add(this.layers.group);
  }

  /** Moves skin, folds, hair and lids into a pose. */
  take(pose: Pose): void {
    const { mesh, creases, welds } = this.parts;
    moveSkin(mesh, pose, this.positions);
    computeNormals(this.positions, mesh.triangles, welds, this.normals);
    creases.mix((crease) => creaseShare(mesh.model, pose, crease), this.creaseMap);
    for (const name of ['position', 'normal']) this.skin.getAttribute(name).needsUpdate = true;
    this.skin.computeBoundingSphere();
    this.lids.follow(this.positions);
    for (const { attached, node } of this.followers) if (node.visible) attached.follow(this.positions);
    this.layers.follow(this.positions);
  }

  private attach(shared: AttachedGeometry, material: Material): void {
    const attached = shared.twin();
    const node = new Mesh(attached.geometry, material);
    this.followers.push({ attached, node });
    this.group.add(node);
  }
}
