import type { FigureRow } from '../../src/reporting/book/book';
import type { Totals } from '../../src/reporting/consolidation/total';
import { sampleFigures } from '../../src/sample/figures';
import { parseReference } from '../../src/spreadsheet/address';
import type { Workbook } from '../../src/spreadsheet/model';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { openBook } from '../../src/workbook/open-book';
import { withWorkbook } from '../../src/workbook/session';
import { compileReport, type CompiledReport } from '../../src/workflows/compile-report';
import {
  NOVEMBER,
  novemberBook,
  novemberFigures,
  NOW,
  OCTOBER,
  openInHost,
  type NovemberOptions,
} from '../sample-files';

const SCHOOL = 'UB-TH03';

async function report(options: NovemberOptions = {}, period: string = NOVEMBER) {
  const host = openInHost(novemberBook(options));
  const compiled = await compileReport({ period, now: NOW });
  const saved = readWorkbook(host.save());
  host.close();
  return { compiled, saved };
}

const sentences = ({ briefing }: CompiledReport) =>
  briefing.blocks.flatMap((block) => (block.kind === 'figures' ? [block] : []));
const texts = (compiled: CompiledReport) => sentences(compiled).map(({ text }) => text);

describe('the month of the sample', () => {
  let compiled: CompiledReport;
  let saved: Workbook;
  beforeAll(async () => ({ compiled, saved } = await report()));

  it.each([
    'Tổng số lớp: 268; Tổng số trẻ: 6.640 (duy trì ổn định so với tháng 10/2021).',
    'Tổng số lớp: 326; Tổng số học sinh: 12.843 (duy trì ổn định so với tháng 10/2021).',
    'Tổng số lớp: 188; Tổng số học sinh: 8.411 (tăng 01 học sinh so với tháng 10/2021).',
  ])('says exactly “%s”, also on the sheet', (sentence) => {
    expect(texts(compiled)).toContain(sentence);
    const drawn = saved.sheets.find(({ name }) => name === compiled.sheets[0])?.rows.flat() ?? [];
    expect(drawn.map((cell) => cell?.value)).toContainEqual(expect.stringContaining(sentence));
  });

  it.each(['11.014', '31/39', '51.760.000 đồng', '44/44'])('has %s', (piece) => {
    const blocks = compiled.briefing.blocks.map((block) => JSON.stringify(block)).join('\n');
    expect(blocks).toContain(piece);
  });

  it('links each number to a cell that holds it', () => {
    const linked = sentences(compiled).flatMap(({ numbers }) => numbers);
    expect(linked.length).toBeGreaterThan(20);
    let inAnnexes = 0;
    for (const { cell, value, text } of linked) {
      const reference = parseReference(cell ?? '');
      const sheet = saved.sheets.find(({ name }) => name === reference?.sheet);
      const held = sheet?.rows[reference?.area.top ?? -1]?.[reference?.area.left ?? -1]?.value;
      if (reference?.sheet === compiled.sheets[0]) expect(held).toEqual(expect.stringContaining(text));
      else {
        expect([cell, held]).toEqual([cell, value]);
        inAnnexes++;
      }
    }
    expect(inAnnexes).toBeGreaterThan(5);
  });

  it('finds nothing wrong in the book, and leaves its tables as they were', async () => {
    expect(compiled.problems).toEqual([]);
    const host = openInHost(novemberBook());
    const before = (await withWorkbook((session) => openBook(session))).book;
    await compileReport({ period: NOVEMBER, now: NOW });
    const after = (await withWorkbook((session) => openBook(session))).book;
    host.close();
    expect({ ...after, log: [] }).toEqual({ ...before, log: [] });
    expect(after.log.map(({ action }) => action)).toEqual(['Lập báo cáo']);
  });

  it('takes the place of the report drawn before it', async () => {
    const host = openInHost(novemberBook());
    const first = await compileReport({ period: NOVEMBER, now: NOW });
    const names = host.workbook.sheets.map(({ name }) => name);
    const second = await compileReport({ period: NOVEMBER, now: NOW });
    expect(second.sheets).toEqual(first.sheets);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(names);
    host.close();
  });
});

describe('one input of one school changed by 7', () => {
  let base: Awaited<ReturnType<typeof report>>;
  let changed: Awaited<ReturnType<typeof report>>;
  beforeAll(async () => {
    base = await report();
    const more = Number(novemberFigures(SCHOOL).get('TH_1_hocSinh')) + 7;
    changed = await report({ figures: new Map([[SCHOOL, novemberFigures(SCHOOL, { TH_1_hocSinh: more })]]) });
  });

  it('moves the totals that depend on it by 7, and no other', () => {
    const moved = differences(base.compiled.totals, changed.compiled.totals);
    expect(moved).toEqual({
      'ALL.hocSinh.current': 7,
      'ALL.hocSinh.delta': 7,
      'ALL.hocSinh.real': 7,
      'TH.hocSinh.current': 7,
      'TH.hocSinh.delta': 7,
      'TH.hocSinh.real': 7,
    });
  });

  it('moves the sentence of its level, and no other figure but shares of its pupils', () => {
    const before = texts(base.compiled);
    const after = texts(changed.compiled);
    const moved = after.filter((text) => !before.includes(text));
    expect(moved).toContain('Tổng số lớp: 326; Tổng số học sinh: 12.850 (tăng 07 học sinh so với tháng 10/2021).');
    expect(moved.filter((text) => !text.includes('12.850') && !text.includes('%'))).toEqual([]);
    expect(after).toHaveLength(before.length);
  });

  it('moves cells of the annexes by 7: its own, its Cộng and the Tổng cộng', () => {
    const rows = new Set<string>();
    for (const name of base.compiled.sheets.slice(1)) {
      const [from, to] = [base, changed].map(({ saved }) => saved.sheets.find((sheet) => sheet.name === name));
      to?.rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          const was = from?.rows[row]?.[column]?.value;
          if (cell?.value === was || typeof cell?.value !== 'number' || typeof was !== 'number') return;
          expect([name, cell.value - was]).toEqual([name, 7]);
          rows.add(
            `${name} ${String(to.rows[row].find((one) => typeof one?.value === 'string' && one.value.length > 2)?.value)}`,
          );
        }),
      );
    }
    expect([...rows].sort()).toEqual(['PL1 11-2021 Cộng', 'PL1 11-2021 Trường TH Lê Lợi', 'PL1 11-2021 Tổng cộng']);
  });
});

describe('with one primary missing', () => {
  let compiled: CompiledReport;
  beforeAll(async () => ({ compiled } = await report({ missing: ['UB-TH04'] })));

  it('says whose figures they are, and no fall that is only the missing school', () => {
    expect(compiled.coverage.TH).toMatchObject({ expected: 17, received: 16, missing: ['UB-TH04'] });
    expect(compiled.coverage.ALL).toMatchObject({ expected: 44, received: 43 });
    const sentence = texts(compiled).find((text) => text.includes('16/17 trường'));
    expect(sentence).toMatch(
      /^Tổng số lớp: 302; Tổng số học sinh: 1[12]\.\d{3} \(số liệu của 16\/17 trường; trong các trường đã nộp, (tăng|giảm) \d\d học sinh so với tháng 10\/2021\)\.$/,
    );
    expect(texts(compiled).join('\n')).not.toMatch(/giảm \d{3,}/);
  });

  it('keeps real change apart from the effect of the school that is missing', () => {
    const { current, previous, real } = compiled.totals.TH?.hocSinh ?? {};
    const own = ['1', '2', '3', '4', '5'].reduce(
      (sum, grade) => sum + Number(sampleFigures(OCTOBER).get('UB-TH04')?.get(`TH_${grade}_hocSinh`)),
      0,
    );
    expect(Number(current) - (Number(previous) - own)).toBe(real);
  });
});

it('compares September with nothing', async () => {
  const period = '2021-09';
  const figures = [...sampleFigures(OCTOBER)].map(([school, own]): FigureRow => ({
    period,
    school,
    lot: 'L0001',
    figures: own,
  }));
  const submissions = figures.map(({ school, lot }) => ({
    period,
    school,
    lot,
    state: 'approved' as const,
    receivedAt: '2021-09-28T09:30',
    late: false,
    signedCopy: 'none' as const,
    file: '',
    mark: '',
    reason: '',
  }));
  const { compiled } = await report({ input: { figures, submissions, outside: [], attendance: [] } }, period);
  expect(compiled.previous).toBeNull();
  expect(texts(compiled)).toContain('Tổng số lớp: 326; Tổng số học sinh: 12.843.');
  expect(texts(compiled).join('\n')).not.toMatch(/so với tháng/);
  expect(compiled.totals.TH?.hocSinh).toMatchObject({ previous: null, delta: null, real: null });
});

/** Numbers of the totals that differ, by path, with how much. */
function differences(before: Totals, after: Totals): Record<string, number> {
  const flat = (value: unknown, path: string): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`))
      : [[path, value]];
  const old = new Map(flat(before, ''));
  return Object.fromEntries(
    flat(after, '')
      .filter(([path, value]) => value !== old.get(path))
      .map(([path, value]) => [path, Number(value) - Number(old.get(path))]),
  );
}
