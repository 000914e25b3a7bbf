import { partsOf } from '../../src/reporting/briefing/number-parts';
import { activeSchools } from '../../src/reporting/schools/registry';
import { periodOf } from '../../src/sample/forms';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { openBook } from '../../src/workbook/open-book';
import { withWorkbook } from '../../src/workbook/session';
import { compileReport, type CompileStep } from '../../src/workflows/compile-report';
import { type FigureSentence, foreseeReport, sentencesOf } from '../../src/workflows/foresee-report';
import { showPart } from '../../src/workflows/show-figure';
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
  expect(seen.sentences.some(({ text }) => text.includes('số liệu của 16/17 trường'))).toBe(true);
  expect(seen.disagreement).toBeUndefined();
});

it('is what is drawn', async () => {
  openInHost(novemberBook());
  const foreseen = foreseeReport(await bookNow(), period);
  const steps: CompileStep[] = [];
  const drawn = await compileReport({ period: NOVEMBER, now: NOW, onStep: (step) => void steps.push(step) });
  const texts = (sentences: readonly FigureSentence[]) => sentences.map(({ text }) => text);
  expect(texts(foreseen.sentences)).toEqual(texts(sentencesOf(drawn.briefing.blocks)));
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

it('leads from every number, before anything is drawn, to cells of the book that hold its parts', async () => {
  openInHost(novemberBook({ missing: ['UB-TH04'] }));
  const { sentences, month } = foreseeReport(await bookNow(), period);
  const numbers = sentences.flatMap((sentence) => sentence.numbers);
  expect(numbers.length).toBeGreaterThan(20);
  for (const number of numbers) {
    const { parts } = partsOf(number, month);
    expect({ number: number.figure, parts: parts.filter(({ place, isBlank }) => !place && !isBlank) }).toEqual({
      number: number.figure,
      parts: [],
    });
    const place = parts.find((part) => part.place)?.place;
    if (place) expect(await showPart(NOVEMBER, place)).toMatchObject({ syncs: { fixed: 3 } });
  }
});
