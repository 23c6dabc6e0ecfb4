import {
  DataTexture, LinearFilter, LinearMipmapLinearFilter, MeshStandardMaterial, RedFormat, RepeatWrapping, type Texture, UnsignedByteType,
} from 'three';
import type { PhotoSkin } from './photo';

/** Skin: light that wraps and reddens where it turns away, fine grain, and grooves from a height map in millimetres. */
export function skinMaterial(creases: Texture, photo: PhotoSkin | null): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ vertexColors: true, roughness: 0.6, metalness: 0 });
  const uniforms = { creaseMap: { value: creases }, grainMap: { value: (grainTexture ??= grain()) }, photoMap: photo?.uniform ?? { value: null } };
  material.defines = photo ? { WITH_PHOTO: '' } : {};
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms);
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `#include <common>\n${varyings('attribute')}`)
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvCreaseUv = creaseUv;');
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${varyings('')}\nuniform sampler2D creaseMap; uniform sampler2D grainMap; uniform sampler2D photoMap;\n${relief}`)
      .replace('#include <color_fragment>', `#include <color_fragment>\n${colouring}`)
      .replace('#include <normal_fragment_maps>', 'normal = withRelief(normal, -vViewPosition, faceDirection);')
      .replace('#include <lights_physical_pars_fragment>', '#include <lights_physical_pars_fragment>\n' + wrappedLight)
      .replace('#include <lights_fragment_begin>', '#undef RE_Direct\n#define RE_Direct RE_Direct_Skin\n#include <lights_fragment_begin>');
  };
  return material;
}

let grainTexture: DataTexture | undefined;

const varyings = (kind: string): string => `
${kind && 'attribute vec2 creaseUv;'}
varying vec2 vCreaseUv;`;

// Mikkelsen 2010, listing 2, left in millimetres so that slopes are true. Close up, slopes are taken over a texel, not over a pixel:
// between two texels the map is straight, and a pixel's slope would show the steps.
const relief = `
float skinHeightMm(vec2 uv) { return texture2D(creaseMap, uv).r + (texture2D(grainMap, uv * 34.0).r - 0.5) * 0.05; }
float riseMm(vec2 d) {
  float longer = max(1.0, 1.0 / max(1e-6, length(d) * float(textureSize(creaseMap, 0).x)));
  vec2 half_ = 0.5 * longer * d;
  return (skinHeightMm(vCreaseUv + half_) - skinHeightMm(vCreaseUv - half_)) / longer;
}
vec3 withRelief(vec3 n, vec3 p, float face) {
  vec2 dH = vec2(riseMm(dFdx(vCreaseUv)), riseMm(dFdy(vCreaseUv)));
  vec3 sx = dFdx(p), sy = dFdy(p);
  vec3 r1 = cross(sy, n), r2 = cross(n, sx);
  float det = dot(sx, r1) * face;
  vec3 slope = sign(det) * (dH.x * r1 + dH.y * r2);
  return normalize(abs(det) * n - clamp(slope, -2.5 * abs(det), 2.5 * abs(det)));
}`;

const colouring = `
float heightMm = texture2D(creaseMap, vCreaseUv).r;
float speck = texture2D(grainMap, vCreaseUv * 5.0).r;
diffuseColor.rgb *= 0.965 + 0.07 * speck;
#ifdef WITH_PHOTO
vec4 own = texture2D(photoMap, vCreaseUv);
diffuseColor.rgb = mix(diffuseColor.rgb, own.rgb, own.a);
#endif
// Light that is caught in a groove comes out redder; what stands beside it is drawn tight and paler.
diffuseColor.rgb *= mix(vec3(1.0), vec3(0.70, 0.55, 0.50), smoothstep(0.05, 1.5, -heightMm)) * (1.0 + 0.08 * clamp(heightMm, 0.0, 0.6));`;

// Diffuse light reaches beyond the terminator, red furthest (after the wrapped lighting of Green 2004, GPU Gems 16).
const wrappedLight = `
void RE_Direct_Skin(const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight) {
  float facing = dot(geometryNormal, directLight.direction);
  vec3 wrap = vec3(0.34, 0.17, 0.12);
  vec3 soft = saturate((facing + wrap) / (1.0 + wrap));
  reflectedLight.directDiffuse += soft * soft * directLight.color * BRDF_Lambert(material.diffuseColor);
  reflectedLight.directSpecular += saturate(facing) * directLight.color * BRDF_GGX(directLight.direction, geometryViewDir, geometryNormal, material);
}`;

/** Fine tileable unevenness: pores and speckles. */
function grain(): DataTexture {
  const size = 256;
  const values = new Uint8Array(size * size);
  let seed = 7;
  const random = (): number => ((seed = Math.imul(seed, 1664525) + 1013904223), (seed >>> 8) / 16777216);
  const noise = Float32Array.from(values, () => random());
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) values[y * size + x] = 255 * softened(noise, x, y, size);
  }
  const texture = new DataTexture(values, size, size, RedFormat, UnsignedByteType);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

function softened(noise: Float32Array, x: number, y: number, size: number): number {
  let sum = 0;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) sum += noise[((y + dy + size) % size) * size + ((x + dx + size) % size)]!;
  }
  return Math.min(1, Math.max(0, 0.5 + (sum / 9 - 0.5) * 2.2));
}
