import * as fc from 'fast-check';
import type { Figures } from '../../../src/reporting/figures/figure';
import { finaliseMonth } from '../../../src/workflows/school/finalise-month';
import { previewNextMonth, startNextMonth, undoNextMonth } from '../../../src/workflows/school/next-month';
import type { Indicator } from '../../../src/reporting/catalogue/indicator';
import { parsePeriod } from '../../../src/reporting/periods/calendar';
import type { Period } from '../../../src/reporting/periods/period';
import type { School } from '../../../src/reporting/schools/school';
import { sampleDefinitions } from '../../../src/sample/book';
import { sampleSchools } from '../../../src/sample/schools';
import { writeWorkbook } from '../../../src/spreadsheet/xlsx/write';
import { templateOf } from '../../../src/workflows/templates/make-template';
import { novemberFigures } from '../../sample-files';
import { cellAt, openBytes, openSample, openSession } from './opening';

const AT = '2021-11-27T15:00';
const KEY = 'TH_1_hocSinh';

it('says what will stay, what is asked anew and what is not', async () => {
  const { session } = await openSample();
  const preview = previewNextMonth(session);
  expect(preview).toMatchObject({ from: { id: '2021-11' }, to: { id: '2021-12' }, isUnfinalised: true });
  expect(preview.carried).toEqual(expect.arrayContaining(['cbql', 'nhanVien', 'TH_giaoVien']));
  expect(preview.carried).not.toContain(KEY);
  expect([preview.missing, preview.notDue]).toEqual([[], []]);
});

it('empties the form but for what rarely changes, and keeps the month', async () => {
  const { host, session } = await openSample();
  const before = session.form.report;
  await finaliseMonth(session, AT);
  const form = await startNextMonth(session);
  expect(form).toMatchObject({ period: { id: '2021-12' }, previousPeriod: { id: '2021-11' }, stamp: 'none' });
  expect(form.deadline).toEqual({ at: '2021-12-28T17:00', text: '17g00 ngày 28/12/2021' });
  expect([...form.explanations]).toEqual([]);
  const left = [...form.figures.values()].filter(({ typed }) => typed !== '');
  expect(left.every(({ isCarried }) => isCarried)).toBe(true);
  expect(left.map(({ key }) => key)).toContain('cbql');
  expect(form.figures.get(KEY)).toMatchObject({ typed: '', previous: before.get(KEY) });
  expect(form.history.map(({ period }) => period)).toEqual(['2021-10', '2021-11']);
  expect(form.history.at(-1)?.figures).toEqual(before);
  const place = form.figures.get(KEY)?.place;
  host.userTypes(place?.sheet ?? '', place?.address ?? '', 41);
  expect((await openSession()).form.report.get(KEY)).toBe(41);
  expect(cellAt(host, { sheet: 'Nhập liệu', address: 'C5' })).toBe('Tháng 12/2021');
});

it('knows the deadline of the new month where the office had set it', async () => {
  const definitions = sampleDefinitions();
  const settings = [
    ...definitions.settings.filter(({ key }) => key !== 'hanNop'),
    { key: 'hanNop', value: 'ngày 28 lúc 17:00' },
    { key: 'hanNop', period: '2022-01', value: '25/01/2022 11:30' },
  ];
  const school = sampleSchools().find(({ code }) => code === 'UB-TH03') as School;
  const form = templateOf({ ...definitions, settings }, school, parsePeriod('2021-11') as Period, 'token', []);
  const { host, session } = await openBytes(writeWorkbook(form));
  const seen = (): unknown => [session.form.deadline?.text, session.form.deadline?.at];
  expect(seen()).toEqual(['17g00 ngày 28/11/2021', '2021-11-28T17:00']);
  await startNextMonth(session);
  expect(seen()).toEqual(['17g00 ngày 28/12/2021', '2021-12-28T17:00']);
  const cell = session.standing.definitions.deadlineCell;
  const sheet = host.workbook.sheets.find(({ name }) => name === cell?.sheet);
  expect(sheet?.rows[cell?.row ?? -1]?.[cell?.column ?? -1]?.value).toBe('17g00 ngày 28/12/2021');
  await startNextMonth(session);
  expect(seen()).toEqual(['11g30 ngày 25/01/2022', '2022-01-25T11:30']);
  await undoNextMonth(session);
  expect(seen()).toEqual(['17g00 ngày 28/12/2021', '2021-12-28T17:00']);
});

it('adds a row for what is due in the new month and has none, by the definition that travels in the form', async () => {
  const definitions = sampleDefinitions();
  const own: Indicator = {
    code: 'sachMoi',
    label: 'Sách bổ sung trong quý',
    section: 'khac',
    kind: 'count',
    scope: 'school',
    levels: ['TH'],
    required: true,
    aggregation: 'sum',
    frequency: 'quarter',
    custom: true,
  };
  const { catalogue } = definitions;
  const asked = { ...definitions, catalogue: { ...catalogue, indicators: [...catalogue.indicators, own] } };
  const school = sampleSchools().find(({ code }) => code === 'UB-TH03') as School;
  const form = templateOf(asked, school, parsePeriod('2021-11') as Period, 'token', []);
  const { host, session } = await openBytes(writeWorkbook(form));
  expect(previewNextMonth(session)).toMatchObject({ added: ['Sách bổ sung trong quý'], missing: [] });
  const december = await startNextMonth(session);
  const place = december.figures.get('sachMoi')?.place;
  expect(december.repairs).toEqual([]);
  expect(december.sections.at(-1)).toMatchObject({ keys: ['sachMoi'], progress: { given: 0, required: 1 } });
  // A person types into the row, and Excel refuses there what it refuses elsewhere.
  expect(() => host.userTypes(place?.sheet ?? '', place?.address ?? '', 'mười')).toThrow();
  host.userTypes(place?.sheet ?? '', place?.address ?? '', 12);
  const again = await openSession();
  expect(again.form.report.get('sachMoi')).toBe(12);
  expect(again.form.repairs).toEqual([]);
  const explained = await again.explain('sachMoi', 'Sách tặng');
  expect(explained.explanations.get('sachMoi')).toBe('Sách tặng');
  await again.explain('sachMoi', '');
  await again.type([{ key: 'sachMoi', typed: '' }]);
  expect((await undoNextMonth(again)).period.id).toBe('2021-11');
  expect((await startNextMonth(again)).figures.get('sachMoi')?.place).toEqual(place);
});

it('is undone exactly, stamp included', async () => {
  const { session } = await openSample();
  const finalised = (await finaliseMonth(session, AT)).form;
  await startNextMonth(session);
  const form = await undoNextMonth(session);
  expect(form.report).toEqual(finalised.report);
  expect(form.explanations).toEqual(finalised.explanations);
  expect(form).toMatchObject({
    period: { id: '2021-11' },
    stamp: 'valid',
    checkCode: finalised.checkCode,
    deadline: finalised.deadline,
  });
  await expect(undoNextMonth(session)).rejects.toMatchObject({ code: 'nothing-to-undo' });
});

it('is not undone over what was typed since', async () => {
  const { session } = await openSample();
  await startNextMonth(session);
  await session.type([{ key: KEY, typed: '40' }]);
  await expect(undoNextMonth(session)).rejects.toMatchObject({ code: 'form-changed' });
});

it('does not lose a cell that cannot be read', async () => {
  const { session } = await openSample();
  await session.type([{ key: KEY, typed: 'ba lăm' }]);
  await expect(startNextMonth(session)).rejects.toMatchObject({ code: 'has-errors' });
  expect(session.form.period.id).toBe('2021-11');
});

it('goes on until the last month of the school year', async () => {
  const { session } = await openSample();
  await session.choosePeriod({ id: '2022-07', year: 2022, firstMonth: 7, lastMonth: 7 });
  expect((await startNextMonth(session)).period.id).toBe('2022-08');
  await expect(startNextMonth(session)).rejects.toMatchObject({ code: 'no-next-month' });
});

it('goes back when Excel fails half-way', async () => {
  const { host, session } = await openSample();
  const before = session.form;
  const actions = () => host.traffic.perBatch.reduce((sum, batch) => sum + batch.actions, 0);
  const start = actions();
  await session.refresh();
  host.faults.failAction(actions() - start + 120, 'GeneralException');
  await expect(startNextMonth(session)).rejects.toMatchObject({ code: 'workbook-failed' });
  const { form } = await openSession();
  expect(form.period.id).toBe('2021-11');
  expect(form.report).toEqual(before.report);
});

it('keeps every figure of the months before', async () => {
  const changed = fc.record({ TH_chuyenDen: fc.nat(30), TH_2_nu: fc.nat(90), ketQua: fc.string({ maxLength: 30 }) });
  await fc.assert(
    fc.asyncProperty(changed, async (change) => {
      const figures: Figures = novemberFigures('UB-TH03', change);
      const { session } = await openSample('UB-TH03', { figures });
      const before = session.form.report;
      const form = await startNextMonth(session);
      expect(form.history.at(-1)?.figures).toEqual(before);
      expect((await undoNextMonth(session)).report).toEqual(before);
    }),
    { numRuns: 4 },
  );
}, 60_000);
