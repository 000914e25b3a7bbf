/** What Office.js is asked for must not grow with the number of schools: payload apart, as many syncs. */
import type { FigureRow } from '../../src/reporting/book/book';
import { makeCalendar } from '../../src/reporting/periods/calendar';
import type { School } from '../../src/reporting/schools/school';
import type { Submission } from '../../src/reporting/submissions/submission';
import { sampleFigures } from '../../src/sample/figures';
import { sampleSchools } from '../../src/sample/schools';
import { compileReport } from '../../src/workflows/compile-report';
import { enterFigures } from '../../src/workflows/enter-figures';
import { receiveFiles } from '../../src/workflows/receive-files';
import { reviewReports } from '../../src/workflows/review-reports';
import { undoReceipt } from '../../src/workflows/undo-receipt';
import { formFile, NOVEMBER, novemberBook, NOW, OCTOBER, openInHost } from '../sample-files';

const sample = sampleSchools();

/** The sample's schools, and as many more like them; every month of the school year is in. */
function yearBook(count: number, months: readonly string[]): Uint8Array {
  const schools = Array.from({ length: count }, (_, index): School => {
    const like = sample[index % sample.length];
    return index < sample.length ? like : { ...like, code: `${like.code}-${index}`, name: `${like.name} ${index}` };
  });
  const own = sampleFigures(OCTOBER);
  const figures = months.flatMap((period, month) =>
    schools.map(({ code }, index): FigureRow => ({
      period,
      school: code,
      lot: `L${String(month + 1).padStart(4, '0')}`,
      figures: own.get(sample[index % sample.length].code) ?? new Map(),
    })),
  );
  const submissions = figures.map(({ period, school, lot }): Submission => ({
    period,
    school,
    lot,
    state: 'approved',
    receivedAt: `${period}-28T09:30`,
    late: false,
    signedCopy: 'none',
    file: `${school}.xlsx`,
    mark: '',
    reason: '',
  }));
  return novemberBook({ input: { schools, figures, submissions } });
}

const year = makeCalendar({ start: 2021 }).periods.map(({ id }) => id);

describe.each([
  ['44 schools and one month', 44, [OCTOBER]],
  ['300 schools and twelve months', 300, year],
])('with %s in the book', (_, count, months) => {
  let bytes: Uint8Array;
  beforeAll(() => (bytes = yearBook(count as number, months as string[])));

  it('receiving costs three fixed syncs', async () => {
    openInHost(bytes);
    const files = await Promise.all(['UB-TH03', 'UB-MN02', 'UB-LC01'].map(formFile));
    const request = { period: NOVEMBER, receivedAt: '2021-11-30T10:00', files, now: NOW };
    const { lot, syncs } = await receiveFiles(request);
    expect(lot).toBeDefined();
    expect(syncs.fixed).toBe(3);
  });

  it('reviewing, entering, undoing and compiling cost three each', async () => {
    openInHost(bytes);
    const entered = await enterFigures({
      period: NOVEMBER,
      school: 'UB-TH03',
      values: [{ key: 'TH_1_hocSinh', typed: '180' }],
      source: 'điện thoại',
      receivedAt: '2021-11-30T10:00',
      now: NOW,
    });
    expect(entered.syncs.fixed).toBe(3);
    const review = { period: NOVEMBER, school: 'UB-TH03', action: 'approve', now: NOW } as const;
    expect((await reviewReports(review)).syncs.fixed).toBe(3);
    expect((await compileReport({ period: NOVEMBER, now: NOW })).syncs.fixed).toBe(3);
    expect((await undoReceipt({ lot: entered.lot, now: NOW })).syncs.fixed).toBe(3);
  });
});
