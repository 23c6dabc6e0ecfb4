/** `stop`: the picture is not taken or kept. `warn`: it may be, and the clinician knows. */
export type CheckState = 'good' | 'warn' | 'stop';

export interface Check {
  readonly code: string;
  readonly name: string;
  readonly state: CheckState;
  /** What is seen and, unless it is good, what helps. */
  readonly words: string;
}

/** A figure of the rules by its key. */
export type Limit = (key: string) => number;

export const good = (code: string, name: string, words: string): Check => ({ code, name, state: 'good', words });
export const warn = (code: string, name: string, words: string): Check => ({ code, name, state: 'warn', words });
export const stop = (code: string, name: string, words: string): Check => ({ code, name, state: 'stop', words });
