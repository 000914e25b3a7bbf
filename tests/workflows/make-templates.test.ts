import { STANDARD_RULES } from '../../src/reporting/rules/standard';
import type { Indicator } from '../../src/reporting/catalogue/indicator';
import { sampleDefinitions } from '../../src/sample/book';
import { sampleFigures } from '../../src/sample/figures';
import { sampleSchools } from '../../src/sample/schools';
import { fillForm } from '../../src/sheets/school/fill';
import { readPastMonths } from '../../src/sheets/school/past-months';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../src/spreadsheet/xlsx/write';
import { checkFiles } from '../../src/workflows/check-files';
import { compileReport } from '../../src/workflows/compile-report';
import { makeTemplates } from '../../src/workflows/make-templates';
import { receiveFiles } from '../../src/workflows/receive-files';
import { NOVEMBER, novemberBook, novemberFigures, NOW, OCTOBER, octoberBook, openInHost } from '../sample-files';

async function templates(period: string = NOVEMBER) {
  const files = new Map<string, { name: string; bytes: Uint8Array }>();
  const made = await makeTemplates({
    period,
    deliver: ({ school, name, bytes }) => void files.set(school, { name, bytes }),
  });
  return { made, files };
}

describe('the forms of a month', () => {
  let made: Awaited<ReturnType<typeof templates>>;
  beforeAll(async () => {
    openInHost(await octoberBook());
    made = await templates();
  });

  it('are one for each school, under names of their own', () => {
    expect([...made.files.keys()].sort()).toEqual(
      sampleSchools()
        .map(({ code }) => code)
        .sort(),
    );
    const names = [...made.files.values()].map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(44);
    expect(names.every((name) => /^[a-z0-9-]+_2021-11\.xlsx$/.test(name))).toBe(true);
    expect(made.made).toMatchObject({ period: NOVEMBER, count: 44, syncs: { fixed: 2 } });
  });

  it.each(['UB-MN01', 'UB-LC01'])("have last month's figures inside: %s", (code) => {
    const { sheets } = readWorkbook(made.files.get(code)?.bytes ?? new Uint8Array());
    const past = readPastMonths(sheets, sampleDefinitions().catalogue);
    expect(past.map(({ period }) => period.id)).toEqual([OCTOBER]);
    const figures = sampleFigures(OCTOBER).get(code) ?? new Map();
    for (const [key, value] of past[0].figures) expect([key, value]).toEqual([key, figures.get(key)]);
    expect(past[0].figures.size).toBeGreaterThan(20);
  });

  it('read back as blank forms of the right school and month', async () => {
    const { name, bytes } = made.files.get('UB-LC01') ?? { name: '', bytes: new Uint8Array() };
    const [result] = await checkFiles([{ path: name, bytes }]);
    expect(result).toMatchObject({ school: 'UB-LC01', period: NOVEMBER });
  });
});

it('gives two schools of one name files of their own', async () => {
  const twins = sampleSchools()
    .slice(0, 2)
    .map((school) => ({ ...school, name: 'Trường MN Hoa Hồng' }));
  openInHost(novemberBook({ input: { schools: twins, figures: [], submissions: [] } }));
  const { files } = await templates();
  expect([...files.values()].map(({ name }) => name)).toEqual([
    'MN-Hoa-Hong_2021-11.xlsx',
    'MN-Hoa-Hong-UB-MN02_2021-11.xlsx',
  ]);
});

it('stops when asked to', async () => {
  openInHost(await octoberBook());
  const stop = new AbortController();
  let count = 0;
  const deliver = () => {
    if (++count === 2) stop.abort();
  };
  await expect(makeTemplates({ period: NOVEMBER, deliver, signal: stop.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(count).toBe(2);
});

it("brings an office's own indicator from its table through form, receipt and totals into the report", async () => {
  const own: Indicator = {
    code: 'testNhanh',
    label: 'Số học sinh đã test nhanh',
    section: 'khac',
    kind: 'count',
    scope: 'school',
    levels: ['TH'],
    unit: 'học sinh',
    required: true,
    aggregation: 'sum',
    frequency: 'month',
    report: { field: 5, template: 'Đã test nhanh cho {tong} học sinh của {soDonVi}/{N} trường.' },
    custom: true,
    from: NOVEMBER,
    until: NOVEMBER,
  };
  const { catalogue } = sampleDefinitions();
  const input = { catalogue: { ...catalogue, indicators: [...catalogue.indicators, own] }, rules: STANDARD_RULES };
  const asked = ['UB-TH03', 'UB-LC01'];
  const schools = sampleSchools().filter(({ code }) => [...asked, 'UB-TH04', 'UB-MN02'].includes(code));
  openInHost(novemberBook({ input: { ...input, schools, figures: [], submissions: [] } }));
  const { files } = await templates();
  const filled = asked.map((code, index) => {
    const { name, bytes } = files.get(code) ?? { name: '', bytes: new Uint8Array() };
    const form = readWorkbook(bytes);
    fillForm(form, novemberFigures(code, { testNhanh: 100 + index }), new Map());
    return { path: name, bytes: writeWorkbook(form) };
  });
  const nursery = readWorkbook(files.get('UB-MN02')?.bytes ?? new Uint8Array());
  expect(nursery.names.map(({ name }) => name)).not.toContain('GB_testNhanh');

  const receipt = await receiveFiles({ period: NOVEMBER, receivedAt: '2021-11-28T10:00', files: filled, now: NOW });
  expect(receipt.files.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  const { totals, briefing } = await compileReport({ period: NOVEMBER, now: NOW });
  expect(totals.ALL?.testNhanh).toMatchObject({ current: 201, reported: 2, expected: 3 });
  const sentences = briefing.blocks.flatMap((block) => (block.kind === 'figures' ? [block.text] : []));
  expect(sentences.join('\n')).toMatch(/Đã test nhanh cho 201 học sinh của 0?2\/0?3 trường/);
});
