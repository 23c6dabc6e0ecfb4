// A simple auricle: a polar grid around the concha, folded over the helix and back to the head.
import { inside } from './skull.mjs';

const columns = 10;
// Radius as a share of the outline, and height above the auricle's plane, mm; the last two rings are its back.
const rings = [
  { radius: 0.36, height: -3.5 },
  { radius: 0.58, height: 1.5 },
  { radius: 0.80, height: 0 },
  { radius: 0.97, height: 3.5 },
  { radius: 1.0, height: -1 },
  { radius: 0.78, height: -12 },
];
const centre = { y: 12, z: -50 };
const tilt = 0.2; // the long axis leans back by about 11 degrees

/** Half-axes of the outline in direction `turn` (0 is up, π/2 is back): broad above, narrow at the lobule. */
function outline(turn) {
  const [up, back] = [Math.cos(turn), Math.sin(turn)];
  const height = up > 0 ? 31 : 30;
  const depth = back > 0 ? (up > 0 ? 21 : 21 - 7 * up * up) : 11;
  return 1 / Math.hypot(up / height, back / depth);
}

function place(side, turn, { radius, height }) {
  const reach = outline(turn) * radius;
  const [up, back] = [Math.cos(turn) * reach, Math.sin(turn) * reach];
  const y = centre.y + up * Math.cos(tilt) + back * Math.sin(tilt) * 0.4;
  const z = centre.z - back * Math.cos(tilt) - up * Math.sin(tilt);
  const skin = surfaceX(y, z);
  const stand = Math.max(0, back + 9) * 0.55;      // the auricle stands off the head toward the back
  const fold = height > 0 ? height * Math.min(1, Math.max(0.15, (back + 10) / 14)) : height;
  const x = skin + stand + fold + 0.5;
  return [side * (height <= -12 ? skin + Math.min(stand * 0.25, 3) - 2.5 : x), y, z];
}

/** Half breadth of the head at a height and depth, mm. */
function surfaceX(y, z) {
  let [near, far] = [0, 120];
  for (let i = 0; i < 40; i++) {
    const middle = (near + far) / 2;
    if (inside([middle, y, z]) < 0) near = middle; else far = middle;
  }
  return near;
}

export function growEar(cage, side) {
  const start = cage.points.length;
  const uvCentre = [side < 0 ? 0.03 : 0.97, 0.03];
  cage.points.push(place(side, 0, { radius: 0, height: -6 }));
  cage.uv.push(uvCentre);
  for (const ring of rings) {
    for (let i = 0; i < columns; i++) {
      const turn = 2 * Math.PI * i / columns;
      cage.points.push(place(side, turn, ring));
      cage.uv.push([uvCentre[0] + side * -0.02 * ring.radius * Math.sin(turn), uvCentre[1] - 0.02 * ring.radius * Math.cos(turn)]);
    }
  }
  const at = (ring, i) => start + 1 + ring * columns + (i % columns);
  const push = (a, b, c) => cage.skin.push(side < 0 ? [a, c, b] : [a, b, c]);
  for (let i = 0; i < columns; i++) {
    push(start, at(0, i + 1), at(0, i));
    for (let ring = 0; ring + 1 < rings.length; ring++) {
      push(at(ring, i), at(ring, i + 1), at(ring + 1, i + 1));
      push(at(ring, i), at(ring + 1, i + 1), at(ring + 1, i));
    }
  }
}
