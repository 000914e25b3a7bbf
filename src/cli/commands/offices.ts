import { NO_OFFICES_CHOICES } from '../../workflows/offices/clashes';
import { hasAnything, openClashes, type OfficesPlan } from '../../workflows/offices/plan';
import { planOf, previewOffices } from '../../workflows/offices/preview-offices';
import { receiveOffices, type ReceivedOffices } from '../../workflows/offices/receive-offices';
import { localSecond } from '../../workflows/moment';
import { withBookFile } from '../book-file';
import { EXIT, UsageError, type Outcome } from '../outcome';
import { progress } from '../print';
import { findFiles, readSentFiles } from '../sent-files';

export interface ReceiveBooksOptions {
  book: string;
  period: string;
  onlyPeriod?: boolean;
  out?: string;
}

/** Tổng hợp nhiều đơn vị. Questions are for a person in the pane: while one is open, nothing is written and all are named. */
export async function receiveBooks(paths: string[], options: ReceiveBooksOptions): Promise<Outcome> {
  const found = await findFiles(paths);
  if (found.length === 0) throw new UsageError('Không có sổ nào để nhận trong các thư mục đã chỉ ra.');
  let plan: OfficesPlan | undefined;
  const received = await withBookFile<ReceivedOffices | undefined>(
    options.book,
    options.out,
    async () => {
      const preview = await previewOffices({
        period: options.period,
        earlier: !options.onlyPeriod,
        files: readSentFiles(found),
        onProgress: (done) => progress('Đang đọc sổ', done),
      });
      plan = planOf(preview, NO_OFFICES_CHOICES);
      if (openClashes(plan).length > 0 || !hasAnything(plan)) return undefined;
      return receiveOffices({ preview, choices: NO_OFFICES_CHOICES, now: localSecond() });
    },
    (result) => result !== undefined,
  );
  const clashes = plan ? openClashes(plan) : [];
  const aside = plan?.aside ?? [];
  const lots = received?.lots ?? [];
  return {
    exit: clashes.length > 0 || aside.length > 0 ? EXIT.findings : EXIT.done,
    document: {
      period: options.period,
      lots,
      newSchools: received?.newSchools ?? 0,
      aside: aside.map(({ path, reason, message }) => ({ path, reason, message })),
      undecided: clashes.map(({ kind, code, ours, theirs }) => ({ kind, code, ours, theirs })),
    },
    lines: [
      ...aside.map(({ path, message }) => `${path}: ${message}`),
      ...clashes.map(({ code, ours, theirs }) => `Cần quyết định, ${code}: ${theirs} – đang có: ${ours}`),
      ...lots.map(({ lot, office, reports }) => `${office}: ${reports} báo cáo, lô ${lot}.`),
      clashes.length > 0
        ? 'Chưa ghi gì vào sổ: hãy quyết định trong ngăn Giao ban, phần “Tổng hợp nhiều đơn vị”.'
        : received
          ? `Đã ghi ${lots.reduce((sum, { reports }) => sum + reports, 0)} báo cáo, thêm ${received.newSchools} trường.`
          : 'Không có gì mới; sổ không đổi.',
    ],
  };
}
