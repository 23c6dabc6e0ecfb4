// Rings from the border of the face over the crown and under the jaw down to the shoulders.
import { border } from './landmarks.mjs';
import { fair } from './fair.mjs';
import { leave } from './shape.mjs';

// Each ring: crown in the midline, throat in the midline as [y, z], depth of its sides, how much it is free to follow the face (0 held to the shape).
const rings = [
  { top: [93, 39], bottom: [-93, 34], side: -34, free: 1 },
  { top: [109, 28], bottom: [-95, 23], side: -43, free: 0.8 },
  { top: [123, 8], bottom: [-96.5, 12], side: -53, free: 0.5 },
  { top: [132, -25], bottom: [-99, 2], side: -63, free: 0.2 },
  { top: [130, -62], bottom: [-107, -5], side: -73, free: 0 },
  { top: [112, -102], bottom: [-118, -8], side: -80, free: 0 },
  { top: [80, -129], bottom: [-131, -10], side: -84, free: 0 },
  { top: [40, -139], bottom: [-145, -11], side: -84, free: 0 },
  { top: [-2, -131], bottom: [-160, -9], side: -80, free: 0 },
  { top: [-45, -112], bottom: [-175, -6], side: -72, free: 0 },
  { top: [-95, -112], bottom: [-192, 4], side: -66, free: 0 },
  { top: [-150, -130], bottom: [-212, 20], side: -66, free: 0 },
];
const fullRings = 5;
/** The grid cells that the auricles replace: rings and columns of their corners. */
const earHole = { rings: [0, 3], columns: [6, 10] };

/** One point of a ring: `turn` is 0 at the top, π at the bottom, over the right side; `back` how far it has gone from the midline's depth to that of the sides. */
function castRing({ top, bottom, side }, turn, back) {
  const axis = [top[0] - bottom[0], top[1] - bottom[1]];
  const length = Math.hypot(...axis);
  const up = [0, axis[0] / length, axis[1] / length];
  const middle = [(top[0] + bottom[0]) / 2, (top[1] + bottom[1]) / 2];
  const bend = back * (middle[1] - side);
  const origin = [0, middle[0] + bend * up[2], middle[1] - bend * up[1]];
  return leave(origin, [-Math.sin(turn), up[1] * Math.cos(turn), up[2] * Math.cos(turn)]);
}

/** Grows the skull and answers the border of the hole for each ear, from the top forward, down and back up behind. */
export function growSkull(cage) {
  const start = cage.points.length, half = border.length / 2;
  const grid = [], pull = [], cells = [];
  let previous = border, step = 1;
  rings.forEach((ring, r) => {
    const nextStep = r < fullRings ? 1 : 2;
    const current = appendRing(cage, halfRing(cage, ring, r, half, nextStep), nextStep, (r + 1) / rings.length);
    for (let i = 0; i < current.length; i++) pull.push(0.12 + 2.4 * (1 - ring.free) ** 3);
    joinRings(cells, previous, current, step !== nextStep, r);
    grid.push(current);
    [previous, step] = [current, nextStep];
  });
  fair(cage.points, [...cage.skin, ...cells.map(({ triangle }) => triangle)], start, pull);
  symmetrise(cage, grid);
  return openEars(cage, grid, cells);
}

function halfRing(cage, ring, r, half, step) {
  const middle = (ring.top[0] + ring.bottom[0]) / 2;
  const even = Math.min(1, Math.max(0, (r - 2) / 4));
  const points = [];
  const depth = (j) => cage.points[border[j]][2];
  const deepest = Math.min(...border.map((i) => cage.points[i][2]));
  for (let j = 0; j <= half; j += step) {
    const [x, y] = cage.points[border[j]];
    const level = depth(0) + (depth(half) - depth(0)) * j / half;
    const asBorder = (level - depth(j)) / (level - deepest);
    const turn = Math.atan2(Math.abs(x), y + 5 - (middle * 0.9 + 5) * r / 4) * (1 - even) + even * Math.PI * j / half;
    points.push(castRing(ring, turn, asBorder * (1 - even) + Math.max(0, Math.sin(turn)) ** 1.2 * even));
  }
  points[0][0] = points[points.length - 1][0] = 0;
  return points;
}

/** Fairing solves both sides at once; rounding must not part them. */
function symmetrise(cage, grid) {
  for (const ring of grid) {
    const n = ring.length;
    for (let i = 0; i <= n / 2; i++) {
      const [a, b] = [cage.points[ring[i]], cage.points[ring[(n - i) % n]]];
      const mean = i % (n / 2) === 0 ? 0 : (a[0] - b[0]) / 2;
      cage.points[ring[i]] = [mean, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
      cage.points[ring[(n - i) % n]] = [-mean + 0, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
    }
  }
}

/** Leaves out the cells under the ears with the points inside, and answers the borders of the two holes. */
function openEars(cage, grid, cells) {
  const [r0, r1] = earHole.rings, [c0, c1] = earHole.columns, n = grid[0].length;
  const gone = ({ ring, column }) => ring > r0 && ring <= r1 && ((column >= c0 && column < c1) || (column >= n - c1 && column < n - c0));
  cage.skin.push(...cells.filter((cell) => !gone(cell)).map(({ triangle }) => triangle));
  const span = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const columns = span(c0, c1), between = span(r0 + 1, r1 - 1);
  const loop = (at) => [
    ...columns.map((c) => at(r0, c)), ...between.map((r) => at(r, c1)),
    ...columns.toReversed().map((c) => at(r1, c)), ...between.toReversed().map((r) => at(r, c0)),
  ];
  const right = loop((r, c) => grid[r][c]), left = loop((r, c) => grid[r][n - c]);
  const renumber = drop(cage, new Set(between.flatMap((r) => columns.slice(1, -1).flatMap((c) => [grid[r][c], grid[r][n - c]]))));
  return { right: right.map(renumber), left: left.map(renumber) };
}

/** Takes points out that no triangle uses, and answers the new number of each that stays. */
function drop(cage, spare) {
  let next = 0;
  const numbers = cage.points.map((_, i) => (spare.has(i) ? -1 : next++));
  for (const name of ['points', 'uv']) cage[name] = cage[name].filter((_, i) => !spare.has(i));
  cage.skin = cage.skin.map((triangle) => triangle.map((i) => numbers[i]));
  return (i) => numbers[i];
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
function joinRings(cells, inner, outer, merging, ring) {
  const n = inner.length;
  const push = (column, ...triangles) => triangles.forEach((triangle) => cells.push({ triangle, ring, column }));
  if (merging) {
    for (let i = 0; i < n; i += 2) {
      const [a, b, c] = [inner[i], inner[i + 1], inner[(i + 2) % n]];
      const [d, e] = [outer[i / 2], outer[(i / 2 + 1) % outer.length]];
      push(i, [a, d, b], [b, d, e], [b, e, c]);
    }
    return;
  }
  for (let i = 0; i < n; i++) {
    const next = (i + 1) % n;
    const [a, b, c, d] = [inner[i], inner[next], outer[next], outer[i]];
    if (i < n / 2) push(i, [a, d, c], [a, c, b]);
    else push(i, [a, d, b], [b, d, c]);
  }
}
