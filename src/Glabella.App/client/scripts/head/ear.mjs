// An auricle that grows out of a hole in the side of the head: back, helix, scapha, antihelix, concha, tragus and lobule.
// Length about 61, breadth about 35 mm (mean of women and men, recalled from Farkas 1994); its relief is drawn.
import { halfBreadth } from './shape.mjs';

// The outline in the auricle's own plane, [back, up] mm from the concha, and how far the helix is rolled there (0 to 1).
// In the order of the hole's border: down the front, along the bottom, up behind, along the top.
const outline = [
  { at: [-7, 25], roll: 0.9 },
  { at: [-10.5, 15], roll: 0.55 },
  { at: [-11.5, 3], roll: 0.25, tragus: 0.7 },
  { at: [-11.5, -6], roll: 0.2, tragus: 1 },
  { at: [-9.5, -17], roll: 0 },
  { at: [-7, -26], roll: 0 },
  { at: [-1, -31], roll: 0 },
  { at: [7, -25], roll: 0.05 },
  { at: [13.5, -13], roll: 0.35, anti: 0.8 },
  { at: [18.5, 0], roll: 0.75, anti: 1 },
  { at: [20.5, 12], roll: 1, anti: 1 },
  { at: [18, 23], roll: 1, anti: 0.8 },
  { at: [10, 30], roll: 1, anti: 0.45 },
  { at: [1, 30.5], roll: 1, anti: 0.3 },
];
// From the rim inward: share of the way from the concha to the outline, height above the auricle's plane: everywhere, where the helix rolls, at the antihelix, at the tragus.
const rings = [
  { share: 1.0, flat: -1.2, roll: -0.6, anti: 0, tragus: 0 },
  { share: 0.965, flat: 0.6, roll: 2.4, anti: 0, tragus: 2.2 },
  { share: 0.86, flat: 0.5, roll: 2.0, anti: 0, tragus: 3.4 },
  { share: 0.74, flat: 0.2, roll: -2.2, anti: 0, tragus: 1.5 },
  { share: 0.58, flat: -0.6, roll: -0.6, anti: 3.0, tragus: -3 },
  { share: 0.42, flat: -3.5, roll: 0, anti: -1.0, tragus: -6 },
  { share: 0.24, flat: -8, roll: 0, anti: -3.5, tragus: -7 },
];
const concha = { y: 9, z: -43, back: -2, up: -2, floor: -11 };
const tilt = 0.16; // the long axis leans back by about 9 degrees
const standOff = 0.5; // the plane leaves the head by about 27 degrees

const toHead = ([back, up]) => [concha.y + up * Math.cos(tilt) + back * Math.sin(tilt) * 0.5, concha.z - back * Math.cos(tilt) - up * Math.sin(tilt)];
const plane = (back) => 1.2 + Math.max(0, back + 11.5) * standOff;

function place([back, up], height, onSkin) {
  const [y, z] = toHead([back, up]);
  const skin = halfBreadth(y, onSkin ? z : Math.max(z, -50));
  return [skin + height, y, z];
}

/** The foot of the auricle: in front and at the lobule next to the outline, behind well under it. */
function foot({ at: [back, up] }) {
  const under = Math.max(0, Math.min(1, (back + 8) / 18));
  return place([back * (1 - 0.62 * under) - 1.6 * (1 - under), up * (1 - 0.22 * under)], 0, true);
}

/** The back of the auricle, half-way from the foot to the rim. */
function backSide(corner) {
  const [back, up] = corner.at, rim = place(corner.at, plane(back) - 1.2, false), low = foot(corner);
  const mix = rim.map((value, k) => 0.55 * value + 0.45 * low[k]);
  return up < -20 ? [mix[0] - 0.4, mix[1], mix[2]] : mix;
}

function inner({ share, flat, roll, anti, tragus }, corner) {
  const [back, up] = [concha.back + share * (corner.at[0] - concha.back), concha.up + share * (corner.at[1] - concha.up)];
  const height = plane(back) + flat + roll * corner.roll + anti * (corner.anti ?? 0) + tragus * (corner.tragus ?? 0);
  return place([back, up], height, false);
}

/** Grows one auricle from the border of its hole (as `growSkull` answers it). */
export function growEar(cage, side, hole) {
  const sign = side === 'right' ? -1 : 1;
  const layers = [outline.map(foot), outline.map(backSide), ...rings.map((ring) => outline.map((corner) => inner(ring, corner)))];
  const centre = [0, 1].map((k) => hole.reduce((sum, i) => sum + cage.uv[i][k], 0) / hole.length);
  let previous = hole;
  layers.forEach((layer, r) => {
    const share = 1 - (r + 1) / (layers.length + 1);
    const current = layer.map(([x, y, z], i) => {
      cage.points.push([sign * x, y, z]);
      cage.uv.push(cage.uv[hole[i]].map((value, k) => centre[k] + share * (value - centre[k])));
      return cage.points.length - 1;
    });
    fill(cage, sign, previous, current);
    previous = current;
  });
  const bottom = cage.points.length;
  const [x, y, z] = place([concha.back - 2, concha.up], concha.floor + plane(concha.back), false);
  cage.points.push([sign * x, y, z]);
  cage.uv.push(centre);
  previous.forEach((a, i) => turn(cage, sign, [a, previous[(i + 1) % previous.length], bottom]));
}

function fill(cage, sign, outer, within) {
  outer.forEach((a, i) => {
    const next = (i + 1) % outer.length;
    turn(cage, sign, [a, outer[next], within[next]]);
    turn(cage, sign, [a, within[next], within[i]]);
  });
}

/** Seen from outside, the hole's border runs the other way round on the left. */
const turn = (cage, sign, [a, b, c]) => cage.skin.push(sign < 0 ? [a, c, b] : [a, b, c]);
