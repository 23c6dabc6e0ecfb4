import type { View } from '../views';
import { good, stop, warn, type Check, type Limit } from './check';
import type { Pose } from './pose';

/** How the head is held against what the view wants; the remedy is in the patient's own left and right. */
export function poseCheck(pose: Pose, view: View, limit: Limit): Check {
  const name = 'Head';
  if (view.facing === 'profile') {
    const turned = Math.abs(pose.yaw) >= limit('capture.profile-yaw') && Math.sign(pose.yaw) === view.toward;
    return turned ? good('pose', name, 'profile') : warn('pose', name, `Not a full profile: turn the head farther to the patient’s ${side(view.toward)}.`);
  }
  const oblique = view.facing === 'oblique';
  const off = {
    yaw: pose.yaw - view.toward * limit('capture.oblique-yaw'),
    pitch: pose.pitch,
    roll: pose.roll,
  };
  const [yawWarn, yawStop] = oblique ? [limit('capture.oblique-warn'), limit('capture.oblique-stop')] : [limit('face-pose.turn-advice'), limit('face-pose.turn-limit')];
  const share = {
    yaw: Math.abs(off.yaw) / yawWarn,
    pitch: Math.abs(off.pitch) / limit('face-pose.turn-advice'),
    roll: Math.abs(off.roll) / limit('capture.roll-warn'),
  };
  const worst = Math.max(share.yaw, share.pitch, share.roll);
  if (worst <= 1) {
    return good('pose', name, oblique ? `turned ${Math.abs(pose.yaw).toFixed(0)}°` : 'straight');
  }
  const words = worst === share.yaw ? turnWords(off.yaw, yawStop) : worst === share.pitch ? nodWords(off.pitch) : tiltWords(off.roll);
  const refused = Math.abs(off.yaw) > yawStop || Math.abs(off.pitch) > limit('face-pose.turn-limit') || Math.abs(off.roll) > limit('capture.roll-stop');
  return refused ? stop('pose', name, words) : warn('pose', name, words);
}

/** A side of the patient by its sign. */
export const side = (toward: number): string => (toward > 0 ? 'left' : 'right');
const turnWords = (off: number, far: number): string =>
  `${Math.abs(off).toFixed(0)}° off: turn the head ${Math.abs(off) > far ? '' : 'a little '}to the patient’s ${side(-off)}.`;
const nodWords = (off: number): string => `${Math.abs(off).toFixed(0)}° off: ${off > 0 ? 'chin down a little' : 'chin up a little'}, or camera level with the eyes.`;
const tiltWords = (off: number): string => `Tilted ${Math.abs(off).toFixed(0)}°: straighten the head, or the camera, toward the patient’s ${side(-off)}.`;
