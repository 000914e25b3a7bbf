/** What a person decides about the files of a receipt, and what becomes of each file by it. Pure. */
import type { PreviewedFile } from './preview-receipt';
import type { TakenFile } from './lot-entries';

/** What to do where a report of the school is in already. */
export type ConflictChoice = 'keep' | 'replace' | 'newer';

export interface ReceiptChoices {
  /** Thời điểm nhận of the batch, local time UTC+7, "YYYY-MM-DDTHH:MM". */
  receivedAt: string;
  /** Of single files, by index. */
  times: ReadonlyMap<number, string>;
  /** Files whose repairs are agreed to. */
  repairs: ReadonlySet<number>;
  /** Files taken although changed after they were finalised. */
  changed: ReadonlySet<number>;
  /** For all conflicts nothing else is said about; absent: undecided. */
  conflicts?: ConflictChoice;
  /** Of single files. */
  conflictOf: ReadonlyMap<number, ConflictChoice>;
  /** The one to take of several files, by school code. */
  chosen: ReadonlyMap<string, number>;
  /** Files the person leaves out. */
  leftOut: ReadonlySet<number>;
}

export function noChoices(receivedAt: string): ReceiptChoices {
  return {
    receivedAt,
    times: new Map(),
    repairs: new Set(),
    changed: new Set(),
    conflictOf: new Map(),
    chosen: new Map(),
    leftOut: new Set(),
  };
}

/**
 * `takes`, `replaces`: will be written. `choose-rival`, `agree-changed`, `agree-repairs`, `decide-conflict`: waits for
 * the person. `other-rival`, `keeps`, `left-out`: decided against. `same`, `aside`: nothing to decide.
 */
export type Fate =
  | 'takes'
  | 'replaces'
  | 'choose-rival'
  | 'agree-changed'
  | 'agree-repairs'
  | 'decide-conflict'
  | 'other-rival'
  | 'keeps'
  | 'left-out'
  | 'same'
  | 'aside';

const WAITING: readonly Fate[] = ['choose-rival', 'agree-changed', 'agree-repairs', 'decide-conflict'];

/** Whether the person is asked something about the file. */
export function isWaiting(fate: Fate): boolean {
  return WAITING.includes(fate);
}

export function isTaken(fate: Fate): boolean {
  return fate === 'takes' || fate === 'replaces';
}

function receivedAtOf(file: PreviewedFile, choices: ReceiptChoices): string {
  return choices.times.get(file.index) ?? choices.receivedAt;
}

/** The first question that is open, in the order a person would ask: which file, is it honest, is it right, may it replace. */
export function fateOf(file: PreviewedFile, choices: ReceiptChoices): Fate {
  const { index, standing, school, rivals, inPlace } = file;
  if (standing !== 'ready' || !school) return standing === 'same' ? 'same' : 'aside';
  if (choices.leftOut.has(index)) return 'left-out';
  if (rivals.some((rival) => !choices.leftOut.has(rival))) {
    const chosen = choices.chosen.get(school.code);
    if (chosen === undefined || choices.leftOut.has(chosen)) return 'choose-rival';
    if (chosen !== index) return 'other-rival';
  }
  if (file.isChanged && !choices.changed.has(index)) return 'agree-changed';
  if (file.needsRepairs && !choices.repairs.has(index)) return 'agree-repairs';
  if (!inPlace) return 'takes';
  const choice = conflictChoiceOf(file, choices);
  if (choice === undefined) return 'decide-conflict';
  if (choice === 'newer') return isNewer(file, choices) ? 'replaces' : 'keeps';
  return choice === 'replace' ? 'replaces' : 'keeps';
}

/** A report that was sent back is waited for: what is newer replaces it without a question. */
export function conflictChoiceOf(
  { index, inPlace }: PreviewedFile,
  choices: ReceiptChoices,
): ConflictChoice | undefined {
  return choices.conflictOf.get(index) ?? (inPlace?.state === 'returned' ? 'newer' : choices.conflicts);
}

/** By Thời điểm nhận; figures that were replaced once are old whenever they come. */
function isNewer(file: PreviewedFile, choices: ReceiptChoices): boolean {
  const { inPlace } = file;
  return inPlace === undefined || (!inPlace.isFileOlder && receivedAtOf(file, choices) >= inPlace.receivedAt);
}

/** The files that come in, as a commit wants them. */
export function takenFiles(files: readonly PreviewedFile[], choices: ReceiptChoices): TakenFile[] {
  return files.flatMap((file) => {
    const fate = fateOf(file, choices);
    if (!isTaken(fate)) return [];
    const remark = remarkOf(file, fate, choices);
    return [{ result: file.result, receivedAt: receivedAtOf(file, choices), ...(remark && { remark }) }];
  });
}

function remarkOf(file: PreviewedFile, fate: Fate, { times, receivedAt }: ReceiptChoices): string {
  const own = times.get(file.index);
  return [
    fate === 'replaces' && file.inPlace ? `Thay bản của lô ${file.inPlace.lot}.` : '',
    file.rivals.length > 0 ? 'Chọn tệp này trong các tệp khác nhau của cùng trường.' : '',
    own !== undefined && own !== receivedAt ? `Thời điểm nhận sửa riêng: ${own.replace('T', ' ')}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
