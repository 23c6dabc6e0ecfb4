// Lets a grown part run on smoothly from the part that is held: least bending, against a pull to where each point should lie.

/** Moves the points from `start` on; `pull[i - start]` is how strongly point i is held to where it is. */
export function fair(points, triangles, start, pull) {
  const free = points.length - start;
  const rows = bendingRows(points, triangles, start);
  const matrix = Array.from({ length: free }, () => new Float64Array(free));
  const right = Array.from({ length: free }, (_, i) => points[start + i].map((value) => value * pull[i]));
  pull.forEach((weight, i) => { matrix[i][i] += weight; });
  for (const row of rows) {
    const held = [0, 1, 2].map((k) => row.reduce((sum, [i, w]) => sum + (i < start ? w * points[i][k] : 0), 0));
    const open = row.filter(([i]) => i >= start);
    for (const [i, wi] of open) {
      for (const [j, wj] of open) matrix[i - start][j - start] += wi * wj;
      held.forEach((value, k) => { right[i - start][k] -= wi * value; });
    }
  }
  solve(matrix, right).forEach((point, i) => { points[start + i] = point; });
}

/** For each point around which all neighbours are known: itself less the mean of its neighbours, the near ones counting more. */
function bendingRows(points, triangles, start) {
  const around = new Map(), edges = new Map();
  for (const [a, b, c] of triangles) {
    for (const [p, q] of [[a, b], [b, c], [c, a]]) {
      const key = p < q ? `${p} ${q}` : `${q} ${p}`;
      edges.set(key, (edges.get(key) ?? 0) + 1);
      for (const [from, to] of [[p, q], [q, p]]) {
        if (!around.has(from)) around.set(from, new Set());
        around.get(from).add(to);
      }
    }
  }
  const border = new Set([...edges].filter(([, count]) => count === 1).flatMap(([key]) => key.split(' ').map(Number)));
  const touches = (i) => i >= start;
  return [...around.keys()].filter((i) => !border.has(i) && touches(i)).sort((a, b) => a - b).map((i) => {
    const near = [...around.get(i)].sort((a, b) => a - b).map((n) => [n, 1 / Math.hypot(...points[n].map((value, k) => value - points[i][k]))]);
    const total = near.reduce((sum, [, w]) => sum + w, 0);
    return [[i, 1], ...near.map(([n, w]) => [n, -w / total])];
  });
}

/** Gaussian elimination of a symmetric positive definite system with three right sides. */
function solve(matrix, right) {
  const n = matrix.length;
  for (let i = 0; i < n; i++) {
    for (let r = i + 1; r < n; r++) {
      const factor = matrix[r][i] / matrix[i][i];
      if (factor === 0) continue;
      for (let c = i; c < n; c++) matrix[r][c] -= factor * matrix[i][c];
      for (let k = 0; k < 3; k++) right[r][k] -= factor * right[i][k];
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = 0; k < 3; k++) {
      for (let c = i + 1; c < n; c++) right[i][k] -= matrix[i][c] * right[c][k];
      right[i][k] /= matrix[i][i];
    }
  }
  return right;
}
