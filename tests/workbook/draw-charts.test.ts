/** "Biểu đồ": the school year as a table and native charts, drawn over where it stands. */
import { CHART_SHEET } from '../../src/sheets/charts/build';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { drawCharts, trendChoices } from '../../src/workflows/compare/draw-charts';
import { readOfficeBook } from '../../src/workflows/office-book';
import { novemberBook, NOW, openInHost } from '../sample-files';
import { refusal } from '../refusal';

const SCALE = { codes: ['hocSinh', 'lop'], now: NOW };

interface ChartLook {
  name: string;
  title: string;
  displayBlanksAs: string;
  top: number;
  height: number;
}

async function charts(sheet = CHART_SHEET): Promise<ChartLook[]> {
  return Excel.run(async (context) => {
    const all = context.workbook.worksheets.getItem(sheet).charts;
    all.load('items/name,items/displayBlanksAs,items/title/text,items/top,items/height');
    await context.sync();
    return all.items.map(({ name, title, displayBlanksAs, top, height }) => ({ name, title: title.text, displayBlanksAs, top, height })); // prettier-ignore
  });
}

async function cells(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(CHART_SHEET).getRange(address).load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

async function onSheet(work: (sheet: Excel.Worksheet) => void, name = CHART_SHEET): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

describe('with a primary school missing in November', () => {
  let host: ReturnType<typeof openInHost>;
  beforeEach(() => void (host = openInHost(novemberBook({ missing: ['UB-TH03'] }))));

  it('draws a table with gaps and a chart for each level and indicator, in three syncs, and logs it', async () => {
    const { sheet, charts: count, syncs, setAside } = await drawCharts(SCALE);
    expect([sheet, syncs.fixed, setAside]).toEqual([CHART_SHEET, 3, undefined]);
    const drawn = await charts();
    expect(drawn).toHaveLength(count);
    expect(drawn.map(({ title }) => title)).toEqual(expect.arrayContaining(['Mầm non: Trẻ', 'Tiểu học: Học sinh', 'THCS: Số lớp'])); // prettier-ignore
    expect(new Set(drawn.map(({ displayBlanksAs }) => displayBlanksAs))).toEqual(new Set(['NotPlotted']));
    const rows = await cells('A1:E60');
    const primary = rows.findIndex(([first]) => first === 'Tiểu học');
    expect(rows[primary + 1]).toEqual(['Tháng', 'Học sinh', 'Số trường có số liệu', 'Số lớp', 'Số trường có số liệu']);
    const [september, october, november] = rows.slice(primary + 2, primary + 5);
    expect(september).toEqual(['9/2021', '', '', '', '']);
    expect(october).toEqual(['10/2021', 12843, '17/17', 326, '17/17']);
    expect(november.slice(2)).toEqual(['16/17', expect.any(Number), '16/17']);
    const { book } = await readOfficeBook();
    expect(book.log.at(-1)).toMatchObject({ action: 'Vẽ biểu đồ', cell: CHART_SHEET, reason: 'hocSinh, lop' });
  });

  it('marks the month that is not whole by shape, dash and words, on an axis of whole numbers', async () => {
    await drawCharts(SCALE);
    const look = await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem(CHART_SHEET).charts.getItem('giaoban-TH-hocSinh');
      const { points } = chart.series.getItemAt(0);
      const [whole, partial] = [points.getItemAt(1), points.getItemAt(2)];
      whole.load('markerStyle,markerBackgroundColor,hasDataLabel,format/border/lineStyle');
      partial.load('markerStyle,markerBackgroundColor,hasDataLabel,dataLabel/text,format/border/lineStyle');
      chart.axes.valueAxis.load('minimum,maximum,majorUnit,numberFormat,title/text');
      await context.sync();
      const { minimum, maximum, majorUnit, numberFormat, title } = chart.axes.valueAxis;
      const marks = [whole, partial].map((point) => [point.markerStyle, point.markerBackgroundColor, point.hasDataLabel, point.format.border.lineStyle]); // prettier-ignore
      return { axis: [minimum, maximum, majorUnit, numberFormat, title.text], label: partial.dataLabel.text, marks };
    });
    expect(look.marks).toEqual([
      ['Circle', '#1F3864', false, 'Continuous'],
      ['Diamond', '#FFFFFF', true, 'Dash'],
    ]);
    expect(look.label).toBe('16/17');
    expect(look.axis.slice(0, 3).every(Number.isInteger)).toBe(true);
    expect(look.axis.slice(3)).toEqual(['[>=1000000]#\\.###\\.##0;[>=1000]#\\.##0;0', 'học sinh']);
  });

  it('is saved with its charts, no chart over the edge of a page', async () => {
    await drawCharts(SCALE);
    const sheet = readWorkbook(host.save()).sheets.find(({ name }) => name === CHART_SHEET);
    expect(sheet?.page).toMatchObject({ paper: 'A4', orientation: 'landscape' });
    const breaks = sheet?.page.rowBreaks ?? [];
    expect(breaks.length).toBeGreaterThan(0);
    for (const { anchor } of sheet?.charts ?? []) {
      const last = 'to' in anchor ? anchor.to.row : Infinity;
      expect(breaks.every((row) => row <= anchor.from.row || row >= last)).toBe(true);
    }
    expect(sheet?.charts.length).toBe((await charts()).length);
  });
});

describe('drawn again', () => {
  beforeEach(async () => {
    openInHost(novemberBook());
    await drawCharts(SCALE);
  });

  it('replaces its own charts and figures where they stand; notes and charts of others stay', async () => {
    const before = await charts();
    await onSheet((sheet) => {
      sheet.getRange('W5').values = [['Ghi chú của tôi']];
      const own = sheet.charts.add('ColumnClustered', sheet.getRange('A6:B8'));
      own.name = 'Của tôi';
      sheet.getRange('B7').values = [[1]];
    });
    const { setAside } = await drawCharts(SCALE);
    expect(setAside).toBeUndefined();
    const after = await charts();
    expect(after.filter(({ name }) => name !== 'Của tôi')).toEqual(before);
    expect(after.filter(({ name }) => name === 'Của tôi')).toHaveLength(1);
    expect(await cells('W5')).toEqual([['Ghi chú của tôi']]);
    expect(await cells('B7')).toEqual([['']]);
  });

  it('leaves nothing of a larger drawing behind a smaller one', async () => {
    await drawCharts({ ...SCALE, codes: ['suyDinhDuong'] });
    expect((await charts()).map(({ name }) => name)).toEqual(['giaoban-MN-suyDinhDuong']);
    const rows = await cells('A1:L80');
    expect(rows.flat().filter((cell) => cell === 'Tiểu học' || cell === 'Số lớp')).toEqual([]);
  });

  it('draws also when one of its charts was deleted, and shows the sheet when it was hidden', async () => {
    const [first] = await charts();
    await onSheet((sheet) => {
      sheet.charts.getItem(first.name).delete();
      sheet.visibility = 'Hidden';
    });
    await drawCharts(SCALE);
    expect((await charts()).map(({ name }) => name)).toContain(first.name);
    const active = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name,visibility');
      await context.sync();
      return [sheet.name, sheet.visibility];
    });
    expect(active).toEqual([CHART_SHEET, 'Visible']);
  });

  it('refuses a protected sheet and changes nothing', async () => {
    const before = await charts();
    await onSheet((sheet) => sheet.protection.protect());
    expect(await refusal(drawCharts({ ...SCALE, codes: ['suyDinhDuong'] }))).toMatch(/^sheet-protected: /);
    expect(await charts()).toEqual(before);
  });

  it('sets a sheet aside on which rows were put above: it is arranged by hand', async () => {
    await onSheet((sheet) => void sheet.getRange('1:1').insert('Down'));
    expect((await drawCharts(SCALE)).setAside).toBe('Biểu đồ (cũ)');
    expect((await charts('Biểu đồ (cũ)')).length).toBe((await charts()).length);
  });
});

it('sets somebody’s own sheet of that name aside, whatever is on it', async () => {
  openInHost(novemberBook());
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(CHART_SHEET).getRange('B2').values = [['Biểu đồ của tổ']];
    await context.sync();
  });
  expect((await drawCharts(SCALE)).setAside).toBe('Biểu đồ (cũ)');
  const kept = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Biểu đồ (cũ)').getRange('B2').load('values');
    await context.sync();
    return cell.values as unknown[][];
  });
  expect(kept).toEqual([['Biểu đồ của tổ']]);
});

it('refuses to draw what nobody reported, and makes no sheet', async () => {
  openInHost(novemberBook({ input: { figures: [], submissions: [], outside: [] } }));
  expect(await refusal(drawCharts(SCALE))).toMatch(/^nothing-to-draw: /);
  const names = await Excel.run(async (context) => {
    const all = context.workbook.worksheets.load('items/name');
    await context.sync();
    return all.items.map(({ name }) => name);
  });
  expect(names).not.toContain(CHART_SHEET);
});

it('offers classes and pupils first, then every count that adds up', async () => {
  openInHost(novemberBook());
  const choices = trendChoices((await readOfficeBook()).book.catalogue);
  expect(choices[0]).toEqual({ id: 'hocSinh+lop', label: 'Lớp và học sinh (trẻ)', codes: ['hocSinh', 'lop'] });
  expect(choices.map(({ id }) => id)).toEqual(expect.arrayContaining(['lop', 'nu', 'boHoc', 'cbql']));
});
