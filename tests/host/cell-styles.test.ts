import { installHost, openHostFromBytes, type EmbeddedHost } from '../../src/host/embedded-host';
import { failureCode, freshHost, onSheet } from './hosting';

let host: EmbeddedHost;
beforeEach(() => {
  host = freshHost();
});

const LOOK = 'style,format/fill/color,format/font/color,format/font/bold,format/font/size,numberFormat';

it.each<[string, string, Record<string, unknown>]>([
  ['Good', 'Good', { fill: '#C6EFCE', font: '#006100' }],
  ['Heading1', 'Heading1', { font: '#1F497D', bold: true, size: 15 }],
  ['Heading 1', 'Heading1', { bold: true, size: 15 }],
  ['Accent1_20', 'Accent1_20', { fill: '#DCE6F2' }],
  ['Percent', 'Percent', { numberFormat: '0%', bold: false }],
])('range.style = %s: the look of the built-in style, and its name in the enumeration', async (set, name, expected) => {
  const range = await onSheet((sheet) => {
    sheet.getRange('A1').style = set;
    return sheet.getRange('A1').load(LOOK);
  });
  expect(range.style).toBe(name);
  const { fill, font } = range.format;
  const [[numberFormat]] = range.numberFormat as string[][];
  const look = { fill: fill.color, font: font.color, bold: font.bold, size: font.size, numberFormat };
  expect(look).toMatchObject(expected);
});

it('a style that does not include a group leaves it as it is', async () => {
  const range = await onSheet((sheet) => {
    const cell = sheet.getRange('A1');
    cell.format.horizontalAlignment = 'Right';
    cell.numberFormat = [['0.00']];
    cell.style = 'Bad';
    return cell.load('numberFormat,format/horizontalAlignment');
  });
  expect([range.numberFormat[0][0], range.format.horizontalAlignment]).toEqual(['0.00', 'Right']);
});

it('answers null when the cells are based on different styles, Normal when on none', async () => {
  const [mixed, none] = await onSheet((sheet, context) => {
    sheet.getRange('A1').style = Excel.BuiltInStyle.neutral;
    void context;
    return ['A1:A2', 'B1'].map((address) => sheet.getRange(address).load('style'));
  });
  expect([mixed.style, none.style]).toEqual([null, 'Normal']);
});

it('Normal takes everything away', async () => {
  const range = await onSheet((sheet) => {
    const cell = sheet.getRange('A1');
    cell.style = 'Good';
    cell.style = 'Normal';
    return cell.load(LOOK);
  });
  expect([range.style, range.format.fill.color, range.format.font.color]).toEqual(['Normal', '#FFFFFF', '#000000']);
});

it('styles: Excel brings 47, an added one comes after them and can be deleted', async () => {
  const { count, last, gone } = await onSheet((_sheet, { workbook: { styles } }) => {
    styles.add('Của phòng');
    const count = styles.getCount();
    const last = styles.getItemAt(47).load('name,builtIn');
    styles.getItem('Của phòng').delete();
    return { count, last, gone: styles.getItemOrNullObject('Của phòng') };
  });
  expect([count.value, last.name, last.builtIn, gone.isNullObject]).toEqual([48, 'Của phòng', false, true]);
});

async function ownStyle(): Promise<void> {
  await onSheet((sheet, { workbook: { styles } }) => {
    styles.add('Của phòng');
    const style = styles.getItem('Của phòng');
    style.font.color = 'blue';
    style.font.name = 'Times New Roman';
    style.fill.color = 'yellow';
    style.borders.getItem('EdgeBottom').style = 'Double';
    style.horizontalAlignment = 'Center';
    style.textOrientation = 45;
    style.wrapText = true;
    style.readingOrder = 'LeftToRight';
    style.formulaHidden = true;
    style.numberFormat = '0.0';
    style.includeProtection = false;
    sheet.getRange('A1:B2').style = 'Của phòng';
    sheet.getRange('B1').format.font.color = 'red';
  });
}

it('a style of our own: set, applied, kept in the file', async () => {
  await ownStyle();
  installHost((host = openHostFromBytes(host.save())));
  const { style, cell } = await onSheet((sheet, { workbook: { styles } }) => ({
    style: styles.getItem('của phòng').load('name,builtIn,textOrientation,includeProtection,numberFormat,font/color'),
    cell: sheet.getRange('A1').load(`${LOOK},format/wrapText,format/textOrientation,format/protection/formulaHidden`),
  }));
  expect(JSON.parse(JSON.stringify(style))).toMatchObject({
    name: 'Của phòng',
    builtIn: false,
    textOrientation: 45,
    includeProtection: false,
    numberFormat: '0.0',
    font: { color: '#0000FF' },
  });
  expect([cell.style, cell.format.fill.color, cell.format.wrapText, cell.format.textOrientation]).toEqual([
    'Của phòng',
    '#FFFF00',
    true,
    45,
  ]);
  expect([cell.numberFormat[0][0], cell.format.protection.formulaHidden]).toEqual(['0.0', false]);
});

it('cells follow their style, but for what they were given of their own', async () => {
  await ownStyle();
  const [a1, b1] = await onSheet((sheet, { workbook: { styles } }) => {
    styles.getItem('Của phòng').font.color = 'green';
    styles.getItem('Của phòng').fill.clear();
    return ['A1', 'B1'].map((address) => sheet.getRange(address).load(LOOK));
  });
  expect([a1.format.font.color, b1.format.font.color]).toEqual(['#008000', '#FF0000']);
  expect([a1.format.fill.color, b1.format.fill.color]).toEqual(['#FFFFFF', '#FFFFFF']);
});

it('a deleted style leaves its cells Normal', async () => {
  await ownStyle();
  const cell = await onSheet((sheet, { workbook: { styles } }) => {
    styles.getItem('Của phòng').delete();
    return sheet.getRange('A1').load(LOOK);
  });
  expect([cell.style, cell.format.fill.color]).toEqual(['Normal', '#FFFFFF']);
});

it('a changed built-in style is kept in the file', async () => {
  await onSheet((sheet, { workbook: { styles } }) => {
    styles.getItem('Good').font.bold = true;
    sheet.getRange('A1').style = 'Good';
  });
  installHost(openHostFromBytes(host.save()));
  const style = await onSheet((_sheet, { workbook: { styles } }) => styles.getItem('Good').load('builtIn,font/bold'));
  expect([style.builtIn, style.font.bold]).toEqual([true, true]);
});

it.each<[string, string, (context: Excel.RequestContext) => void]>([
  ['a style added twice', 'ItemAlreadyExists', ({ workbook }) => workbook.styles.add('Good')],
  ['a style without a name', 'InvalidArgument', ({ workbook }) => workbook.styles.add('')],
  ['a style there is not', 'ItemNotFound', ({ workbook }) => void workbook.styles.getItem('Không có').load('name')],
  [
    'an unknown name for a range',
    'InvalidArgument',
    ({ workbook }) => void (workbook.worksheets.getFirst().getRange('A1').style = 'x'),
  ],
  ['Normal to be deleted', 'InvalidOperation', ({ workbook }) => workbook.styles.getItem('Normal').delete()],
])('refuses %s with %s', async (_what, code, work) => {
  const found = await failureCode(async (context) => {
    work(context);
    await context.sync();
  });
  expect(found).toBe(code);
});
