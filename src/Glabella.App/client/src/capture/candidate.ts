import type { LandmarkerFrame } from './landmarker-frame';
import { lookAtPicture, type LookingFor } from './looking';
import { decode, type UprightPicture } from './picture';
import type { Candidate } from './shot';
import type { Take } from './take';

/** A picture that nobody has looked at yet. */
export const candidateOf = (picture: UprightPicture, taken: Take | null): Candidate => ({
  photographId: crypto.randomUUID(), file: picture.file, url: URL.createObjectURL(picture.file), widthPx: picture.widthPx, heightPx: picture.heightPx,
  points: [], frames: 1, jitterPx: 0, checks: [], byCamera: taken !== null,
});

/** The same with the points of its face and what speaks against it. Points averaged over the frames of a take are better than those of one picture. */
export async function lookedAt(candidate: Candidate, taken: Take | null, landmarker: LandmarkerFrame, wanted: LookingFor): Promise<Candidate> {
  const look = await lookAtPicture(await decode(candidate.file), landmarker, wanted);
  const found = look.faces === 1 ? look.points : [];
  const averaged = taken && taken.points.length > 0 ? { points: taken.points, frames: taken.frames, jitterPx: taken.jitterPx } : { points: found };
  return { ...candidate, ...averaged, checks: look.checks };
}
