import type { SchoolForm } from '../../../workflows/school/school-form';

/** Nothing was typed for this month yet: all that stands there came over from the month before. */
export function isUntouched({ stamp, figures }: Pick<SchoolForm, 'stamp' | 'figures'>): boolean {
  return (
    stamp === 'none' && [...figures.values()].every(({ typed, value, previous }) => typed === '' || value === previous)
  );
}
