/** One file as a school really sends it, with what is wrong and what receiving it comes to. */

/** An end as the command line tells it: `outcome` and `reason` of a received file. */
export interface ExpectedEnd {
  outcome: 'accepted' | 'repaired' | 'refused' | 'ignored';
  reason: string;
}

export interface DirtyEntry {
  /** As receiving names it: below `loi/`, inside archives "lô.zip › tên.xlsx". */
  path: string;
  /** Vietnamese: what is wrong. */
  wrong: string;
  end: ExpectedEnd;
  /** The end with `--accept-repairs`; absent: the same. */
  endWithRepairs?: ExpectedEnd;
  /** Rules of severity lỗi that receiving must name, repairs not accepted. */
  rules?: readonly string[];
}

export interface DirtyFile {
  path: string;
  bytes: Uint8Array;
  entries: readonly DirtyEntry[];
}

/** A file that is one entry of the list. */
export function single(entry: DirtyEntry, bytes: Uint8Array): DirtyFile {
  return { path: entry.path, bytes, entries: [entry] };
}

export const ACCEPTED: ExpectedEnd = { outcome: 'accepted', reason: 'accepted' };
export const refused = (reason: string): ExpectedEnd => ({ outcome: 'refused', reason });

/** What is proposed first and taken once the office agrees. */
export const PROPOSED = {
  end: refused('repair-needed'),
  endWithRepairs: { outcome: 'repaired', reason: 'accepted-repaired' },
} as const satisfies Pick<DirtyEntry, 'end' | 'endWithRepairs'>;

/** Calculates the formulas of a model and gives the file's bytes. */
export type Save<Model> = (workbook: Model) => Promise<Uint8Array>;
