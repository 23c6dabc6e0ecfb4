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

export const medialCanthus = { right: 133, left: 362 } as const;
export const betweenLips = [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 191, 80, 81, 82, 13, 312, 311, 310, 415] as const;
export const cheeks = [50, 280] as const;
export const lowerCheeks = [205, 425] as const;
export const noseTip = 4;
export const noseWings = [48, 278] as const;
export const nostrils = [79, 309, 166, 392, 218, 438] as const;
export const chin = 199;
/** In front of each auricle. */
export const ears = [234, 454] as const;
export const underEyes = [23, 253, 230, 450] as const;
export const brows = [105, 334] as const;
export const hairlineMid = 10;

/** The outline of the face, once around. */
export const faceOval = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
  152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
] as const;

/** Cheeks, bridge of the nose and chin: skin that hair and beard seldom cover. */
export const plainSkin = [50, 280, 205, 425, 6, 199] as const;

/** The vermilion border, once around. */
export const outerLips = [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185] as const;
/** The row inside the vermilion border, once around. */
export const middleLips = [76, 77, 90, 180, 85, 16, 315, 404, 320, 307, 306, 408, 304, 303, 302, 11, 72, 73, 74, 184] as const;
/** Where the lips meet, from the right corner to the left. */
export const mouthLine = [61, 78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 291] as const;
/** The fold of the upper lid, from lateral to medial. */
export const lidFold = { right: [247, 30, 29, 27, 28, 56, 190], left: [467, 260, 259, 257, 258, 286, 414] } as const;
export const nostrilOpening = { right: [79, 166, 218], left: [309, 392, 438] } as const;
