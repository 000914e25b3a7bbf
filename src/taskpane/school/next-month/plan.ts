/** What Chuyển sang tháng mới will do, told before it is done. */
import type { Period } from '../../../reporting/periods/period';
import type { SchoolForm } from '../../../workflows/school/school-form';

export interface NextMonthPlan {
  /** Absent: this is the last period of the school year, the office sends a new form. */
  next?: Period;
  /** Given figures that rarely change: they come over, to be confirmed. */
  carried: readonly string[];
  /** Given figures that are emptied. */
  emptied: number;
  /** Reasons that are emptied. */
  explanations: number;
}

export function planNextMonth(
  form: Pick<SchoolForm, 'period' | 'periods' | 'slots' | 'report' | 'explanations'>,
): NextMonthPlan {
  const at = form.periods.findIndex(({ id }) => id === form.period.id);
  const next = at < 0 ? undefined : form.periods[at + 1];
  const given = form.slots.filter(({ key }) => form.report.has(key));
  const carried = given.filter(({ indicator }) => indicator.carriesOver === true).map(({ key }) => key);
  return {
    ...(next && { next }),
    carried,
    emptied: given.length - carried.length,
    explanations: [...form.explanations.values()].filter((text) => text.trim() !== '').length,
  };
}
