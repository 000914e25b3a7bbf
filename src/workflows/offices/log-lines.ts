/**
 * What receipts of books leave in the log (`tblNhatKy`), and what is read from it again: how a report stood at its office
 * when it came in, and what was decided about schools.
 */
import type { LogEntry, OfficeBook } from '../../reporting/book/book';
import { foldText } from '../../reporting/figures/text';
import { SIGNED_COPY_LABEL, STATE_LABEL, type Submission } from '../../reporting/submissions/submission';
import { FIXED_TABLES } from '../../sheets/office/tables';

const RECEIVED = 'Nhận từ đơn vị';
const JOINED = 'Ghép mã trường';

/** How a report stands at its office, in words; another text means that it stands otherwise now. */
export function standingText({
  state,
  signedCopy,
  late,
  receivedAt,
  file,
  mark,
  reason,
}: Omit<Submission, 'lot'>): string {
  return [
    STATE_LABEL[state],
    `nhận ${receivedAt.replace('T', ' ')}`,
    ...(late ? ['muộn'] : []),
    `bản ký: ${SIGNED_COPY_LABEL[signedCopy].toLocaleLowerCase('vi')}`,
    ...[file, mark, reason].filter((text) => text !== ''),
  ].join('; ');
}

export function receivedLine(
  line: { at: string; file: string; office: string; standing: string } & Pick<Submission, 'school' | 'period' | 'lot'>,
): LogEntry {
  // prettier-ignore
  const { at, file, office, standing, school, period, lot } = line;
  return { at, action: RECEIVED, file, school, cell: `${period} ${lot}`, before: '', after: standing, reason: office };
}

export interface ReceivedFrom {
  office: string;
  /** `standingText` when it was received. */
  standing: string;
}

/** By `receivedKey`: reports that came from another office's book. */
export function receivedLines(log: readonly LogEntry[]): Map<string, ReceivedFrom> {
  return new Map(
    log
      .filter(({ action }) => action === RECEIVED)
      .map(({ school, cell, after, reason }) => [`${cell} ${school}`, { office: reason, standing: after }]),
  );
}

export function receivedKey({ period, school, lot }: Pick<Submission, 'school' | 'period' | 'lot'>): string {
  return `${period} ${lot} ${school}`;
}

/** A school of another office as one of ours. */
export interface Join {
  office: string;
  /** Its code and name there. */
  code: string;
  name: string;
  /** Its code here; "": it is left out. */
  to: string;
}

export function joinLine({ office, code, name, to }: Join, at: string): LogEntry {
  const cell = FIXED_TABLES.schools.table;
  return { at, action: JOINED, file: office, school: to, cell, before: code, after: to, reason: name };
}

/** By `joinKey`, the latest word. */
export function joinLines(log: readonly LogEntry[]): Map<string, string> {
  return new Map(
    log
      .filter(({ action }) => action === JOINED)
      .map(({ file, before, after, reason }) => [joinKey({ office: file, code: before, name: reason }), after]),
  );
}

export function joinKey({ office, code, name }: Omit<Join, 'to'>): string {
  return [office, code, name].map(foldText).join('\u0000');
}

/**
 * The other office's own entries about the reports that are taken, marked as its: the action bears its name, so that nothing
 * takes an unlocking there for one here, and its lots are told from ours.
 */
export function carriedLines(
  entries: readonly (LogEntry & { to: string })[],
  office: string,
  { log }: Pick<OfficeBook, 'log'>,
): LogEntry[] {
  const known = new Set(log.map(entryKey));
  return entries.flatMap(({ to, ...entry }) => {
    const carried = {
      ...entry,
      school: to,
      action: `${entry.action} (${office})`,
      cell: ownLots(entry.cell),
      before: ownLots(entry.before),
      after: ownLots(entry.after),
    };
    const key = entryKey(carried);
    if (known.has(key)) return [];
    known.add(key);
    return [carried];
  });
}

function ownLots(text: string): string {
  return text.replace(/(^|\s)(L\d+)(?=\s|$)/g, '$1đv.$2');
}

function entryKey({ at, action, file, school, cell, before, after, reason }: LogEntry): string {
  return [at, action, file, school, cell, before, after, reason].join('\u0000');
}
