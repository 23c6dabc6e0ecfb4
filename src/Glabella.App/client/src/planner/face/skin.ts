import { Color, MeshStandardMaterial, type Texture } from 'three';
import { grain } from './grain';

/** A picture of the skin in the head's texture: photographs of a person, or a clinic's own head. Where it is transparent, the painted skin shows. */
export interface SkinPicture {
  readonly uniform: { value: Texture };
}

/** What colours the skin beyond its tone. */
export interface SkinColours {
  hair: Color;
  brow: Color;
  /** 0 for fair skin to 1 for the darkest. */
  dark: number;
  /** What the red of the lips multiplies the tone by. */
  lips: Color;
}

/** Skin: light that wraps and reddens where it turns away, fine grain, grooves from a height map in millimetres, and what is painted on it. */
export function skinMaterial(creases: Texture, paint: Texture, colours: SkinColours, photo: SkinPicture | null): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ vertexColors: true, roughness: 0.56, metalness: 0 });
  const uniforms = {
    creaseMap: { value: creases }, grainMap: { value: grain() }, paintMap: { value: paint },
    hairColour: { value: colours.hair }, browColour: { value: colours.brow }, lipTint: { value: colours.lips }, darkSkin: { value: colours.dark },
    photoMap: photo?.uniform ?? { value: null },
  };
  material.defines = photo ? { WITH_PHOTO: '' } : {};
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms);
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `#include <common>\n${varyings('attribute')}`)
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvCreaseUv = creaseUv; vFuzz = fuzz;');
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${varyings('')}\n${samplers}\n${relief}`)
      .replace('#include <color_fragment>', `#include <color_fragment>\n${colouring}`)
      .replace('#include <roughnessmap_fragment>', '#include <roughnessmap_fragment>\nroughnessFactor = mix(mix(roughnessFactor - 0.07 * darkSkin, 0.40, painted.b), 0.85, max(hair, painted.r)) - 0.06 * (grainFine.b - 0.5);')
      .replace('#include <normal_fragment_maps>', 'normal = withRelief(normal, -vViewPosition, faceDirection, grainFine);')
      .replace('#include <lights_physical_pars_fragment>', '#include <lights_physical_pars_fragment>\n' + wrappedLight)
      .replace('#include <lights_fragment_begin>', '#undef RE_Direct\n#define RE_Direct RE_Direct_Skin\n#include <lights_fragment_begin>');
  };
  return material;
}

const varyings = (kind: string): string => `
${kind && 'attribute vec2 creaseUv; attribute float fuzz;'}
varying vec2 vCreaseUv; varying float vFuzz;`;

const samplers = `
uniform sampler2D creaseMap; uniform sampler2D grainMap; uniform sampler2D paintMap; uniform sampler2D photoMap;
uniform vec3 hairColour; uniform vec3 browColour; uniform vec3 lipTint; uniform float darkSkin;`;

// Mikkelsen 2010, listing 2, left in millimetres so that slopes are true. Close up, slopes are taken over a texel, not over a pixel:
// between two texels the map is straight, and a pixel's slope would show the steps. The grain brings its slope with it: one fetch, and none where it is too small to see.
const relief = `
float riseMm(vec2 d) {
  float longer = max(1.0, 1.0 / max(1e-6, length(d) * float(textureSize(creaseMap, 0).x)));
  vec2 half_ = 0.5 * longer * d;
  return (texture2D(creaseMap, vCreaseUv + half_).r - texture2D(creaseMap, vCreaseUv - half_).r) / longer;
}
vec3 withRelief(vec3 n, vec3 p, float face, vec4 grainHere) {
  vec2 dx = dFdx(vCreaseUv), dy = dFdy(vCreaseUv);
  vec2 poreMm = (grainHere.rg - 0.5) * (0.05 * 34.0 * 256.0);
  vec2 dH = vec2(riseMm(dx) + dot(poreMm, dx), riseMm(dy) + dot(poreMm, dy));
  vec3 sx = dFdx(p), sy = dFdy(p);
  vec3 r1 = cross(sy, n), r2 = cross(n, sx);
  float det = dot(sx, r1) * face;
  vec3 slope = sign(det) * (dH.x * r1 + dH.y * r2);
  return normalize(abs(det) * n - clamp(slope, -2.5 * abs(det), 2.5 * abs(det)));
}`;

const colouring = `
float heightMm = texture2D(creaseMap, vCreaseUv).r;
vec4 grainFine = texture2D(grainMap, vCreaseUv * 34.0);
float speck = texture2D(grainMap, vCreaseUv * 5.0).b;
vec3 painted = texture2D(paintMap, vCreaseUv).rgb;
diffuseColor.rgb *= 0.955 + 0.09 * speck;
diffuseColor.rgb *= mix(vec3(1.0), lipTint, painted.b);
diffuseColor.rgb *= mix(vec3(1.0), vec3(0.20, 0.11, 0.10), painted.g);
diffuseColor.rgb = mix(diffuseColor.rgb, browColour, painted.r);
float hair = vFuzz <= 0.0 ? 0.0 : 0.86 * smoothstep(0.1, 0.95, vFuzz + 0.7 * vFuzz * (0.6 * grainFine.b + 0.4 * speck - 0.5));
diffuseColor.rgb = mix(diffuseColor.rgb, hairColour * (0.55 + 0.5 * grainFine.b + 0.5 * speck), hair);
#ifdef WITH_PHOTO
vec4 own = texture2D(photoMap, vCreaseUv);
diffuseColor.rgb = mix(diffuseColor.rgb, own.rgb, own.a);
#endif
// Light that is caught in a groove comes out redder; what stands beside it is drawn tight and paler. Dark skin gives little of it back:
// there the same depth is drawn with more contrast, so that a line is seen as well as on fair skin.
vec3 caught = mix(vec3(0.70, 0.55, 0.50), vec3(0.36, 0.32, 0.32), darkSkin);
diffuseColor.rgb *= mix(vec3(1.0), caught, smoothstep(0.05, mix(1.5, 1.0, darkSkin), -heightMm)) * (1.0 + mix(0.08, 0.5, darkSkin) * clamp(heightMm, 0.0, 0.6));`;

// Diffuse light reaches beyond the terminator, red furthest (after the wrapped lighting of Green 2004, GPU Gems 16).
const wrappedLight = `
void RE_Direct_Skin(const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight) {
  float facing = dot(geometryNormal, directLight.direction);
  vec3 wrap = vec3(0.34, 0.17, 0.12);
  vec3 soft = saturate((facing + wrap) / (1.0 + wrap));
  reflectedLight.directDiffuse += soft * soft * directLight.color * BRDF_Lambert(material.diffuseColor);
  reflectedLight.directSpecular += saturate(facing) * directLight.color * BRDF_GGX(directLight.direction, geometryViewDir, geometryNormal, material);
}`;
