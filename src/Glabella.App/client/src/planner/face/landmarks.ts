// Indices into the first 468 vertices, which are the landmarks of the MediaPipe face topology.
// R and L are the patient's.

export const upperLid = {
  right: [33, 246, 161, 160, 159, 158, 157, 173, 133],
  left: [263, 466, 388, 387, 386, 385, 384, 398, 362],
} as const;

export const lowerLid = {
  right: [33, 7, 163, 144, 145, 153, 154, 155, 133],
  left: [263, 249, 390, 373, 374, 380, 381, 382, 362],
} as const;

/** The ring of vertices above the upper lid, from lateral to medial. */
export const aboveUpperLid = {
  right: [247, 30, 29, 27, 28, 56, 190],
  left: [467, 260, 259, 257, 258, 286, 414],
} as const;

/** The ring of vertices below the lower lid, from lateral to medial. */
export const belowLowerLid = {
  right: [25, 110, 24, 23, 22, 26, 112],
  left: [255, 339, 254, 253, 252, 256, 341],
} as const;

export const betweenLips = [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 191, 80, 81, 82, 13, 312, 311, 310, 415] as const;
export const cheeks = [50, 280] as const;
export const lowerCheeks = [205, 425] as const;
export const noseTip = 4;
export const noseWings = [48, 278] as const;
export const nostrils = [79, 309, 166, 392, 218, 438] as const;
export const chin = 199;
export const brows = [105, 334] as const;
export const hairlineMid = 10;

/** The outline of the face, once around. */
export const faceOval = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
  152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
] as const;

/** Cheeks, bridge of the nose and chin: skin that hair and beard seldom cover. */
export const plainSkin = [50, 280, 205, 425, 6, 199] as const;
