import type { Indicator } from '../../../src/reporting/catalogue/indicator';
import { parsePeriod } from '../../../src/reporting/periods/calendar';
import type { Period } from '../../../src/reporting/periods/period';
import type { Rule } from '../../../src/reporting/rules/rule';
import { effectsOf, lackingSchools, receivedSchools } from '../../../src/workflows/definitions/effects';
import { catalogueWith, givenFigures, indicatorEntries, type IndicatorEntry } from '../../../src/workflows/definitions/indicator-entry'; // prettier-ignore
import { indicatorChangeProblems } from '../../../src/workflows/definitions/indicator-problems';
import { exampleSentences, formRows } from '../../../src/workflows/definitions/preview-indicator';
import { saveIndicators } from '../../../src/workflows/definitions/save-indicators';
import { saveRule } from '../../../src/workflows/definitions/save-rule';
import { enterFigures } from '../../../src/workflows/enter-figures';
import { readOfficeBook } from '../../../src/workflows/office-book';
import { NOVEMBER, novemberBook, NOW, openInHost } from '../../sample-files';

const november = parsePeriod(NOVEMBER) as Period;
const CODE = 'ungHoQuy';
const quy: Indicator = {
  code: CODE,
  label: 'Ủng hộ quỹ',
  section: 'phongTrao',
  kind: 'money',
  scope: 'school',
  levels: ['TH', 'THCS'],
  unit: 'đồng',
  required: false,
  aggregation: 'sum',
  frequency: 'month',
  custom: true,
};
const cells = (host: ReturnType<typeof openInHost>, sheet: string) =>
  (host.workbook.sheets.find(({ name }) => name === sheet)?.rows ?? []).map((row) =>
    (row ?? []).map((cell) => cell?.value ?? null),
  );
const entryOfCode = async (code: string): Promise<IndicatorEntry | undefined> =>
  indicatorEntries((await readOfficeBook()).entries).find(({ indicator }) => indicator.code === code);
const save = (before: IndicatorEntry | undefined, after: IndicatorEntry) =>
  saveIndicators({ changes: [{ ...(before && { before }), after }], now: NOW });
const give = (typed: string) =>
  enterFigures({
    period: NOVEMBER,
    school: 'UB-TH03',
    values: [{ key: CODE, typed }],
    source: 'điện thoại',
    receivedAt: '2021-11-30T10:00',
    now: NOW,
  });

let host: ReturnType<typeof openInHost>;
beforeEach(() => void (host = openInHost(novemberBook())));

describe('writing', () => {
  it('adds a row that is read back, said in the log, and never a formula', async () => {
    const label = '=1+1 bộ "test"';
    expect(await save(undefined, { on: true, indicator: { ...quy, label } })).toMatchObject({ syncs: { fixed: 3 } });
    expect((await entryOfCode(CODE))?.indicator).toEqual({ ...quy, label });
    const { book } = await readOfficeBook();
    expect(book.log.at(-1)).toMatchObject({ action: 'Thêm chỉ tiêu', cell: `tblChiTieu ${CODE}`, before: '' });
    expect(book.log.at(-1)?.after).toContain('Kiểu: Số tiền');
    const sheet = host.workbook.sheets.find(({ name }) => name === 'Chỉ tiêu');
    expect(sheet?.rows.flatMap((row) => row ?? []).some((cell) => cell?.formula !== undefined)).toBe(false);
    await give('5000000');
    expect(cells(host, 'Số liệu trường')[3]).toContain(label);
  });

  it('writes nothing when nothing changed, and not over what another person wrote', async () => {
    await save(undefined, { on: true, indicator: quy });
    const seen = await entryOfCode(CODE);
    if (!seen) throw new Error('not there');
    expect(await save(seen, seen)).toMatchObject({ changed: false, syncs: { fixed: 2 } });
    const theirs = { ...seen, indicator: { ...quy, required: true } };
    await save(seen, theirs);
    const mine = { ...seen, indicator: { ...quy, unit: 'nghìn đồng' } };
    await expect(save(seen, mine)).rejects.toMatchObject({ code: 'book-changed' });
    await expect(save(undefined, mine)).rejects.toMatchObject({ code: 'book-changed' });
    expect(await entryOfCode(CODE)).toEqual(theirs);
    expect((await readOfficeBook()).book.log.at(-1)).toMatchObject({
      action: 'Sửa chỉ tiêu',
      before: 'Bắt buộc: Không',
      after: 'Bắt buộc: Có',
    });
  });

  it('takes the column of its figures along when it is renamed, also while it is not in use', async () => {
    await save(undefined, { on: true, indicator: quy });
    await give('5000000');
    const renamed = { on: true, indicator: { ...quy, label: 'Ủng hộ quỹ vắc xin' } };
    await save({ on: true, indicator: quy }, renamed);
    const valueNow = async () =>
      (await readOfficeBook()).book.figures
        .filter(({ school }) => school === 'UB-TH03')
        .at(-1)
        ?.figures.get(CODE);
    expect(await valueNow()).toBe(5_000_000);
    expect(cells(host, 'Số liệu trường')[3]).not.toContain('Ủng hộ quỹ');
    const stopped = { ...renamed, on: false };
    await save(renamed, stopped);
    expect(await valueNow()).toBeUndefined();
    const again = { on: true, indicator: { ...quy, label: 'Ủng hộ quỹ đợt 2' } };
    await save(stopped, again);
    expect(await valueNow()).toBe(5_000_000);
    expect((await readOfficeBook()).book.log.slice(-2).map(({ action }) => action)).toEqual([
      'Ngừng chỉ tiêu',
      'Dùng lại chỉ tiêu',
    ]);
  });

  it('lets the names of a pair change places', async () => {
    const pair: Indicator = { ...quy, kind: 'pair', unit: 'người', partLabels: { k: 'đã', N: 'phải' } };
    await save(undefined, { on: true, indicator: pair });
    await enterFigures({ period: NOVEMBER, school: 'UB-TH03', values: [{ key: `${CODE}_k`, typed: '8' }, { key: `${CODE}_N`, typed: '9' }], source: 'giấy', receivedAt: '2021-11-30T10:00', now: NOW }); // prettier-ignore
    const turned = { on: true, indicator: { ...pair, partLabels: { k: 'phải', N: 'đã' } } };
    await save({ on: true, indicator: pair }, turned);
    const row = (await readOfficeBook()).book.figures.filter(({ school }) => school === 'UB-TH03').at(-1);
    expect([row?.figures.get(`${CODE}_k`), row?.figures.get(`${CODE}_N`)]).toEqual([8, 9]);
  });

  it('changes the thresholds of several at once', async () => {
    const entries = indicatorEntries((await readOfficeBook()).entries);
    const changes = ['lop', 'hocSinh'].map((code) => {
      const before = entries.find(({ indicator }) => indicator.code === code);
      if (!before) throw new Error(code);
      const changeThreshold = { absolute: 50, relative: 0.25 };
      return { before, after: { ...before, indicator: { ...before.indicator, changeThreshold } } };
    });
    expect(await saveIndicators({ changes, now: NOW })).toMatchObject({ changed: true, syncs: { fixed: 3 } });
    expect((await entryOfCode('hocSinh'))?.indicator.changeThreshold).toEqual({ absolute: 50, relative: 0.25 });
    expect((await readOfficeBook()).book.log.slice(-2).map(({ cell }) => cell)).toEqual([
      'tblChiTieu lop',
      'tblChiTieu hocSinh',
    ]);
  });

  it('gives every row its value in a column that an older book lacks', async () => {
    const bytes = novemberBook();
    host = openInHost(bytes);
    const table = host.workbook.sheets.find(({ name }) => name === 'Chỉ tiêu');
    const heading = (table?.rows[3] ?? []).findIndex((cell) => cell?.value === 'Ngưỡng chênh lệch');
    const cell = table?.rows[3]?.[heading];
    if (!table || !cell) throw new Error('no such column');
    // Somebody renamed the column: to the program it is not there, and the standard thresholds hold.
    cell.value = 'Ghi chú riêng';
    const column = table.tables?.[0]?.columns[heading];
    if (column) column.name = 'Ghi chú riêng';
    host = openInHost(host.save());
    const before = await entryOfCode('hocSinh');
    expect(before?.indicator.changeThreshold).toEqual({ absolute: 20, relative: 0.1 });
    await save(undefined, { on: true, indicator: { ...quy, changeThreshold: { absolute: 7, relative: 0.5 } } });
    expect((await entryOfCode(CODE))?.indicator.changeThreshold).toEqual({ absolute: 7, relative: 0.5 });
    expect(await entryOfCode('hocSinh')).toEqual(before);
  });
});

describe('refusing', () => {
  const refused = async (change: Partial<Indicator>, code: string, message: RegExp, on = true) => {
    await save(undefined, { on: true, indicator: quy });
    await give('5000000');
    const saved = host.save();
    const after = { on, indicator: { ...quy, ...change } };
    await expect(save({ on: true, indicator: quy }, after)).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string }); // prettier-ignore
    expect(Buffer.compare(host.save(), saved)).toBe(0);
  };

  it.each<[string, Partial<Indicator>, string, RegExp]>([
    ['another kind once figures are in', { kind: 'count' }, 'has-figures', /tháng 11\/2021/],
    ['another scope once figures are in', { scope: 'level' }, 'has-figures', /phạm vi/],
    ['another code', { code: 'quyKhac' }, 'bad-definition', /không đổi được/],
    ['a limit below figures that are in', { max: 1000 }, 'has-figures', /không đọc được nữa/],
    ['a name that stands already', { label: 'Số tiền ủng hộ' }, 'bad-definition', /tên trùng/],
    ['a time nobody is asked in', { frequency: 'year', from: '2021-11' }, 'bad-definition', /không kỳ nào/],
  ])('%s', (_, change, code, message) => refused(change, code, message));

  it('to stop what a rule of the office, or a sentence, is about', async () => {
    await save(undefined, { on: true, indicator: quy });
    const rule: Rule = { code: 'quy', label: 'Quỹ', scope: 'school', left: CODE, operator: '<=', right: '9', blanks: 'skip', severity: 'note', message: 'Nhiều.', enabled: true }; // prettier-ignore
    await saveRule({ after: rule, now: NOW });
    const stop = save({ on: true, indicator: quy }, { on: false, indicator: quy });
    await expect(stop).rejects.toMatchObject({ code: 'in-use', message: expect.stringMatching(/Quy tắc "Quỹ"/) as string }); // prettier-ignore
    await saveRule({ before: rule, after: { ...rule, enabled: false }, now: NOW });
    const other: Indicator = { ...quy, code: 'khac', label: 'Khác', report: { field: 5, template: `Quỹ {${CODE}}.` } };
    await save(undefined, { on: true, indicator: other });
    await expect(save({ on: true, indicator: quy }, { on: false, indicator: quy })).rejects.toMatchObject({ code: 'in-use' }); // prettier-ignore
  });

  it('a name under which something else stands in the book', async () => {
    await save(undefined, { on: true, indicator: quy });
    await give('5000000');
    await save({ on: true, indicator: quy }, { on: false, indicator: quy });
    const same = { on: true, indicator: { ...quy, code: 'quyMoi' } };
    await expect(save(undefined, same)).rejects.toMatchObject({ code: 'bad-definition', message: expect.stringMatching(/đã có cột/) as string }); // prettier-ignore
    const sameCode = { on: true, indicator: { ...quy, code: 'UNGHOQUY'.toLowerCase(), label: 'Mới' } };
    await expect(save(undefined, sameCode)).rejects.toMatchObject({ code: 'bad-definition' });
    const kind = { on: true, indicator: { ...quy, kind: 'count' as const } };
    await expect(save({ on: false, indicator: quy }, kind)).rejects.toMatchObject({ code: 'has-figures' });
  });

  it('another kind of a standard one', async () => {
    const before = await entryOfCode('bhyt');
    if (!before) throw new Error('bhyt');
    const after = { ...before, indicator: { ...before.indicator, kind: 'money' as const } };
    await expect(save(before, after)).rejects.toMatchObject({ code: 'bad-definition' });
  });
});

describe('a preview', () => {
  it('shows the row of the form and the sentence of the report', async () => {
    const { book } = await readOfficeBook();
    const indicator: Indicator = { ...quy, report: { field: 5, template: '{soDonVi}/{N} trường ủng hộ {tong}.' } };
    expect(formRows(book.catalogue, indicator, november)).toEqual([
      expect.objectContaining({
        place: 'TOÀN TRƯỜNG · Phong trào, tập huấn',
        label: 'Ủng hộ quỹ',
        hint: 'đồng (chỉ gõ số)',
        name: 'GB_ungHoQuy',
      }),
    ]);
    expect(exampleSentences(book, november, indicator).sentences).toEqual([
      expect.stringMatching(/^- 26\/26 trường ủng hộ \d[\d.]* đồng\.$/),
    ]);
    const perGrade: Indicator = { ...quy, kind: 'count', scope: 'grade', unit: 'lượt', levels: ['TH'] };
    expect(formRows(book.catalogue, perGrade, november)[0]).toMatchObject({ place: 'TIỂU HỌC', grades: ['Lớp 1', 'Lớp 2', 'Lớp 3', 'Lớp 4', 'Lớp 5'] }); // prettier-ignore
    expect(exampleSentences(book, november, perGrade).sentences).toEqual([
      expect.stringMatching(/^- Ủng hộ quỹ: [\d.]+ lượt \(tăng \d+ lượt so với tháng 10\/2021\)\.$/),
    ]);
    const unknown = { ...quy, report: { field: 5, template: 'Có {soTien} và {laGi}.' } };
    expect(exampleSentences(book, november, unknown)).toEqual({ sentences: [], missing: ['laGi'] });
  });

  it('says where a required figure would be found missing', async () => {
    const { book } = await readOfficeBook();
    const change = { after: { on: true, indicator: { ...quy, required: true } } };
    const effect = effectsOf(book, november, {}, { catalogue: catalogueWith(book.catalogue, change) });
    const schools = receivedSchools(book, november);
    expect(schools).toHaveLength(44);
    const missing = schools.map(effect).filter(({ found, isNew }) => found.some(isNew));
    expect(missing).toHaveLength(26);
    expect(missing.every(({ gone }) => gone.length === 0)).toBe(true);
  });

  it('takes a changed threshold as it would be', async () => {
    const { book } = await readOfficeBook();
    const rule = book.rules.find(({ code }) => code === 'si-so-binh-quan-thcs');
    if (!rule) throw new Error('no rule');
    const counted = (right: string) => {
      const effect = effectsOf(book, november, { rules: [rule] }, { rules: [{ ...rule, right }] });
      const effects = receivedSchools(book, november).map(effect);
      return [effects.filter(({ found }) => found.length > 0).length, effects.filter(({ gone }) => gone.length > 0).length]; // prettier-ignore
    };
    const [asItStands] = counted(rule.right);
    expect(counted('1')).toEqual([13, 0]);
    expect(counted('1000')).toEqual([0, asItStands]);
  });
});

it('knows what has been given of an indicator', async () => {
  const { book } = await readOfficeBook();
  expect(givenFigures(book, 'bhyt').periods).toEqual(['2021-10', '2021-11']);
  expect(givenFigures(book, CODE).values.size).toBe(0);
  const change = { after: { on: true, indicator: quy } };
  const context = { book, entries: (await readOfficeBook()).entries, given: givenFigures(book, CODE) };
  expect(indicatorChangeProblems(change, context)).toEqual([]);
});

it('counts who would be told that a figure is missing, as the check itself then tells them', async () => {
  const { book } = await readOfficeBook();
  for (const code of ['soTien', 'soQuyetDinh', 'huyDong']) {
    const indicator = book.catalogue.indicators.find((one) => one.code === code) as Indicator;
    const required = { ...indicator, required: true };
    const catalogue = { ...book.catalogue, indicators: book.catalogue.indicators.map((one) => (one === indicator ? required : one)) }; // prettier-ignore
    const effect = effectsOf(book, november, {}, { catalogue });
    const told = receivedSchools(book, november).filter((school) => {
      const { found, isNew } = effect(school);
      return found.some((one) => one.rule === 'thieu-so-lieu' && isNew(one) && one.keys.some((key) => key.includes(code))); // prettier-ignore
    });
    expect([code, lackingSchools(book, november, required)]).toEqual([code, told]);
    if (code === 'soTien') expect(told.length).toBeGreaterThan(0);
  }
});
