/** What happens to schools in the course of a year: they come, are renamed from a day on, close, merge. Pure. */
import type { OfficeBook } from '../../reporting/book/book';
import { saysTheSame } from '../../reporting/book/says-the-same';
import { dayOfSerial, isRealDay, serialOfDay } from '../../reporting/periods/days';
import type { Period } from '../../reporting/periods/period';
import { activeSchools, checkRegistry } from '../../reporting/schools/registry';
import type { School } from '../../reporting/schools/school';

export type RegistryChange =
  | { kind: 'add'; school: School }
  /** A slip is mended: for all months, also those that are over. `seen` is the row as the person saw it. */
  | { kind: 'correct'; seen: School; school: School }
  /** From a day on it is called, or is, something else under the same code; earlier months keep what it was. */
  | { kind: 'rename'; seen: School; from: string; school: School }
  /** Its last day. */
  | { kind: 'close'; seen: School; lastDay: string }
  /** Several become one from a day on: a new school, or one of the registry that goes on (its row as seen). */
  | { kind: 'merge'; seen: readonly School[]; from: string; into: School; isNew: boolean };

/** The registry afterwards, in its order, what is new at the end; or why it cannot be. */
export function registryAfter(
  schools: readonly School[],
  change: RegistryChange,
): { schools: School[] } | { problem: string } {
  const dates = 'from' in change ? [change.from] : change.kind === 'close' ? [change.lastDay] : [];
  const unreal = dates.find((day) => !isRealDay(day));
  if (unreal !== undefined) return { problem: `Ngày “${unreal}” không có thật.` };
  const seen = seenRows(change);
  const gone = seen.find((row) => !schools.some((school) => saysTheSame(school, row)));
  if (gone) return { problem: `Dòng “${gone.code} - ${gone.name}” của Danh mục trường vừa được người khác sửa.` };
  const next = applied(schools, change);
  if ('problem' in next) return next;
  // What was wrong already stays for another time: it must not keep this change out.
  const before = new Set(checkRegistry(schools).map(({ kind, code }) => `${kind}|${code}`));
  const fresh = checkRegistry(next.schools).find(({ kind, code }) => !before.has(`${kind}|${code}`));
  return fresh ? { problem: fresh.message } : next;
}

/** Months whose reports would no longer be expected from a school that sent one: they would leave the totals. */
export function reportsLost(book: OfficeBook, after: readonly School[]): { period: Period; school: School }[] {
  return book.calendar.periods.flatMap((period) => {
    const sent = new Set(book.submissions.filter((one) => one.period === period.id).map(({ school }) => school));
    if (sent.size === 0) return [];
    const left = new Set(activeSchools(after, period).map(({ code }) => code));
    return activeSchools(book.schools, period)
      .filter(({ code }) => sent.has(code) && !left.has(code))
      .map((school) => ({ period, school }));
  });
}

export function seenRows(change: RegistryChange): readonly School[] {
  if (change.kind === 'add') return [];
  if (change.kind !== 'merge') return [change.seen];
  return change.isNew ? change.seen : [...change.seen, change.into];
}

/** The day before, "YYYY-MM-DD". */
export function dayBefore(day: string): string {
  return dayOfSerial((serialOfDay(day) ?? NaN) - 1) ?? day;
}

function applied(schools: readonly School[], change: RegistryChange): { schools: School[] } | { problem: string } {
  const replaced = (row: School, by: School): School[] => schools.map((one) => (saysTheSame(one, row) ? by : one));
  switch (change.kind) {
    case 'add':
      return { schools: [...schools, change.school] };
    case 'correct':
      return { schools: replaced(change.seen, change.school) };
    case 'close':
      return { schools: replaced(change.seen, { ...change.seen, validTo: change.lastDay }) };
    case 'rename': {
      const { seen, from, school } = change;
      if (school.code !== seen.code) return { problem: 'Đổi tên không đổi mã trường; đổi mã thì dùng “Sáp nhập”.' };
      if (from <= (seen.validFrom ?? '')) return { problem: notYet(seen, from) };
      const renamed: School = { ...school, validFrom: from };
      if (seen.validTo === undefined) delete renamed.validTo;
      else renamed.validTo = seen.validTo;
      return { schools: [...replaced(seen, { ...seen, validTo: dayBefore(from) }), renamed] };
    }
    case 'merge': {
      const { seen, from, into, isNew } = change;
      if (seen.some(({ code }) => code === into.code))
        return { problem: `Trường ${into.code} không thể sáp nhập vào chính nó.` };
      const early = seen.find(({ validFrom }) => from <= (validFrom ?? ''));
      if (early) return { problem: notYet(early, from) };
      const closing = schools.map((one) =>
        seen.some((row) => saysTheSame(row, one)) ? { ...one, validTo: dayBefore(from) } : one,
      );
      const formerCodes = [...new Set([...(into.formerCodes ?? []), ...seen.map(({ code }) => code)])];
      if (isNew) return { schools: [...closing, { ...into, formerCodes, validFrom: from }] };
      return { schools: closing.map((one) => (saysTheSame(one, into) ? { ...one, formerCodes } : one)) };
    }
  }
}

function notYet(school: School, from: string): string {
  return `Ngày ${from} không sau ngày bắt đầu của “${school.code} - ${school.name}” (${school.validFrom ?? ''}); nếu là ghi nhầm thì dùng “Sửa”.`;
}
