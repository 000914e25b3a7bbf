/** Tổng hợp nhiều đơn vị: books of wards into the book of the office above, on the embedded host. */
import { totalsOf } from '../../../src/reporting/consolidation/totals';
import { currentSubmissions } from '../../../src/reporting/submissions/states';
import { compileReport } from '../../../src/workflows/compile-report';
import { readOfficeBook } from '../../../src/workflows/office-book';
import { decideAll, NO_OFFICES_CHOICES } from '../../../src/workflows/offices/clashes';
import { isWritten, openClashes } from '../../../src/workflows/offices/plan';
import { undoReceipt } from '../../../src/workflows/undo-receipt';
import { makeForm, novemberFigures, NOVEMBER, NOW, OCTOBER } from '../../sample-files';
import { receiveOffices } from '../../../src/workflows/offices/receive-offices';
import { refusal } from '../../refusal';
import { openAbove, planned, preview, receive, type Sent, wardBook, wholeBook } from './wards';

const hash = (text: string) => [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
/** The schools shared out over so many wards. */
const wards = (count: number): Promise<Sent[]> =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      wardBook({ name: `Phường ${index + 1}`, has: ({ code }) => hash(code) % count === index }),
    ),
  );

describe('two wards into an empty book', () => {
  let books: Sent[];
  beforeAll(async () => void (books = await wards(2)));
  beforeEach(() => openAbove());

  it('the sum of the wards is the whole, figure by figure, and the report is drawn of it', async () => {
    const { lots, newSchools, syncs } = await receive(books);
    expect([lots.length, newSchools, syncs.fixed]).toEqual([2, 44, 3]);
    const [{ book, problems }, whole] = [await readOfficeBook(), await wholeBook()];
    expect(problems).toEqual([]);
    for (const id of [OCTOBER, NOVEMBER]) {
      const period = whole.calendar.periods.find((one) => one.id === id);
      if (!period) throw new Error(id);
      expect(totalsOf(book, period)).toEqual(totalsOf({ ...whole, outside: [] }, period));
    }
    const { briefing } = await compileReport({ period: NOVEMBER, now: NOW });
    expect(briefing.blocks.length).toBeGreaterThan(20);
  });

  it('schools come with their states, times and the log of their office', async () => {
    await receive(books);
    const [{ book }, whole] = [await readOfficeBook(), await wholeBook()];
    const [mine, theirs] = [book, whole].map(({ submissions }) => currentSubmissions(submissions, NOVEMBER));
    expect([...mine.keys()].sort()).toEqual([...theirs.keys()].sort());
    for (const [code, { state, receivedAt, file }] of theirs)
      expect(mine.get(code)).toMatchObject({ state, receivedAt, file });
    expect(book.log.filter(({ action }) => action === 'Nhận từ đơn vị')).toHaveLength(88);
    expect(book.log.filter(({ action }) => /^Duyệt \(Phường \d\)$/.test(action))).toHaveLength(2);
  });

  it('a second receipt of the same books changes nothing', async () => {
    await receive(books);
    const { book } = await readOfficeBook();
    expect(await refusal(receive(books))).toMatch(/^nothing-to-receive/);
    expect((await readOfficeBook()).book).toEqual(book);
  });

  it('a corrected book brings what it corrects, and nothing else', async () => {
    await receive(books);
    const [first] = await wards(2);
    expect(first.bytes.length).toBeGreaterThan(0);
    const corrected = await wardBook({
      name: 'Phường 1',
      has: ({ code }) => hash(code) % 2 === 0,
      change: ({ figures = [], submissions = [] }) => {
        const at = figures.findIndex(({ period, school }) => period === NOVEMBER && school.startsWith('UB-TH'));
        const { school } = figures[at];
        return {
          figures: figures.map((row, index) =>
            index === at ? { ...row, figures: novemberFigures(school, { TH_1_hocSinh: 7 }) } : row,
          ),
          submissions: submissions.map((row) =>
            row.school === school && row.period === NOVEMBER ? { ...row, receivedAt: '2021-11-29T07:00' } : row,
          ),
        };
      },
    });
    const plan = await planned([corrected]);
    expect(plan.lots.flatMap(({ reports }) => reports.map(({ standing }) => standing))).toEqual(['changed']);
    const { lots } = await receive([corrected]);
    expect(lots.map(({ reports }) => reports)).toEqual([1]);
    const { book } = await readOfficeBook();
    const last = book.figures.findLast(({ lot }) => lot === lots[0].lot);
    expect(last?.figures.get('TH_1_hocSinh')).toBe(7);
  });

  it('an older copy of a report asks before it is taken', async () => {
    await receive(books);
    const older = await wardBook({
      name: 'Phường 1',
      has: ({ code }) => hash(code) % 2 === 0,
      change: ({ submissions = [] }) => ({
        submissions: submissions.map((row) => ({ ...row, receivedAt: `${row.period}-20T08:00` })),
      }),
    });
    const plan = await planned([older]);
    expect(new Set(openClashes(plan).map(({ kind }) => kind))).toEqual(new Set(['older']));
    expect(await refusal(receive([older]))).toMatch(/^undecided/);
    const kept = decideAll(plan.clashes, 'older', 'ours', NO_OFFICES_CHOICES);
    expect(await refusal(receive([older], kept))).toMatch(/^nothing-to-receive/);
  });

  it('a receipt is taken back lot by lot', async () => {
    const { lots } = await receive(books);
    for (const { lot } of [...lots].reverse()) await undoReceipt({ lot, now: NOW });
    const { book } = await readOfficeBook();
    expect([book.submissions.length, book.figures.length]).toEqual([0, 0]);
  });

  it('refuses when the book was written to after the look', async () => {
    const seen = await preview(books);
    await receive([books[0]]);
    expect(await refusal(receiveOffices({ preview: seen, choices: NO_OFFICES_CHOICES, now: NOW }))).toMatch(
      /^book-changed/,
    );
  });
});

it('costs the same syncs for eight books as for two', async () => {
  const counts: number[] = [];
  for (const count of [2, 8]) {
    await openAbove();
    counts.push((await receive(await wards(count))).syncs.fixed);
  }
  expect(counts[0]).toBe(counts[1]);
});

it('asks when a report of the same moment has other figures', async () => {
  await openAbove();
  const has = ({ code }: { code: string }) => code === 'UB-TH03';
  await receive([await wardBook({ name: 'Phường A', has })]);
  const other = await wardBook({
    name: 'Phường A',
    has,
    change: ({ figures = [] }) => ({
      figures: figures.map((row) => ({ ...row, figures: novemberFigures('UB-TH03', { TH_1_hocSinh: 5 }) })),
    }),
  });
  expect(openClashes(await planned([other])).map(({ kind }) => kind)).toContain('older');
});

it('tells two books of one office by their files, and takes the one that is chosen', async () => {
  await openAbove();
  const one = await wardBook({ name: 'Phường A', has: ({ code }) => code === 'UB-TH03' });
  const two = {
    ...(await wardBook({ name: 'Phường A', has: ({ code }) => code === 'UB-TH04' })),
    path: 'Phường A (2).xlsx',
  };
  const [clash] = (await planned([one, two])).clashes;
  expect(clash).toMatchObject({ kind: 'same-office', books: [0, 1], code: 'Phường A' });
  await receive([one, two], { decided: new Map([[clash.id, 'book:1']]) });
  expect((await readOfficeBook()).book.schools.map(({ code }) => code)).toEqual(['UB-TH04']);
});

describe('two wards that do not fit together', () => {
  const first = () => wardBook({ name: 'Phường A', has: ({ code }) => code === 'UB-TH03' });
  /** Another school under the same code, in another place. */
  const second = (name: string, commune: string) =>
    wardBook({
      name: 'Phường B',
      has: ({ code }) => code === 'UB-TH03',
      change: ({ schools }) => ({ schools: schools.map((school) => ({ ...school, name, commune })) }),
    });
  beforeEach(() => openAbove());

  it('one code for two schools is asked, and told apart under a code of its own', async () => {
    const books = await Promise.all([first(), second('Trường TH Kim Đồng', 'Phường B')]);
    const plan = await planned(books);
    expect(plan.clashes.map(({ kind, code }) => [kind, code])).toEqual([['other-name', 'UB-TH03']]);
    expect(await refusal(receive(books))).toMatch(/^undecided/);
    expect((await readOfficeBook()).book.schools).toEqual([]);
    await receive(books, decideAll(plan.clashes, 'other-name', 'apart', NO_OFFICES_CHOICES));
    const { book } = await readOfficeBook();
    expect(book.schools.map(({ code }) => code)).toEqual(['UB-TH03', plan.clashes[0].apartCode]);
    // What was decided holds for the next receipt.
    expect(openClashes(await planned(books))).toEqual([]);
  });

  it('one school in two books is asked, and counted once', async () => {
    const { name, commune } = (await wholeBook()).schools.find(({ code }) => code === 'UB-TH03') ?? {
      name: '',
      commune: '',
    };
    const books = await Promise.all([first(), second(name, commune)]);
    const plan = await planned(books);
    expect(plan.clashes.map(({ kind }) => kind)).toEqual(['two-books']);
    await receive(books, { decided: new Map([[plan.clashes[0].id, 'book:1']]) });
    const { book } = await readOfficeBook();
    expect(book.submissions.filter(({ period }) => period === NOVEMBER)).toHaveLength(1);
  });

  it('one name in two communes is two schools, and nobody is asked', async () => {
    const other = await wardBook({
      name: 'Phường B',
      has: ({ code }) => code === 'UB-TH04',
      change: ({ schools }) => ({
        schools: schools.map((school) => ({ ...school, name: 'Trường TH Lê Lợi', commune: 'Phường B' })),
      }),
    });
    const plan = await planned([await first(), other]);
    expect(plan.clashes).toEqual([]);
    expect(plan.schools.added).toHaveLength(2);
  });

  it('a figure this book has no place for is named, and comes in when the indicator is added', async () => {
    const own = {
      code: 'testNhanh',
      label: 'Số lượt test nhanh',
      section: 'yTe',
      kind: 'count',
      scope: 'school',
      levels: ['TH'],
      required: false,
      aggregation: 'sum',
      frequency: 'month',
      custom: true,
    } as const;
    const book = await wardBook({
      name: 'Phường A',
      has: ({ code }) => code === 'UB-TH03',
      change: ({ catalogue, figures = [] }) => ({
        catalogue: { ...catalogue, indicators: [...catalogue.indicators, own] },
        figures: figures.map((row) => ({ ...row, figures: new Map([...row.figures, ['testNhanh', 12] as const]) })),
      }),
    });
    const without = await planned([book]);
    expect(without.books[0].dropped).toEqual([['Số lượt test nhanh', 2]]);
    expect(without.foreign).toMatchObject([{ code: 'testNhanh', canAdd: true, isAdded: false }]);
    await receive([book], { addedIndicators: new Set(['testNhanh']) });
    const { book: after, problems } = await readOfficeBook();
    expect(problems).toEqual([]);
    expect(after.figures.map(({ figures }) => figures.get('testNhanh'))).toEqual([12, 12]);
  });
});

it('names what is no book to receive, and takes the others', async () => {
  await openAbove();
  const ward = await wardBook({ name: 'Phường A', has: ({ code }) => code === 'UB-TH03' });
  const last = await wardBook({
    name: 'Phường C',
    has: ({ code }) => code === 'UB-TH04',
    change: () => ({ schoolYear: { start: 2020 }, figures: [], submissions: [] }),
  });
  const { path, bytes } = await makeForm('UB-TH03');
  const files = [ward, last, { path, bytes }, { path: 'rong.xlsx', bytes: new Uint8Array() }];
  const plan = await planned(files);
  expect(plan.aside.map(({ reason }) => reason).sort()).toEqual(['empty-file', 'other-year', 'school-form']);
  for (const { message } of plan.aside) expect(message).toMatch(/\p{L}{3,}.*\./u);
  expect(plan.books.flatMap(({ reports }) => reports.filter(isWritten))).toHaveLength(2);
});

it('a report that is locked here stays', async () => {
  const whole = await wholeBook();
  await openAbove({
    schools: whole.schools,
    figures: whole.figures,
    submissions: whole.submissions.map((row) => ({ ...row, state: 'locked' as const })),
  });
  const book = await wardBook({
    name: 'Phường A',
    has: ({ code }) => code === 'UB-TH03',
    change: ({ figures = [] }) => ({
      figures: figures.map((row) => ({ ...row, figures: novemberFigures('UB-TH03', { TH_1_hocSinh: 5 }) })),
    }),
  });
  const plan = await planned([book]);
  expect(new Set(plan.books[0].reports.map(({ standing }) => standing))).toEqual(new Set(['locked']));
});
