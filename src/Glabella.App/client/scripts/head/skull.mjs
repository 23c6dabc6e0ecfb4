// Rings from the border of the face over the crown and the jaw down to the base of the neck.
import { border } from './landmarks.mjs';

// Each ring: top of the head in the midline, front of neck in the midline, how far the sides lie behind their plane, share of the border's own offset.
const rings = [
  { top: [95, 37], bottom: [-93, 33], sideBack: 66, keep: 0.75 },
  { top: [112, 23], bottom: [-96, 20], sideBack: 66, keep: 0.45 },
  { top: [129, -4], bottom: [-97, 6], sideBack: 56, keep: 0.2 },
  { top: [137, -50], bottom: [-108, -6], sideBack: 44, keep: 0.05 },
  { top: [117, -106], bottom: [-124, -10], sideBack: 22, keep: 0 },
  { top: [66, -139], bottom: [-142, -9], sideBack: 5, keep: 0 },
  { top: [6, -136], bottom: [-160, -6], sideBack: 0, keep: 0 },
  { top: [-52, -112], bottom: [-178, -2], sideBack: -4, keep: 0 },
  { top: [-112, -106], bottom: [-198, 6], sideBack: -2, keep: 0 },
  { top: [-170, -122], bottom: [-220, 24], sideBack: 0, keep: 0 },
];
const fullRings = 3;

const ellipsoid = ([x, y, z], [cx, cy, cz], [rx, ry, rz], power = 2) => {
  const level = (Math.abs((x - cx) / rx) ** power + Math.abs((y - cy) / ry) ** power + Math.abs((z - cz) / rz) ** power) ** (1 / power);
  return (level - 1) * Math.min(rx, ry, rz);
};

/** Distance-like function of a slanted elliptic cylinder for the neck. */
const neck = ([x, y, z]) => {
  const down = Math.max(0, -y - 60);
  const back = -50 - down * 0.12;
  const [rx, rz] = [52 + down * 0.02, 55];
  const side = (Math.hypot(x / rx, (z - back) / rz) - 1) * 54;
  return Math.max(side, y + 30);
};

const blend = (a, b, k) => {
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - h * h * k / 4;
};

/** Negative inside the head. Head breadth 152, length 193, vertex 137 above the origin. */
export function inside(p) {
  const cranium = ellipsoid(p, [0, 52, -46], [77.5, 88, 99], 2.16);
  const jaw = ellipsoid(p, [0, -22, -8], [66, 74, 52], 2.4);
  const shoulders = ellipsoid(p, [0, -262, -66], [205, 74, 72]);
  const chin = ellipsoid(p, [0, -66, 8], [42, 27, 37], 2.3);
  return blend(blend(blend(blend(cranium, jaw, 24), chin, 14), neck(p), 26), shoulders, 50);
}

/** Where a ray from inside leaves the head. */
function leave(origin, direction) {
  let [near, far] = [0, 260];
  for (let i = 0; i < 50; i++) {
    const middle = (near + far) / 2;
    if (inside(origin.map((o, k) => o + direction[k] * middle)) < 0) near = middle; else far = middle;
  }
  return origin.map((o, k) => o + direction[k] * near);
}

/** One point of a ring: `turn` is 0 at the top, π at the bottom, over the right side. */
function castRing({ top, bottom, sideBack }, turn) {
  const axis = [top[0] - bottom[0], top[1] - bottom[1]];
  const length = Math.hypot(...axis);
  const up = [0, axis[0] / length, axis[1] / length];
  const bend = Math.max(0, Math.sin(turn)) ** 1.2 * sideBack;
  const origin = [0, (top[0] + bottom[0]) / 2 + bend * up[2], (top[1] + bottom[1]) / 2 - bend * up[1]];
  const direction = [-Math.sin(turn), up[1] * Math.cos(turn), up[2] * Math.cos(turn)];
  return leave(origin, direction);
}

const borderRing = { top: [78.5, 44.8], bottom: [-89, 42.6], sideBack: 66 };

export function growSkull(cage) {
  const half = border.length / 2;
  const turns = border.slice(0, half + 1).map((i) => {
    const [x, y] = cage.points[i];
    return Math.atan2(Math.abs(x), y + 5);
  });
  const offsets = turns.map((turn, j) => {
    const cast = castRing(borderRing, turn);
    return cage.points[border[j]].map((value, k) => value - cast[k]);
  });
  let previous = border, step = 1, loose = 0;
  rings.forEach((ring, r) => {
    const t = (r + 1) / rings.length;
    const nextStep = r < fullRings ? 1 : 2;
    const halfPoints = [];
    for (let j = 0; j <= half; j += nextStep) {
      const even = Math.min(1, t * 1.6);
      const turn = turns[j] * (1 - even) + even * Math.PI * j / half;
      const cast = castRing(ring, turn);
      halfPoints.push(cast.map((value, k) => value + offsets[j][k] * ring.keep));
    }
    halfPoints[0][0] = halfPoints[halfPoints.length - 1][0] = 0;
    if (r === fullRings) loose = cage.points.length;
    const current = appendRing(cage, halfPoints, nextStep, t);
    joinRings(cage, previous, current, step !== nextStep);
    [previous, step] = [current, nextStep];
  });
  relax(cage, loose, previous[0]);
}

/** Evens out the spacing of the rings from `start` up to `end` along the surface. */
function relax(cage, start, end) {
  const around = new Map();
  const link = (a, b) => { if (!around.has(a)) around.set(a, new Set()); around.get(a).add(b); };
  for (const [a, b, c] of cage.skin) [[a, b], [b, c], [c, a]].forEach(([p, q]) => { link(p, q); link(q, p); });
  for (let pass = 0; pass < 3; pass++) {
    const moved = [];
    for (let i = start; i < end; i++) {
      const neighbours = [...around.get(i)];
      const mean = [0, 1, 2].map((k) => neighbours.reduce((sum, n) => sum + cage.points[n][k], 0) / neighbours.length);
      moved.push(settle(cage.points[i].map((value, k) => value + 0.35 * (mean[k] - value))));
    }
    moved.forEach((point, i) => { cage.points[start + i] = point; });
  }
}

/** The point of the head's surface near a point, by Newton steps along the gradient. */
function settle(point) {
  let p = point;
  for (let step = 0; step < 8; step++) {
    const h = 0.01;
    const gradient = [0, 1, 2].map((k) => {
      const shifted = (sign) => p.map((value, axis) => value + (axis === k ? sign * h : 0));
      return (inside(shifted(1)) - inside(shifted(-1))) / (2 * h);
    });
    const squared = gradient.reduce((sum, g) => sum + g * g, 0);
    const depth = inside(p);
    p = p.map((value, k) => value - depth * gradient[k] / squared);
  }
  return Math.abs(point[0]) < 1e-6 ? [0, p[1], p[2]] : p;
}

function appendRing(cage, halfPoints, step, t) {
  const mirrored = halfPoints.slice(1, -1).reverse().map(([x, y, z]) => [-x, y, z]);
  const indices = [];
  [...halfPoints, ...mirrored].forEach((point, i) => {
    indices.push(cage.points.length);
    cage.points.push(point);
    const [u, v] = cage.uv[border[i * step]];
    const [du, dv] = [u - 0.5, v - 0.53];
    const reach = 1 + 0.58 * t;
    cage.uv.push([0.5 + du * reach, 0.53 + dv * reach]);
  });
  return indices;
}

/** Triangles between two rings; diagonals are mirror images. `merging` when the outer ring has half the columns. */
function joinRings(cage, inner, outer, merging) {
  const n = inner.length;
  if (merging) {
    for (let i = 0; i < n; i += 2) {
      const [a, b, c] = [inner[i], inner[i + 1], inner[(i + 2) % n]];
      const [d, e] = [outer[i / 2], outer[(i / 2 + 1) % outer.length]];
      cage.skin.push([a, d, b], [b, d, e], [b, e, c]);
    }
    return;
  }
  for (let i = 0; i < n; i++) {
    const next = (i + 1) % n;
    const [a, b, c, d] = [inner[i], inner[next], outer[next], outer[i]];
    cage.skin.push(...(i < n / 2 ? [[a, d, c], [a, c, b]] : [[a, d, b], [b, d, c]]));
  }
}
