// Average proportions for the canonical face, which is broad at the sides, narrow between the lids and has parted lips.
// Targets (mean of women and men, recalled from Farkas 1994): en–en 32.6, ex–ex 89.5, n–gn 117, fissure height 10.9 mm; zy–zy about 134 on bone.
import { lowerInnerLip, lowerLip, upperInnerLip, upperLip } from './landmarks.mjs';

const heightScale = 0.95;
const widthKnots = [[0, 0], [18.5, 17.2], [25, 24.8], [44.5, 44.8], [60, 58.5], [77.5, 71]];
const eye = { x: 31.5, y: 25.4, halfWidth: 14.5 };
const lidLift = { upper: 3.0, lower: 2.1 };
const jawNarrowing = 6.5;
const chinForward = 3.2;
const mouthHeight = -40.6;
// Half the gap between the parted lips by distance from the midline, mm.
const halfGap = [[0, 2.6], [5.4, 2.5], [10.2, 2.2], [14.2, 1.8], [17, 1.35], [20.2, 0]];

function interpolate(knots, x) {
  const upper = Math.max(1, knots.findIndex(([knot]) => knot >= x));
  const [[x0, y0], [x1, y1]] = [knots[upper - 1], knots[upper]];
  return y0 + (y1 - y0) * (x - x0) / (x1 - x0);
}

const width = (x) => Math.sign(x) * interpolate(widthKnots, Math.abs(x));

/** Opens the lids: the margins move apart, the skin above and below follows less and less. */
function openLids([x, y, z]) {
  const across = 1 - ((Math.abs(x) - eye.x) / eye.halfWidth) ** 2;
  if (across <= 0 || z < 25) return [x, y, z];
  const fromAxis = y - eye.y;
  const lift = (fromAxis > 0.3 ? lidLift.upper : fromAxis < -0.3 ? -lidLift.lower : 0) * Math.sqrt(across);
  const fade = Math.exp(-((Math.max(0, Math.abs(fromAxis) - 4) / 5) ** 2));
  return [x, y + lift * fade, z];
}

/** Brings the parted lips together: the red follows wholly, the skin around less and less. */
function closeLips([x, y, z], index) {
  const size = Math.abs(x);
  if (size >= 20.2 || z < 30) return [x, y, z];
  const fromMiddle = y - mouthHeight;
  const direction = upperLip.has(index) ? -1 : lowerLip.has(index) ? 1 : -Math.sign(fromMiddle);
  const beyondRed = upperLip.has(index) || lowerLip.has(index) ? 0 : Math.max(0, Math.abs(fromMiddle) - 6);
  return [x, y + direction * interpolate(halfGap, size) * Math.exp(-((beyondRed / 7) ** 2)), z];
}

function meetLips(points) {
  upperInnerLip.forEach((top, k) => {
    const bottom = lowerInnerLip[k];
    if (top === bottom) return;
    const [a, b] = [points[top], points[bottom]];
    const [height, depth] = [(a[1] + b[1]) / 2, Math.min(a[2], b[2]) - 1.2];
    [a[1], b[1]] = [height + 0.2, height - 0.2];
    [a[2], b[2]] = [depth, depth];
  });
}

const ramp = (from, to, x) => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** Narrows the lower face to the published breadth between the angles of the jaw and brings the chin forward; nothing above the mouth moves by more than a millimetre. */
function shapeJaw([x, y, z]) {
  const inward = jawNarrowing * ramp(-15, -62, y) * ramp(24, 60, Math.abs(x));
  const toChin = Math.max(0, 1 - (x / 24) ** 2 - ((y + 79) / 17) ** 2);
  return [x - Math.sign(x) * inward, y, z + chinForward * toChin];
}

export function proportion(canonical) {
  const points = canonical.map(([x, y, z], index) => shapeJaw(closeLips(openLids([width(x), y * heightScale, z]), index)));
  meetLips(points);
  return points;
}
