import type { Point } from '../points';
import type { View } from '../views';
import type { FaceCrop } from './crop';
import { eyeBrightness, gaze, irisPx, openings } from './eyes';
import { browHeights, mouthOpening } from './expression';
import { sharpness } from './focus';
import { lightOn } from './light';
import { limitOf, type Limits } from './limits';
import { good, stop, warn, type Check, type Limit } from './check';
import { poseOf, type Pose, type SteadyPoint } from './pose';
import { poseCheck, side } from './pose-check';

export type { Check, CheckState } from './check';

export interface Rules {
  readonly limits: Limits;
  readonly steady: readonly SteadyPoint[];
}

export interface Seen {
  readonly faces: number;
  /** Landmarks of the first face in pixels of the picture. */
  readonly points: readonly Point[];
  readonly crop: FaceCrop | null;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Movement since the frame before, as a share of the face width; null on a chosen file. */
  readonly moved: number | null;
  /** Landmarks of the patient at rest on an earlier date, where known. */
  readonly restBefore: readonly Point[] | null;
}

/** Everything that is looked at before a picture is taken or kept. Without exactly one face there is nothing more to say. */
export function assess(seen: Seen, view: View, rules: Rules): Check[] {
  const faces = facesCheck(seen.faces, view);
  const { crop, points } = seen;
  if (seen.faces !== 1 || !crop) {
    return [faces];
  }
  const limit = (key: string): number => limitOf(rules.limits, key);
  const pose = poseOf(points, rules.steady);
  if (Math.abs(pose.roll) > limit('capture.turned-from')) {
    return [faces, stop('turned', 'Upright', 'The picture lies on its side. Turn it by 90°.')];
  }
  const frontal = view.facing === 'front';
  return [
    faces,
    poseCheck(pose, view, limit),
    sizeCheck(seen, limit),
    lightCheck(crop, frontal, limit),
    focusCheck(crop, limit),
    ...(frontal ? [eyesCheck(points, crop, view, limit)] : []),
    ...(frontal && view.eyes === 'open' ? [gazeCheck(points, pose, limit)] : []),
    ...(view.id === 'rest' ? [restCheck(points, seen.restBefore, limit)] : []),
    ...(seen.moved === null ? [] : [steadyCheck(seen.moved, limit)]),
  ];
}

export const stands = (checks: readonly Check[]): boolean => checks.length > 0 && !checks.some((check) => check.state === 'stop');

/** Which quarter turn sets a picture upright that lies on its side: +1 clockwise, -1 counter-clockwise, 0 when it stands. */
export function quarterTurnNeeded(points: readonly Point[], { limits, steady }: Rules): -1 | 0 | 1 {
  const { roll } = poseOf(points, steady);
  return Math.abs(roll) <= limitOf(limits, 'capture.turned-from') ? 0 : roll > 0 ? -1 : 1;
}

function facesCheck(faces: number, view: View): Check {
  const name = 'Face';
  if (faces > 1) {
    return stop('faces', name, 'More than one face found. Only the patient may be in the picture.');
  }
  if (faces === 1) {
    return good('faces', name, 'one face');
  }
  return view.facing === 'profile'
    ? warn('faces', name, 'No points can be placed on a full profile. Check position and focus by eye; the picture is kept without points.')
    : stop('faces', name, 'No face found. One face from the front, in even light, from chin to hairline, large enough.');
}

function sizeCheck({ points, widthPx, heightPx }: Seen, limit: Limit): Check {
  const name = 'Distance';
  const iris = irisPx(points);
  if (iris < limit('capture.iris-stop')) {
    return stop('size', name, `Too small: an iris has ${iris.toFixed(1)} px. Come closer or use a larger picture.`);
  }
  if (points.slice(0, 468).some((p) => p.x < 0 || p.y < 0 || p.x > widthPx || p.y > heightPx)) {
    return warn('size', name, 'The face is cut off at the edge. Move back, or bring it to the middle.');
  }
  return iris < limit('face-scale.iris-width-low')
    ? warn('size', name, `Small: an iris has ${iris.toFixed(1)} px, so lengths are less certain. Come closer.`)
    : good('size', name, `iris ${iris.toFixed(0)} px`);
}

function lightCheck(crop: FaceCrop, frontal: boolean, limit: Limit): Check {
  const name = 'Light';
  const { brightest, clipped, rightToLeft } = lightOn(crop);
  if (brightest < limit('capture.brightest-warn')) {
    return (brightest < limit('capture.brightest-stop') ? stop : warn)('light', name, 'Too dark: more light from the front.');
  }
  if (clipped > limit('capture.clipped-warn')) {
    return (clipped > limit('capture.clipped-stop') ? stop : warn)('light', name, 'Too bright: parts of the face are white. Less light, or farther from the lamp.');
  }
  const ratio = Math.max(rightToLeft, 1 / rightToLeft);
  if (frontal && ratio > limit('capture.sides-warn')) {
    return (ratio > limit('capture.sides-stop') ? stop : warn)('light', name, `One side in shadow: more light on the patient’s ${rightToLeft < 1 ? 'right' : 'left'}.`);
  }
  return good('light', name, 'even');
}

function focusCheck(crop: FaceCrop, limit: Limit): Check {
  const sharp = sharpness(crop);
  if (sharp >= limit('capture.focus-warn')) {
    return good('focus', 'Focus', 'sharp');
  }
  return sharp < limit('capture.focus-stop')
    ? stop('focus', 'Focus', 'Blurred: fine lines cannot be seen. Focus on the eyes, hold still, clean the lens.')
    : warn('focus', 'Focus', 'A little soft: focus on the eyes, hold still.');
}

function eyesCheck(points: readonly Point[], crop: FaceCrop, view: View, limit: Limit): Check {
  const [right, left] = openings(points);
  if (view.eyes !== 'closed' && eyeBrightness(crop) < limit('capture.glasses-stop')) {
    return stop('eyes', 'Eyes', 'The eyes are covered or in deep shadow: take dark glasses off.');
  }
  if (view.eyes === 'closed') {
    return Math.max(right, left) > limit('capture.eyes-warn') ? warn('eyes', 'Eyes', 'Open: this view is with closed eyes.') : good('eyes', 'Eyes', 'closed');
  }
  const least = Math.min(right, left);
  if (view.eyes === 'any' || least >= limit('capture.eyes-warn')) {
    return good('eyes', 'Eyes', 'uncovered');
  }
  return least < limit('face-pose.eye-opening-low')
    ? stop('eyes', 'Eyes', 'Closed: ask the patient to open the eyes.')
    : warn('eyes', 'Eyes', 'Half closed: ask the patient to open the eyes as usual.');
}

function gazeCheck(points: readonly Point[], pose: Pose, limit: Limit): Check {
  // Eyes that stay on the camera move against a turned head.
  const off = gaze(points) + limit('capture.gaze-per-turn') * Math.sin((pose.yaw * Math.PI) / 180);
  if (Math.abs(off) <= limit('capture.gaze-warn')) {
    return good('gaze', 'Gaze', 'into the camera');
  }
  const words = `Looking to the patient’s ${side(off)}: ask to look into the camera.`;
  return Math.abs(off) > limit('capture.gaze-stop') ? stop('gaze', 'Gaze', words) : warn('gaze', 'Gaze', words);
}

function restCheck(points: readonly Point[], before: readonly Point[] | null, limit: Limit): Check {
  if (mouthOpening(points) > limit('face-pose.mouth-opening-high')) {
    return warn('rest', 'At rest', 'The mouth is open: lips closed and relaxed.');
  }
  if (before) {
    const [now, then] = [browHeights(points), browHeights(before)];
    const change = now.map((height, i) => height - (then[i] ?? height)).reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
    if (Math.abs(change) > limit('capture.brow-change')) {
      return warn('rest', 'At rest', `A brow is ${change > 0 ? 'higher' : 'lower'} than on the earlier picture at rest: relax the forehead.`);
    }
  }
  return good('rest', 'At rest', 'relaxed');
}

function steadyCheck(moved: number, limit: Limit): Check {
  if (moved <= limit('capture.steady-warn')) {
    return good('steady', 'Still', 'still');
  }
  return moved > limit('capture.steady-stop') ? stop('steady', 'Still', 'Moving: hold still.') : warn('steady', 'Still', 'Moving a little: hold still.');
}
