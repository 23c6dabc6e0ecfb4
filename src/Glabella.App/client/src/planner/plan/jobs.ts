import type { JobView } from '../../contract';

/** What a computation on the server needs from its surroundings. */
export interface JobSurroundings {
  ask(id: string): Promise<JobView>;
  cancel(id: string): Promise<unknown>;
  onProgress(job: JobView): void;
}

const isOpen = (job: JobView): boolean => job.state === 'waiting' || job.state === 'running';

/** Follows a computation to its end; when told to stop, stops it on the server too and answers null. */
export async function follow(start: Promise<JobView>, around: JobSurroundings, signal: AbortSignal): Promise<JobView | null> {
  let job = await start;
  // The server holds each answer for a moment, so that this loop needs no pause of its own.
  while (isOpen(job) && !signal.aborted) {
    around.onProgress(job);
    job = await around.ask(job.id);
  }
  if (!signal.aborted) return job;
  if (isOpen(job)) await around.cancel(job.id).catch(() => undefined);
  return null;
}
