import { activeSchools } from '../../src/reporting/schools/registry';
import { periodOf } from '../../src/sample/forms';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { openBook } from '../../src/workbook/open-book';
import { withWorkbook } from '../../src/workbook/session';
import { compileReport, type CompileStep } from '../../src/workflows/compile-report';
import { foreseeReport } from '../../src/workflows/foresee-report';
import { reportSheetOf, showReportSheet } from '../../src/workflows/show-report';
import { NOVEMBER, novemberBook, NOW, openInHost } from '../sample-files';

const period = periodOf(NOVEMBER);
const bookNow = async () => (await withWorkbook((session) => openBook(session))).book;

it('names what would be left out, and says what would be printed', async () => {
  openInHost(novemberBook({ missing: ['UB-TH04'], state: 'submitted' }));
  const book = await bookNow();
  const seen = foreseeReport(book, period);
  expect(seen.coverage.ALL).toMatchObject({ expected: 44, received: 43 });
  expect(seen.missing.map(({ code }) => code)).toEqual(['UB-TH04']);
  expect(seen.returned).toEqual([]);
  expect(seen.unapproved).toHaveLength(activeSchools(book.schools, period).length - 1);
  expect(seen.sentences.some((text) => text.includes('số liệu của 16/17 trường'))).toBe(true);
  expect(seen.disagreement).toBeUndefined();
});

it('is what is drawn', async () => {
  openInHost(novemberBook());
  const foreseen = foreseeReport(await bookNow(), period);
  const steps: CompileStep[] = [];
  const drawn = await compileReport({ period: NOVEMBER, now: NOW, onStep: (step) => void steps.push(step) });
  const sentences = drawn.briefing.blocks.flatMap((block) => (block.kind === 'figures' ? [block.text] : []));
  expect(foreseen.sentences).toEqual(sentences);
  expect(steps).toEqual(['reading', 'adding-up', 'drawing']);
});

it('opens a sheet that was drawn, and says so when it is gone', async () => {
  const host = openInHost(novemberBook());
  await compileReport({ period: NOVEMBER, now: NOW });
  await showReportSheet('PL1 11-2021');
  const { sheets, activeSheet } = readWorkbook(host.save());
  expect(sheets[activeSheet].name).toBe('PL1 11-2021');
  expect(reportSheetOf(NOVEMBER)).toBe('Báo cáo 11-2021');
  await expect(showReportSheet('PL9 11-2021')).rejects.toMatchObject({ code: 'unknown-sheet' });
});
