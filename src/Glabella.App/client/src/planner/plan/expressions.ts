import type { FaceExpression } from '../../contract';

const ids = ['rest', 'frown', 'raise-brows', 'squint', 'smile'];

/** The expressions of everyday planning, in the order of their buttons and number keys. */
export const everyday = (all: readonly FaceExpression[]): FaceExpression[] => ids.flatMap((id) => all.find((e) => e.id === id) ?? []);
