/** The files of a preview as a list: each with what becomes of it, counted and filtered. Pure. */
import { fateOf, isTaken, isWaiting, type Fate, type ReceiptChoices } from '../../../workflows/receipt/choices';
import type { PreviewedFile, ReceiptPreview } from '../../../workflows/receipt/preview-receipt';

export interface ListedFile {
  file: PreviewedFile;
  fate: Fate;
}

/** `waiting`: the person is asked something; `taken`: will be written; `aside`: all others. */
export type ListPart = 'all' | 'waiting' | 'taken' | 'aside';

export function listFiles({ files }: ReceiptPreview, choices: ReceiptChoices): ListedFile[] {
  return files.map((file) => ({ file, fate: fateOf(file, choices) }));
}

export function partOf(fate: Fate): Exclude<ListPart, 'all'> {
  return isWaiting(fate) ? 'waiting' : isTaken(fate) ? 'taken' : 'aside';
}

export function countParts(listed: readonly ListedFile[]): Record<ListPart, number> {
  const counts = { all: listed.length, waiting: 0, taken: 0, aside: 0 };
  for (const { fate } of listed) counts[partOf(fate)]++;
  return counts;
}

/** Files that ask for each kind of decision, to offer it for all at once. */
export function openQuestions(listed: readonly ListedFile[]) {
  const of = (fate: Fate) => listed.filter((one) => one.fate === fate).map(({ file }) => file);
  return { repairs: of('agree-repairs'), conflicts: of('decide-conflict') };
}

/** Another period that refused files say they are of, the most frequent one, with how many. */
export function otherPeriod(files: readonly PreviewedFile[]): { period: string; count: number } | undefined {
  const counts = new Map<string, number>();
  for (const { result } of files) {
    if (result.reason !== 'other-period' || result.period === undefined) continue;
    counts.set(result.period, (counts.get(result.period) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && { period: best[0], count: best[1] };
}
