import { strFromU8 } from 'fflate';
import { installHost, openHost, type EmbeddedHost } from '../../src/host/embedded-host';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { smallPackage } from '../spreadsheet/xlsx/small-package';
import { failureCode, freshHost, onSheet } from './hosting';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OWN =
  '<tableStyle name="Sổ" pivot="0" count="1" xr9:uid="{1}"><tableStyleElement type="headerRow" dxfId="0"/></tableStyle>';
const PIVOT = '<tableStyle name="Xoay" table="0" count="0"/>';
const STYLES = `<styleSheet xmlns="${MAIN}" xmlns:xr9="urn:xr9"><cellXfs count="1"><xf/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="2" defaultTableStyle="Sổ" defaultPivotStyle="PivotStyleLight16">${OWN}${PIVOT}</tableStyles></styleSheet>`;

let host: EmbeddedHost;

function open(bytes: Uint8Array): Map<string, Uint8Array> {
  const workbook = readWorkbook(bytes);
  host = openHost(workbook);
  installHost(host);
  return workbook.source?.parts ?? new Map<string, Uint8Array>();
}

function savedStyles(): string {
  const parts = open(host.save());
  const text = strFromU8(parts.get('xl/styles.xml') ?? new Uint8Array());
  return /<tableStyles[\s\S]*<\/tableStyles>|<tableStyles[^>]*\/>/.exec(text)?.[0] ?? '';
}

const names = (): Promise<string[]> =>
  onSheet((_sheet, context) => context.workbook.tableStyles.load('items/name,items/readOnly')).then((styles) =>
    styles.items.filter((style) => !style.readOnly).map((style) => style.name),
  );

describe('of a new workbook', () => {
  beforeEach(() => {
    host = freshHost();
  });

  it('has the 60 styles of Excel, none of which can be changed', async () => {
    const [count, style, byDefault] = await onSheet((_sheet, context) => {
      const { tableStyles } = context.workbook;
      return [
        tableStyles.getCount(),
        tableStyles.getItem('tablestyledark11').load('name,readOnly'),
        tableStyles.getDefault().load('name'),
      ] as const;
    });
    expect([count.value, style.name, style.readOnly, byDefault.name]).toEqual([
      60,
      'TableStyleDark11',
      true,
      'TableStyleMedium2',
    ]);
  });

  it.each<[string, (styles: Excel.TableStyleCollection) => void, string]>([
    ['a name in use', (styles) => void styles.add('TableStyleLight1'), 'InvalidArgument'],
    ['a style that is not there', (styles) => void styles.getItem('Không có').load('name'), 'ItemNotFound'],
    ['deleting a built-in style', (styles) => styles.getItem('TableStyleLight1').delete(), 'InvalidOperation'],
    ['copying one', (styles) => void styles.getItem('TableStyleLight1').duplicate().load('name'), 'NotImplemented'],
    ['another default that is not there', (styles) => styles.setDefault('Không có'), 'ItemNotFound'],
  ])('refuses %s', async (_what, work, code) => {
    const failed = await failureCode(async (context) => {
      work(context.workbook.tableStyles);
      await context.sync();
    });
    expect(failed).toBe(code);
  });

  it('a table takes a style there is, and no other', async () => {
    const style = async (name: string): Promise<string> => {
      const table = await onSheet((sheet) => {
        const own = sheet.tables.add('A1:B2', true);
        own.style = name;
        return own.load('style');
      });
      return table.style;
    };
    expect(await style('TableStyleLight9')).toBe('TableStyleLight9');
    const code = await failureCode(async (context) => {
      context.workbook.tables.getItemAt(0).style = 'TableStyleLight99';
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it('add makes a blank style, with a number behind a name in use if asked; the default is for new tables', async () => {
    const table = await onSheet((sheet, context) => {
      const { tableStyles } = context.workbook;
      tableStyles.add('Riêng');
      tableStyles.setDefault(tableStyles.add('Riêng', true));
      return sheet.tables.add('A1:B2', true).load('style');
    });
    expect(table.style).toBe('Riêng 2');
    expect(savedStyles()).toBe(
      '<tableStyles count="2" defaultTableStyle="Riêng 2" defaultPivotStyle="PivotStyleLight16"><tableStyle name="Riêng" pivot="0" count="0"></tableStyle><tableStyle name="Riêng 2" pivot="0" count="0"></tableStyle></tableStyles>',
    );
    expect(await names()).toEqual(['Riêng', 'Riêng 2']);
  });
});

describe('of a file', () => {
  beforeEach(() => void open(smallPackage({ styles: STYLES })));

  it('are those for tables; what does not change is kept as written', async () => {
    expect(await names()).toEqual(['Sổ']);
    await onSheet((_sheet, context) => {
      const copy = context.workbook.tableStyles.getItem('Sổ').duplicate();
      copy.name = 'Sổ mới';
    });
    const saved = savedStyles();
    expect(saved).toContain(OWN);
    expect(saved).toContain(PIVOT);
    expect(saved).toContain(
      '<tableStyle name="Sổ mới" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="0"/></tableStyle>',
    );
  });

  it('delete: tables of that style get the default one', async () => {
    const table = await onSheet((sheet, context) => {
      const own = sheet.tables.add('A1:B2', true);
      context.workbook.tableStyles.getItem('Sổ').delete();
      return own.load('style');
    });
    expect(table.style).toBe('TableStyleMedium2');
    expect(savedStyles()).toBe(
      `<tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16">${PIVOT}</tableStyles>`,
    );
  });
});
