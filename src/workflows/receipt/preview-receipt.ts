/** What a batch of files would do to the book, for a person to look at and decide; nothing is written. */
import type { IntakeResult } from '../../intake/outcome';
import type { Catalogue } from '../../reporting/catalogue/indicator';
import { slotLabel, slotsOf } from '../../reporting/catalogue/slots';
import type { Figures } from '../../reporting/figures/figure';
import { formatFigure } from '../../reporting/figures/format';
import type { Period } from '../../reporting/periods/period';
import { displayName } from '../../reporting/schools/names';
import type { School } from '../../reporting/schools/school';
import { currentSubmissions } from '../../reporting/submissions/states';
import type { Submission, SubmissionState } from '../../reporting/submissions/submission';
import { openBook } from '../../workbook/open-book';
import { type SyncCount, withWorkbook } from '../../workbook/session';
import { expectationsOf } from '../expectations';
import { periodOfBook } from '../period-of-book';
import { SECRET_KEY, tokensOf } from '../tokens';
import { readBatch, type BatchRequest } from './read-batch';

/** A figure that is in and that the file would change. */
export interface FigureChange {
  key: string;
  /** "Lớp 1 - Học sinh". */
  label: string;
  /** As a person reads them: "12.843", "để trống". */
  before: string;
  after: string;
}

/** The report that is in for the school of a file. */
export interface ReportInPlace {
  lot: string;
  state: SubmissionState;
  receivedAt: string;
  /** The file's figures are those of a report that this one replaced. */
  isFileOlder: boolean;
  changes: FigureChange[];
}

/**
 * `ready`: could come in, perhaps once something is agreed to; `same`: is in already; `aside`: cannot come in, or is no
 * report.
 */
export type FileStanding = 'ready' | 'same' | 'aside';

export interface PreviewedFile {
  /** Place in the batch. */
  index: number;
  standing: FileStanding;
  result: IntakeResult;
  school?: { code: string; name: string };
  /** Mended as listed in `result.repairs` if the person agrees. */
  needsRepairs: boolean;
  /** Changed after it was finalised, or carries a token that is not the school's: comes in only if asked for. */
  isChanged: boolean;
  inPlace?: ReportInPlace;
  /** Other files of the batch for the same school with other figures: one of them may come in. */
  rivals: number[];
}

export interface ReceiptPreview {
  period: string;
  files: PreviewedFile[];
  /** Lot that counts for each school now, by code: what a commit goes by. */
  basis: ReadonlyMap<string, string>;
  syncs: SyncCount;
}

export type PreviewRequest = { period: string } & Pick<BatchRequest, 'files' | 'startReader' | 'onProgress' | 'signal'>;

/**
 * Files are read as if every repair were agreed to, so that the person sees what would come in.
 * Fixed syncs: 2. @throws the signal's reason when aborted; Refused
 */
export async function previewReceipt(request: PreviewRequest): Promise<ReceiptPreview> {
  const { open, syncs } = await withWorkbook(async (session) => ({
    open: await openBook(session),
    syncs: session.count,
  }));
  const { book, service } = open;
  const period = periodOfBook(book, request.period);
  const expectations = expectationsOf(book, period, await tokensOf(service.get(SECRET_KEY), book.schools));
  const read = await readBatch({ ...request, acceptRepairs: true, acceptChanged: true }, expectations);
  const current = currentSubmissions(book.submissions, period.id);
  const schools = new Map(book.schools.map((school) => [school.code, school]));
  const files = read.map(({ result }, index): PreviewedFile => {
    const school = schools.get(result.school ?? '');
    const before = school && expectations.received.get(school.code)?.figures;
    return {
      index,
      standing: standingOf(result),
      result,
      ...(school && { school: { code: school.code, name: displayName(school) } }),
      needsRepairs: result.repairs.length > 0,
      isChanged: result.stamp === 'stamp-mismatch' || result.stamp === 'wrong-token',
      ...inPlaceOf(result, school, current.get(school?.code ?? ''), before, book.catalogue, period),
      rivals: [],
    };
  });
  nameRivals(files);
  return {
    period: period.id,
    files,
    basis: new Map([...current].map(([school, { lot }]) => [school, lot])),
    syncs,
  };
}

/** A person may still take an older file, or one of several of a school: those are theirs to decide. */
function standingOf({ kind, reason, report }: IntakeResult): FileStanding {
  if (reason === 'same-as-received' || reason === 'same-in-batch') return 'same';
  if (kind === 'accepted-candidate') return 'ready';
  const isTheirs = reason === 'duplicate-school' || reason === 'older-than-received';
  return isTheirs && report ? 'ready' : 'aside';
}

function inPlaceOf(
  result: IntakeResult,
  school: School | undefined,
  submission: Submission | undefined,
  before: Figures | undefined,
  catalogue: Catalogue,
  period: Period,
): { inPlace?: ReportInPlace } {
  if (!school || !submission || !before || !result.report || standingOf(result) !== 'ready') return {};
  const { lot, state, receivedAt } = submission;
  const after = result.report.figures;
  const changes = slotsOf(catalogue, school, period).flatMap((slot): FigureChange[] => {
    const { key, indicator } = slot;
    if (before.get(key) === after.get(key)) return [];
    const shown = (figures: Figures) => formatFigure(indicator, figures.get(key));
    return [{ key, label: slotLabel(slot), before: shown(before), after: shown(after) }];
  });
  return { inPlace: { lot, state, receivedAt, isFileOlder: result.reason === 'older-than-received', changes } };
}

function nameRivals(files: readonly PreviewedFile[]): void {
  const bySchool = new Map<string, PreviewedFile[]>();
  for (const file of files) {
    if (file.standing !== 'ready' || !file.school) continue;
    const known = bySchool.get(file.school.code);
    if (known) known.push(file);
    else bySchool.set(file.school.code, [file]);
  }
  for (const group of bySchool.values()) {
    for (const file of group) file.rivals = group.filter((other) => other !== file).map(({ index }) => index);
  }
}
