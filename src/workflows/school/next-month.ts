/**
 * Chuyển sang tháng mới, from last month's workbook: the month goes among the past ones, the form is emptied but for what
 * rarely changes. The month is kept as it stood, so that this can be undone.
 */
import { locate, tracesOf } from '../../intake/locate';
import { slotLabel, slotsOf } from '../../reporting/catalogue/slots';
import { comparePeriods, periodInSentence, periodLabel } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import type { RawFigure } from '../../sheets/school/read';
import { forgottenRow, keptMonth, type KeptMonth, keptRow } from '../../sheets/school/service-rows';
import { STAMP_ROW, stampRows } from '../../sheets/school/service-sheet';
import { isCellError } from '../../spreadsheet/model';
import { type CellWrite, queueWrites } from '../../workbook/school/write-cells';
import { Refused } from '../refusals';
import { addedRows, queueAddedRows } from './added-rows';
import { keepMonth, lock, passwordOr, serviceRows, unprotect } from './finalise-month';
import { type FormSession, rowWrites } from './form-session';
import { sourceOf } from './live-cells';
import type { SchoolForm } from './school-form';
import { deadlineOf } from './standing';

/** What moving on would do, shown before it is done. */
export interface NextMonthPreview {
  from: Period;
  to: Period;
  /** Not finalised: the office would get no file of this month. */
  isUnfinalised: boolean;
  /** Keys of figures that stay, to be confirmed; all others are emptied. */
  carried: readonly string[];
  /** Labels of figures due in the new month for which a row is added below the form. */
  added: readonly string[];
  /** Labels of figures due in the new month that the form has no cell for. */
  missing: readonly string[];
  /** Labels of figures that are not asked in the new month; their cells stay empty. */
  notDue: readonly string[];
}

/** @throws Refused `no-next-month` */
export function previewNextMonth(session: FormSession): NextMonthPreview {
  const { form, definitions, located, slots } = session.standing;
  const to = definitions.calendar.periods.find((period) => comparePeriods(period, form.period) > 0);
  if (!to)
    throw new Refused(
      'no-next-month',
      `${periodLabel(form.period)} là kỳ cuối của năm học ${form.schoolYear}. Năm học mới dùng biểu mẫu mới do Phòng gửi.`,
    );
  const due = slotsOf(definitions.catalogue, definitions.school, to);
  const dueKeys = new Set(due.map(({ key }) => key));
  const isOnForm = (key: string) => located.form.figures.has(key);
  const added = new Set(addedRows(session, due).map(({ slot }) => slot));
  return {
    from: form.period,
    to,
    isUnfinalised: form.stamp === 'none',
    carried: [...slots.values()]
      .filter(({ key, indicator }) => indicator.carriesOver && dueKeys.has(key) && form.report.has(key))
      .map(({ key }) => key),
    added: [...added].map(slotLabel),
    missing: due.filter((slot) => !isOnForm(slot.key) && !added.has(slot)).map(slotLabel),
    notDue: [...slots.values()].filter(({ key }) => isOnForm(key) && !dueKeys.has(key)).map(slotLabel),
  };
}

/**
 * @throws Refused `no-next-month`, `form-changed` (finalised, then changed), `has-errors` (a cell that cannot be read could
 * not be kept), `sheet-password`
 */
export async function startNextMonth(session: FormSession): Promise<SchoolForm> {
  const fresh = await session.refresh();
  if ('kind' in fresh) throw new Refused('repair-first', fresh.message);
  const { to, carried, from } = previewNextMonth(session);
  refuseUnkept(fresh);
  const { definitions, located } = session.standing;
  const rows = serviceRows(session);
  const service = definitions.serviceSheet;
  const kept = asItStands(session);
  const stays = new Set(carried);
  const emptied: CellWrite[] = [
    ...[...located.form.figures].filter(([key]) => !stays.has(key)).map(([, cell]) => content(cell, null)),
    ...[...located.form.explanationCells.values()].map((cell) => content(cell, null)),
    ...(definitions.deadlineCell
      ? [{ ...definitions.deadlineCell, value: deadlineOf(definitions, to)?.text ?? null }]
      : []),
    ...periodWrite(session, to),
  ];
  try {
    await session.change(async (excel) => {
      unprotect(excel, session);
      keepMonth(excel, session);
      queueWrites(excel, rowWrites(service, keptRow(rows, kept)));
      queueWrites(
        excel,
        stampRows(undefined, undefined, rows[STAMP_ROW] ?? []).flatMap((row) => rowWrites(service, row)),
      );
      queueWrites(excel, emptied);
      await queueAddedRows(excel, session, addedRows(session, slotsOf(definitions.catalogue, definitions.school, to)));
      lock(excel, session, false);
      await excel.sync();
    });
  } catch (error) {
    if (keptMonth(serviceRows(session), from.id)) await putBack(session, kept).catch(() => undefined);
    throw passwordOr(error, session);
  }
  return session.form;
}

/** Whether the month before is still kept as it stood. */
export function canUndoNextMonth(session: FormSession): boolean {
  const { previousPeriod } = session.form;
  return previousPeriod !== undefined && keptMonth(serviceRows(session), previousPeriod.id) !== undefined;
}

/**
 * Back to the month before, as it stood, its stamp included.
 * @throws Refused `nothing-to-undo`, `form-changed` when something was typed for the new month since
 */
export async function undoNextMonth(session: FormSession): Promise<SchoolForm> {
  const fresh = await session.refresh();
  if ('kind' in fresh) throw new Refused('repair-first', fresh.message);
  const kept = fresh.previousPeriod && keptMonth(serviceRows(session), fresh.previousPeriod.id);
  if (!kept)
    throw new Refused('nothing-to-undo', `Sổ không giữ bản ${periodInSentence(fresh.period)} nào để quay lại.`);
  const typed = [...fresh.figures.values()].filter(
    ({ typed: text, value, previous }) => text !== '' && value !== previous,
  );
  if (typed.length > 0 || fresh.stamp !== 'none')
    throw new Refused(
      'form-changed',
      `Đã nhập ${typed.length} số liệu của ${periodInSentence(fresh.period)}; quay lại thì mất. Hãy xóa các số đó trước, nếu đúng là muốn quay lại.`,
    );
  try {
    await putBack(session, kept);
  } catch (error) {
    throw passwordOr(error, session);
  }
  return session.form;
}

async function putBack(session: FormSession, kept: KeptMonth): Promise<void> {
  const { definitions, located } = session.standing;
  const rows = serviceRows(session);
  const figures = new Map(kept.figures);
  const explanations = new Map(kept.explanations);
  const { deadlineCell, calendar, serviceSheet } = definitions;
  const period = calendar.periods.find(({ id }) => id === kept.period);
  // What was asked then may not be asked now.
  const source = sourceOf(session.cells);
  const slots = period ? slotsOf(definitions.catalogue, definitions.school, period) : [];
  const { form } = period ? locate(source, tracesOf(source), slots) : located;
  const stamp = stampRows(kept.stamp, kept.checkCode === '' ? undefined : kept.checkCode, rows[STAMP_ROW] ?? []);
  await session.change(async (excel) => {
    unprotect(excel, session);
    queueWrites(excel, [
      ...[...form.figures].map(([key, cell]) => content(cell, figures.get(key) ?? null)),
      ...[...form.explanationCells].map(([row, cell]) => content(cell, explanations.get(row) ?? null)),
      ...(deadlineCell ? [{ ...deadlineCell, value: kept.deadline === '' ? null : kept.deadline }] : []),
      ...(period ? periodWrite(session, period) : []),
    ]);
    lock(excel, session, kept.stamp !== '');
    queueWrites(
      excel,
      [...forgottenRow(rows, kept.period), ...stamp].flatMap((row) => rowWrites(serviceSheet, row)),
    );
    await excel.sync();
  });
}

function asItStands(session: FormSession): KeptMonth {
  const { form, located, definitions } = session.standing;
  const rows = serviceRows(session);
  const figures = [...located.form.figures].flatMap(([key, { raw }]): KeptMonth['figures'] =>
    raw === null || raw === undefined || isCellError(raw) ? [] : [[key, raw]],
  );
  const held = Array.from(rows[STAMP_ROW] ?? [], (cell) => cell?.value).slice(1);
  return {
    period: form.period.id,
    figures,
    explanations: [...form.explanations],
    stamp: held.map((piece) => (typeof piece === 'string' ? piece : '')).join(''),
    checkCode: form.checkCode ?? '',
    deadline: definitions.deadline,
  };
}

/** A cell that cannot be read has no place among the past months. */
function refuseUnkept(form: SchoolForm): void {
  if (form.stamp === 'changed-since')
    throw new Refused(
      'form-changed',
      `Số liệu ${periodInSentence(form.period)} đã bị thay đổi sau khi chốt. Hãy Bỏ chốt, xem lại và chốt lại trước khi chuyển sang tháng mới.`,
    );
  const unread = [...form.figures.values()].filter(({ typed, value }) => typed !== '' && value === undefined);
  if (unread.length > 0)
    throw new Refused(
      'has-errors',
      `Còn ${unread.length} ô không đọc được (ô ${unread[0].place?.address ?? unread[0].key}) nên không lưu được vào Các tháng trước. Hãy sửa các ô đó trước.`,
    );
}

function periodWrite({ standing }: FormSession, period: Period): CellWrite[] {
  const cell = standing.located.form.period;
  return cell ? [content(cell, periodLabel(period))] : [];
}

function content({ sheet, row, column }: RawFigure, value: CellWrite['value']): CellWrite {
  return { sheet, row, column, value };
}
