// The solid that skull, jaw, neck and shoulders follow: negative inside, about millimetres near its surface.
// Targets (mean of women and men, recalled from Farkas 1994): head breadth 148, length 192, vertex to chin 222, bigonial width 99.5 mm.

const ellipsoid = ([x, y, z], [cx, cy, cz], [rx, ry, rz], power = 2) => {
  const level = (Math.abs((x - cx) / rx) ** power + Math.abs((y - cy) / ry) ** power + Math.abs((z - cz) / rz) ** power) ** (1 / power);
  return (level - 1) * Math.min(rx, ry, rz);
};

const capsule = ([x, y, z], a, b, [ra, rb]) => {
  const d = b.map((value, k) => value - a[k]), p = [Math.abs(x), y, z].map((value, k) => value - a[k]);
  const t = Math.min(1, Math.max(0, (p[0] * d[0] + p[1] * d[1] + p[2] * d[2]) / (d[0] ** 2 + d[1] ** 2 + d[2] ** 2)));
  return Math.hypot(...p.map((value, k) => value - t * d[k])) - (ra + t * (rb - ra));
};

/** Soft union; `k` is the width over which the two run into each other, mm. */
const join = (a, b, k) => {
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - h * h * k / 4;
};
const cut = (a, b, k) => -join(-a, -b, k);
const ramp = (from, to, x) => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** Broadest above and behind the ears, narrower at the forehead. */
const cranium = ([x, y, z]) => {
  const narrowing = 1 - 0.02 * ramp(-35, 50, z);
  return ellipsoid([x / narrowing, y, z], [0, 46, -42], [75, 87.5, 97], 2.07);
};

/** Face and mandible: tapers to the chin; its lower border rises from the chin to the angle of the jaw. */
const jaw = ([x, y, z]) => {
  const taper = 1 - 0.25 * ramp(-10, -72, y);
  const block = ellipsoid([x / taper, y, z], [0, -20, -2], [68, 78, 52], 2.5);
  const lowerBorder = (-93 + 0.5 * (44 - z) - y) * 0.9;
  const behind = (-42 - 0.25 * y - z) * 0.9;
  return cut(cut(block, lowerBorder, 9), behind, 16);
};

const floorOfMouth = (p) => ellipsoid(p, [0, -76, 4], [30, 21, 36], 2.2);

const neck = ([x, y, z]) => {
  const down = Math.max(0, -y - 70);
  const back = -55 - down * 0.12;
  const [rx, rz] = [50 + down * 0.03, 49 + down * 0.02];
  return Math.max((Math.hypot(x / rx, (z - back) / rz) - 1) * 51, y + 20);
};

const sternomastoid = (p) => capsule(p, [56, -22, -62], [12, -186, -14], [10, 8]);
const trapezius = (p) => join(capsule(p, [17, -10, -94], [50, -150, -92], [12, 20]), capsule(p, [50, -150, -92], [150, -192, -84], [20, 18]), 40);
const shoulders = (p) => ellipsoid(p, [0, -268, -72], [205, 80, 74], 2.3);
const larynx = (p) => capsule(p, [0, -122, -12], [0, -140, -14], [10, 9]);

export function inside(p) {
  const head = join(join(cranium(p), jaw(p), 20), floorOfMouth(p), 12);
  const throat = join(join(neck(p), sternomastoid(p), 24), larynx(p), 14);
  const body = join(join(throat, trapezius(p), 34), shoulders(p), 44);
  return join(head, body, 16);
}

/** Where a ray from inside leaves the head. */
export function leave(origin, direction) {
  let [near, far] = [0, 260];
  for (let i = 0; i < 50; i++) {
    const middle = (near + far) / 2;
    if (inside(origin.map((o, k) => o + direction[k] * middle)) < 0) near = middle; else far = middle;
  }
  return origin.map((o, k) => o + direction[k] * near);
}

/** Half breadth of the head at a height and depth, mm. */
export const halfBreadth = (y, z) => leave([0, y, z], [1, 0, 0])[0];

/** The point of the surface near a point, by Newton steps along the gradient. */
export function settle(point) {
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
