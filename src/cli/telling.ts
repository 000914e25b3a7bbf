/** Results of workflows told as documents and as lines for people. */
import type { z } from 'zod';
import type { IntakeResult, LocatedFinding } from '../intake/outcome';
import { SEVERITY_LABEL, type Finding } from '../reporting/rules/finding';
import type { Board } from '../reporting/submissions/board';
import type { BookProblem } from '../sheets/office/problems';
import type { ReceiptOutcome, ReceivedFile } from '../workflows/receipt/read-batch';
import type * as documents from './documents';

type Document<Schema extends z.ZodType> = z.infer<Schema>;

export function tellFinding(found: Finding | LocatedFinding): Document<typeof documents.finding> {
  const { rule, severity, keys, value, message, explanation, proposal } = found;
  const cell = 'cell' in found && found.cell ? found.cell : (keys[0] ?? null);
  return {
    rule,
    severity: SEVERITY_LABEL[severity] as 'lỗi',
    cell,
    value,
    message,
    ...(explanation === undefined ? {} : { explanation }),
    ...(proposal === undefined ? {} : { proposal }),
  };
}

export function tellFile(outcome: ReceiptOutcome, result: IntakeResult) {
  const { path, school, reason, message, repairs, findings } = result;
  return {
    path,
    school: school ?? null,
    outcome,
    reason,
    message,
    repairs: repairs.map(({ code, message: text, cell, before, after }) => ({
      code,
      message: text,
      ...(cell === undefined ? {} : { cell }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    })),
    findings: findings.map(tellFinding),
  };
}

export function tellProblem({ code, severity, sheet, cell, message }: BookProblem) {
  return { code, severity: SEVERITY_LABEL[severity] as 'lỗi', sheet, cell: cell ?? null, message };
}

/** A coverage record is told as it is, levels without schools left out. */
export function tellCoverage(board: Board): Document<typeof documents.coverage> {
  return Object.fromEntries(
    Object.entries(board).map(([level, row]) => [level, { ...row, missing: [...row.missing] }]),
  );
}

/** Whether exit code 1 is due: a file refused, or a finding of severity lỗi in one that came in. */
export function needsAttention(files: readonly ReceivedFile[]): boolean {
  return files.some(
    ({ outcome, result }) =>
      outcome === 'refused' || (outcome !== 'ignored' && result.findings.some(({ severity }) => severity === 'error')),
  );
}

const OUTCOME_WORD: Record<ReceiptOutcome, string> = {
  accepted: 'Nhận',
  repaired: 'Nhận, đã sửa',
  refused: 'TỪ CHỐI',
  ignored: 'Bỏ qua',
};

/** Files that went well are counted; the others are told one by one. */
export function linesOfFiles(files: readonly ReceivedFile[]): string[] {
  const lines: string[] = [];
  for (const { outcome, result } of files) {
    const errors = result.findings.filter(({ severity }) => severity === 'error');
    const isQuiet = outcome === 'accepted' && errors.length === 0;
    if (isQuiet) continue;
    lines.push(
      `${OUTCOME_WORD[outcome]}: ${result.path}${result.school ? ` (${result.school})` : ''}. ${result.message}`,
    );
    if (outcome === 'refused' || outcome === 'repaired') {
      lines.push(...result.repairs.map(({ message }) => `    sửa: ${message}`));
    }
    if (outcome !== 'ignored') lines.push(...errors.map(({ message }) => `    lỗi: ${message}`));
  }
  const count = (which: ReceiptOutcome) => files.filter(({ outcome }) => outcome === which).length;
  const sum = (severity: Finding['severity']) =>
    files
      .filter(({ outcome }) => outcome === 'accepted' || outcome === 'repaired')
      .reduce((total, { result }) => total + result.findings.filter((one) => one.severity === severity).length, 0);
  lines.push(
    `${files.length} tệp: nhận ${count('accepted')}, nhận sau khi sửa ${count('repaired')}, từ chối ${count('refused')}, bỏ qua ${count('ignored')}. ` +
      `Trong số đã nhận: ${sum('error')} lỗi, ${sum('warning')} cảnh báo, ${sum('note')} lưu ý.`,
  );
  return lines;
}

const LEVEL_WORD: Record<string, string> = { ALL: 'Tất cả', MN: 'Mầm non', TH: 'Tiểu học' };

/** The board of the month as a small table. */
export function linesOfBoard(board: Board): string[] {
  const head = ['Cấp học', 'Phải nộp', 'Đã nộp', 'Đúng hạn', 'Muộn', 'Trả lại', 'Thiếu'];
  const rows = Object.entries(board).map(([level, row]) => [
    LEVEL_WORD[level] ?? level,
    ...[row.expected, row.received, row.onTime, row.late, row.returned, row.missing.length].map(String),
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const line = (cells: string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  const missing = board.ALL.missing;
  return [
    line(head),
    ...rows.map(line),
    ...(missing.length > 0 ? [`Chưa nộp: ${missing.slice(0, 20).join(', ')}${missing.length > 20 ? '…' : ''}`] : []),
  ];
}
