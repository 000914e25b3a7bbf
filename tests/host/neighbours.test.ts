/** The smaller families: conditional formats, properties, settings, the application, and the list of members. */
import { readFileSync } from 'node:fs';
import { listMembers } from '../../src/host/protocol/registry';
import { openHostFromBytes, type EmbeddedHost } from '../../src/host/embedded-host';
import { failureCode, freshHost, onSheet } from './hosting';

let host: EmbeddedHost;
beforeEach(() => {
  host = freshHost(['Tổng']);
});

it('keeps conditional formats by formula and by value, the newest first', async () => {
  await onSheet((sheet) => {
    const formats = sheet.getRange('A1:B9').conditionalFormats;
    const byFormula = formats.add(Excel.ConditionalFormatType.custom);
    byFormula.custom.rule.formula = '=$A1<0';
    byFormula.custom.format.font.color = '#C00000';
    byFormula.stopIfTrue = true;
    const byValue = formats.add(Excel.ConditionalFormatType.cellValue);
    byValue.cellValue.rule = { formula1: '=1', formula2: '=9', operator: 'NotBetween' };
    byValue.cellValue.format.fill.color = 'yellow';
  });
  expect(host.workbook.sheets[0].conditionalFormats).toMatchObject([
    {
      rule: { kind: 'cell', operator: 'notBetween', formula1: '1', formula2: '9' },
      format: { fill: '#FFFF00' },
      priority: 1,
    },
    { rule: { kind: 'expression', formula: '$A1<0' }, format: { fontColor: '#C00000' }, stopIfTrue: true, priority: 2 },
  ]);
  const left = await onSheet((sheet) => {
    sheet.getRange('A1:B5').conditionalFormats.clearAll();
    return sheet.getRange('A1:B9').conditionalFormats.load('items/type');
  });
  expect(left.items.map((one) => one.type)).toEqual(['CellValue', 'Custom']);
  expect(host.workbook.sheets[0].conditionalFormats[0].areas).toEqual([{ top: 5, left: 0, bottom: 8, right: 1 }]);
});

it('writes document properties into the file', async () => {
  await onSheet((_sheet, { workbook }) => {
    workbook.properties.title = 'Báo cáo giao ban';
    workbook.properties.author = 'Phòng GD&ĐT';
  });
  expect(openHostFromBytes(host.save()).workbook.properties).toMatchObject({
    title: 'Báo cáo giao ban',
    author: 'Phòng GD&ĐT',
  });
});

it('keeps settings for the session', async () => {
  await onSheet((_sheet, { workbook }) => void workbook.settings.add('ky', { thang: 11 }));
  const [ky, none] = await onSheet((_sheet, { workbook }) => [
    workbook.settings.getItem('ky').load('value'),
    workbook.settings.getItemOrNullObject('khac'),
  ]);
  expect([ky.value, none.isNullObject]).toEqual([{ thang: 11 }, true]);
});

it('works a formula out as it is entered in manual mode, and again only when asked', async () => {
  const read = (): Promise<unknown> =>
    onSheet((sheet) => sheet.getRange('B1').load('values')).then((range) => range.values[0][0]);
  await onSheet((sheet, { workbook: { application } }) => {
    application.calculationMode = Excel.CalculationMode.manual;
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('B1').formulas = [['=A1+1']];
  });
  await onSheet((sheet) => void (sheet.getRange('A1').values = [[5]]));
  expect(await read()).toBe(2);
  await onSheet((_sheet, { workbook: { application } }) => application.calculate(Excel.CalculationType.recalculate));
  expect(await read()).toBe(6);
});

it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ['a histogram', (sheet) => sheet.charts.add(Excel.ChartType.histogram, sheet.getRange('A1:B2'))],
])('says it cannot make %s', async (_what, work) => {
  const code = await failureCode(async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });
  expect(code).toBe('NotImplemented');
});

/** The documentation knows members that the client library of npm is too old for. */
const DOCUMENTED = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');

function isDocumented(type: string, member: string): boolean {
  const start = DOCUMENTED.indexOf(`\n    class ${type} extends`);
  const body = DOCUMENTED.slice(start, DOCUMENTED.indexOf('\n    }\n', start));
  return start >= 0 && new RegExp(`^        (?:readonly )?${member}\\??[(:]`, 'm').test(body);
}

it('lists its members under names the client library or the documentation knows', () => {
  const library = host.Excel as unknown as Record<string, { prototype?: object } | undefined>;
  const unknown = listMembers().filter(({ type, member }) => {
    const proxy = library[type]?.prototype;
    return (!proxy || !(member in proxy)) && !isDocumented(type, member);
  });
  expect(unknown).toEqual([]);
  expect(listMembers().length).toBeGreaterThan(300);
});
