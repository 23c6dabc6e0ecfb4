// Rows of landmark indices of the MediaPipe face topology that growing the head needs.
export const rightEye = [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246];
export const leftEye = [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466];
export const upperInnerLip = [308, 415, 310, 311, 312, 13, 82, 81, 80, 191, 78];
export const lowerInnerLip = [308, 324, 318, 402, 317, 14, 87, 178, 88, 95, 78];
export const innerLips = [...new Set([...upperInnerLip, ...lowerInnerLip])];
export const lips = [
  61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185,
  76, 77, 90, 180, 85, 16, 315, 404, 320, 307, 306, 408, 304, 303, 302, 11, 72, 73, 74, 184,
  62, 96, 89, 179, 86, 15, 316, 403, 319, 325, 292, 407, 272, 271, 268, 12, 38, 41, 42, 183,
  ...innerLips,
];
/** Rows of the red of each lip without the corners, from the vermilion border inward. */
export const upperLip = new Set([409, 270, 269, 267, 0, 37, 39, 40, 185, 408, 304, 303, 302, 11, 72, 73, 74, 184, 407, 272, 271, 268, 12, 38, 41, 42, 183, 415, 310, 311, 312, 13, 82, 81, 80, 191]);
export const lowerLip = new Set([146, 91, 181, 84, 17, 314, 405, 321, 375, 77, 90, 180, 85, 16, 315, 404, 320, 307, 96, 89, 179, 86, 15, 316, 403, 319, 325, 95, 88, 178, 87, 14, 317, 402, 318, 324]);
/** The border of the landmarks from the top of the forehead over the patient's right to the chin and back over the left. */
export const border = [
  10, 109, 67, 103, 54, 21, 162, 127, 234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152,
  377, 400, 378, 379, 365, 397, 288, 361, 323, 454, 356, 389, 251, 284, 332, 297, 338,
];
