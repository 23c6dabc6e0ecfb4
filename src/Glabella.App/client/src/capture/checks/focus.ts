import type { FaceCrop } from './crop';

/**
 * Sharpness of the face: variance of the Laplacian in the middle of the face, over the square of the mean luminance, so that a
 * darker picture of the same sharpness gives the same figure. In thousandths. The crop has one size for large and small faces.
 */
export function sharpness(crop: FaceCrop): number {
  const { width, height, luminance } = crop;
  const at = (column: number, row: number): number => luminance[row * width + column] ?? 0;
  let [n, sum, squares, light] = [0, 0, 0, 0];
  for (let row = 1; row < height - 1; row++) {
    for (let column = 1; column < width - 1; column++) {
      if (((2 * column) / width - 1) ** 2 + ((2 * row) / height - 1) ** 2 >= 0.7) {
        continue;
      }
      const here = at(column, row);
      const laplacian = at(column - 1, row) + at(column + 1, row) + at(column, row - 1) + at(column, row + 1) - 4 * here;
      [n, sum, squares, light] = [n + 1, sum + laplacian, squares + laplacian * laplacian, light + here];
    }
  }
  if (n === 0 || light === 0) {
    return 0;
  }
  const variance = squares / n - (sum / n) ** 2;
  return (1000 * variance) / (light / n) ** 2;
}
