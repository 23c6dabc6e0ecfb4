// What the pixels of photographs say at the vertices of the face. Colours are sRGB, 0 to 255, three a vertex.
import { smoothstep } from './numbers';

/** One photograph at the vertices. */
export interface VertexPhoto {
  colours: Float32Array;
  /** 0 to 1: how much of it belongs there. */
  weights: Float32Array;
}

/** A gain and an offset a channel. */
export interface ColourMatch {
  gain: [number, number, number];
  offset: [number, number, number];
}

export const unchanged: ColourMatch = { gain: [1, 1, 1], offset: [0, 0, 0] };

/** Below this many common vertices two pictures say nothing about each other's light (assumed). */
const fewestCommon = 60;

/** What makes one picture look like another where both show the same skin: equal mean and spread a channel. */
export function matchTo(first: VertexPhoto, other: VertexPhoto): ColourMatch {
  const common: number[] = [];
  for (let v = 0; v < first.weights.length; v++) if (first.weights[v]! > 0.3 && other.weights[v]! > 0.3) common.push(v);
  if (common.length < fewestCommon) return unchanged;
  const match: ColourMatch = { gain: [1, 1, 1], offset: [0, 0, 0] };
  for (let c = 0; c < 3; c++) {
    const a = spread(first.colours, common, c), b = spread(other.colours, common, c);
    match.gain[c] = Math.min(1.4, Math.max(0.7, a.deviation / Math.max(1, b.deviation)));
    match.offset[c] = a.mean - match.gain[c]! * b.mean;
  }
  return match;
}

function spread(colours: Float32Array, at: readonly number[], channel: number): { mean: number; deviation: number } {
  const mean = at.reduce((sum, v) => sum + colours[v * 3 + channel]!, 0) / at.length;
  return { mean, deviation: Math.sqrt(at.reduce((sum, v) => sum + (colours[v * 3 + channel]! - mean) ** 2, 0) / at.length) };
}

/** How a person's skin looks on a picture: lightness and two shares of colour, with their spread. */
export interface SkinTone {
  mean: [number, number, number];
  deviation: [number, number, number];
}

/** Shares vary little over skin, lightness by shade: the least spread that is believed (assumed). */
const leastDeviation = [0.17, 0.014, 0.01] as const;

export function toneOf(colours: Float32Array, samples: readonly number[]): SkinTone {
  const seen = samples.map((v) => features(colours, v));
  const mean = [0, 1, 2].map((k) => seen.reduce((sum, f) => sum + f[k]!, 0) / seen.length) as SkinTone['mean'];
  const deviation = [0, 1, 2].map((k) =>
    Math.max(leastDeviation[k]!, Math.sqrt(seen.reduce((sum, f) => sum + (f[k]! - mean[k]!) ** 2, 0) / seen.length))) as SkinTone['deviation'];
  return { mean, deviation };
}

/** 1 for the colour of the person's own skin, 0 for hair or background. */
export function likeSkin(colours: Float32Array, v: number, tone: SkinTone): number {
  const seen = features(colours, v);
  let squared = 0;
  for (let k = 0; k < 3; k++) squared += ((seen[k]! - tone.mean[k]!) / tone.deviation[k]!) ** 2;
  return 1 - smoothstep(2.2, 3.4, Math.sqrt(squared));
}

function features(colours: Float32Array, v: number): [number, number, number] {
  const [r, g, b] = [colours[v * 3]! + 1, colours[v * 3 + 1]! + 1, colours[v * 3 + 2]! + 1];
  const sum = r + g + b;
  return [Math.log(sum / 765), r / sum, g / sum];
}

/** The least of each vertex and its neighbours: what is no skin grows by one ring. */
export function leastAround(values: Float32Array, neighbours: readonly Uint32Array[]): Float32Array {
  return values.map((own, v) => neighbours[v]!.reduce((least, n) => Math.min(least, values[n]!), own));
}

/** The mean of each vertex and its neighbours, so many times; `width` numbers a vertex. */
export function smoothed(values: Float32Array, neighbours: readonly Uint32Array[], width: number, passes: number): Float32Array {
  let now = values;
  for (let pass = 0; pass < passes; pass++) {
    const next = new Float32Array(now.length);
    for (let v = 0; v < neighbours.length; v++) {
      const around = neighbours[v]!;
      for (let k = 0; k < width; k++) {
        let sum = now[v * width + k]!;
        for (const n of around) sum += now[n * width + k]!;
        next[v * width + k] = sum / (around.length + 1);
      }
    }
    now = next;
  }
  return now;
}

/**
 * Carries values on from the vertices that know them over the rest of the skin: each unknown becomes the mean of its neighbours, pulled a
 * little toward the mean of all, so that it is even far away and has no step at the border.
 */
export function carriedOn(values: Float32Array, known: Uint8Array, neighbours: readonly Uint32Array[], passes: number): Float32Array {
  const sums = [0, 0, 0];
  let count = 0;
  known.forEach((is, v) => {
    if (!is) return;
    count++;
    for (let k = 0; k < 3; k++) sums[k]! += values[v * 3 + k]!;
  });
  const mean = sums.map((sum) => (count > 0 ? sum / count : 1));
  const now = Float32Array.from(values, (value, i) => (known[Math.floor(i / 3)] ? value : mean[i % 3]!));
  const pull = 0.01;
  for (let pass = 0; pass < passes; pass++) {
    for (let v = 0; v < neighbours.length; v++) {
      const around = neighbours[v]!;
      if (known[v] || around.length === 0) continue;
      for (let k = 0; k < 3; k++) {
        let sum = 0;
        for (const n of around) sum += now[n * 3 + k]!;
        now[v * 3 + k] = (sum / around.length + pull * mean[k]!) / (1 + pull);
      }
    }
  }
  return now;
}
