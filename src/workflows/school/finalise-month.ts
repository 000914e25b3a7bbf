/** Chốt số liệu: the month's figures are stamped, kept among the past months, and the form is locked. */
import { periodLabel } from '../../reporting/periods/calendar';
import { RULES_VERSION } from '../../reporting/rules/standard';
import { checkCode, makeStamp } from '../../reporting/stamp/stamp';
import { CONTRACT_VERSION, SCHOOL_SHEET } from '../../sheets/school/contract';
import { HISTORY, monthRow } from '../../sheets/school/history-sheet';
import { textBoxHeight, textBoxSource } from '../../sheets/school/print/tables';
import { confirmedKeys, confirmedRow, logRow } from '../../sheets/school/service-rows';
import { STAMP_ROW, stampRows } from '../../sheets/school/service-sheet';
import {
  queueLocked,
  queueMonthRow,
  queueProtect,
  queueRowHeights,
  queueUnprotect,
  readFormulas,
} from '../../workbook/school/month-writes';
import { queueWrites } from '../../workbook/school/write-cells';
import { type Session, WorkbookFailedError } from '../../workbook/session';
import { schoolFileName } from '../file-names';
import { Refused } from '../refusals';
import { type FormSession, rowWrites } from './form-session';
import { inputCells } from './input-cells';
import type { FinalisePreview, SchoolForm } from './school-form';
import { holdsUpReceipt } from './template-repairs';

export interface Finalised {
  form: SchoolForm;
  checkCode: string;
  fileName: string;
  sendTo: string;
  deadline?: SchoolForm['deadline'];
  /** Until the deadline; below 0: late by so many. Absent without a deadline. */
  minutesLeft?: number;
}

/** What would be done, from the form as it stands. */
export function previewFinalise({ form }: FormSession): FinalisePreview {
  const warnings = form.findings.filter(({ severity }) => severity === 'warning');
  return {
    blocking: form.findings.filter(({ severity }) => severity === 'error'),
    unexplained: warnings.filter(({ explanation, explanationRow }) => !explanation && explanationRow !== undefined),
    explained: warnings.filter(({ explanation }) => explanation),
    carriedUnconfirmed: [...form.figures.values()].filter(({ isCarried }) => isCarried).map(({ key }) => key),
    fileName: schoolFileName(form.school, form.period),
    sendTo: form.officeName,
    ...(form.deadline && { deadline: form.deadline }),
  };
}

/**
 * The stamp is written last, so a failure half-way leaves the form not finalised.
 * @param now local time, "YYYY-MM-DDTHH:MM"
 * @throws Refused `form-finalised`, `has-errors`, `reason-needed`, `form-changed`, `sheet-password`, `repair-first`
 */
export async function finaliseMonth(session: FormSession, now: string): Promise<Finalised> {
  const fresh = await session.refresh();
  if ('kind' in fresh) throw new Refused('repair-first', fresh.message);
  const preview = previewFinalise(session);
  refuseUnready(fresh, preview);
  if (holdsUpReceipt(session.cells, session.standing))
    throw new Refused(
      'repair-first',
      'Biểu mẫu đã bị sửa nên Phòng chưa nhận ngay được. Hãy đồng ý sửa lại biểu mẫu (mục Biểu mẫu đã bị thay đổi) rồi chốt; số liệu giữ nguyên.',
    );
  const { definitions } = session.standing;
  const code = await checkCode(fresh.report);
  const stamp = await makeStamp(definitions.service.token, {
    period: fresh.period.id,
    contractVersion: CONTRACT_VERSION,
    rulesVersion: RULES_VERSION,
    findings: fresh.findings
      .filter(({ severity }) => severity !== 'error')
      .map(({ rule, keys, explanation }) => ({ rule, keys, ...(explanation && { explanation }) })),
    at: now,
    figures: fresh.report,
  });
  let isLockQueued = false;
  try {
    await session.change(async (excel) => {
      const boxes = await readFormulas(excel, SCHOOL_SHEET.print);
      unprotect(excel, session);
      isLockQueued = true;
      keepMonth(excel, session);
      queueRowHeights(excel, SCHOOL_SHEET.print, boxHeights(session, boxes));
      queueWrites(excel, serviceWrites(session, preview, now));
      lock(excel, session, true);
      const held = serviceRows(session)[STAMP_ROW] ?? [];
      const rows = stampRows(stamp, code, held);
      queueWrites(
        excel,
        rows.flatMap((row) => rowWrites(definitions.serviceSheet, row)),
      );
      await excel.sync();
    });
  } catch (error) {
    if (isLockQueued && session.form.stamp === 'none') await giveBack(session);
    throw passwordOr(error, session);
  }
  if (session.form.stamp !== 'valid') {
    await clearStamp(session);
    throw new Refused(
      'form-changed',
      'Số liệu vừa bị thay đổi trong lúc chốt (có thể do người khác cùng sửa) nên chưa chốt được. Hãy xem lại rồi chốt lại.',
    );
  }
  const { deadline } = preview;
  return {
    form: session.form,
    checkCode: code,
    fileName: preview.fileName,
    sendTo: preview.sendTo,
    ...(deadline && { deadline, minutesLeft: minutesBetween(now, deadline.at) }),
  };
}

/** Takes the stamp away and lets the cells be typed into again. Last goes the stamp: until then a change is noticed. */
export async function clearStamp(session: FormSession, log?: { at: string; reason: string }): Promise<void> {
  const { definitions, form } = session.standing;
  const rows = serviceRows(session);
  await session.change(async (excel) => {
    unprotect(excel, session);
    lock(excel, session, false);
    const logged = log && logRow(rows, { ...log, action: 'Bỏ chốt', period: form.period.id });
    const cleared = stampRows(undefined, undefined, rows[STAMP_ROW] ?? []);
    const all = logged ? [logged, ...cleared] : cleared;
    queueWrites(
      excel,
      all.flatMap((row) => rowWrites(definitions.serviceSheet, row)),
    );
    await excel.sync();
  });
}

export function passwordOr(error: unknown, { cells, standing, sheetPassword }: FormSession): unknown {
  const code = error instanceof WorkbookFailedError ? error.excelCode : undefined;
  const isProtected = cells.sheets.find(({ name }) => name === standing.home)?.isProtected;
  if ((code !== 'AccessDenied' && code !== 'InvalidArgument') || !isProtected) return error;
  const what =
    sheetPassword === undefined
      ? `Trang “${standing.home}” được bảo vệ bằng mật khẩu nên chưa làm được`
      : `Mật khẩu vừa nhập không mở được trang “${standing.home}” nên chưa làm được`;
  return new Refused(
    'sheet-password',
    `${what}; số liệu chưa bị thay đổi. Hãy nhập đúng mật khẩu của trang để làm tiếp, hoặc bỏ bảo vệ trang (thẻ Xem lại > Bỏ bảo vệ trang tính) rồi làm lại. Không biết mật khẩu: hỏi người đã đặt, hoặc xin Phòng biểu mẫu mới.`,
  );
}

/** The rows of `_giaoban`. */
export function serviceRows({ cells, standing }: FormSession) {
  return cells.sheets.find(({ name }) => name === standing.definitions.serviceSheet)?.rows ?? [];
}

/** Queues the month's row of *Các tháng trước*. */
export function keepMonth(excel: Session, { cells, standing }: FormSession): void {
  const { form, definitions } = standing;
  const row = monthRow(cells.sheets, definitions.catalogue, { label: periodLabel(form.period), figures: form.report });
  if (!row) return;
  const table = cells.tables.find(({ sheet }) => sheet === row.sheet);
  queueMonthRow(excel, {
    ...row,
    ...(row.isNew && table && { table: { name: table.name, headerRow: HISTORY.header } }),
  });
}

export function lock(excel: Session, session: FormSession, locked: boolean): void {
  for (const [sheet, cells] of inputCells(session.standing)) {
    queueLocked(excel, sheet, cells, locked);
    queueProtect(excel, sheet, session.sheetPassword);
  }
}

export function unprotect(excel: Session, session: FormSession): void {
  for (const sheet of inputCells(session.standing).keys())
    if (session.cells.sheets.find(({ name }) => name === sheet)?.isProtected)
      queueUnprotect(excel, sheet, session.sheetPassword);
}

function refuseUnready(form: SchoolForm, { blocking, unexplained }: FinalisePreview): void {
  if (form.stamp !== 'none')
    throw new Refused('form-finalised', 'Số liệu kỳ này đã chốt. Muốn chốt lại, hãy Bỏ chốt trước.');
  if (blocking.length > 0)
    throw new Refused(
      'has-errors',
      `Còn ${blocking.length} lỗi nên chưa chốt được. Lỗi đầu tiên: ${blocking[0].message}`,
    );
  if (unexplained.length > 0)
    throw new Refused(
      'reason-needed',
      `Còn ${unexplained.length} cảnh báo chưa có Giải trình. Cảnh báo đầu tiên: ${unexplained[0].message}`,
    );
}

function serviceWrites(session: FormSession, { carriedUnconfirmed }: FinalisePreview, at: string) {
  const { definitions, form } = session.standing;
  const rows = serviceRows(session);
  const sheet = definitions.serviceSheet;
  const logged = logRow(rows, { at, action: 'Chốt số liệu', period: form.period.id, reason: '' });
  const below = [...rows];
  below[logged.row] = [{ value: logged.cells[0] }];
  // Who finalises answers for what was taken over, too.
  const keys = new Set([...confirmedKeys(rows, form.period.id), ...carriedUnconfirmed]);
  const confirmed = carriedUnconfirmed.length > 0 ? [confirmedRow(below, form.period.id, keys)] : [];
  return [logged, ...confirmed].flatMap((row) => rowWrites(sheet, row));
}

/** The printed form's text boxes cannot grow by themselves (merged rows do not autofit). */
function boxHeights(
  { cells }: FormSession,
  formulas: readonly { row: number; column: number; formula: string }[],
): Map<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, formula } of formulas) {
    const shown = column === 1 ? textBoxSource(formula) : undefined;
    const sheet = shown && cells.sheets.find(({ name }) => name === shown.sheet);
    const text = sheet?.rows[shown?.area.top ?? -1]?.[shown?.area.left ?? -1]?.value;
    if (typeof text === 'string' && text.length > SHORT_TEXT) heights.set(row, textBoxHeight(text));
  }
  return heights;
}

const SHORT_TEXT = 60;

async function giveBack(session: FormSession): Promise<void> {
  await session
    .change(async (excel) => {
      unprotect(excel, session);
      lock(excel, session, false);
      await excel.sync();
    })
    .catch(() => undefined);
}

function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000);
}
