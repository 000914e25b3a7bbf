/** A month typed cell by cell, as a person does in the grid, reads back figure for figure, also from a damaged form. */
import { readOneFile } from '../../src/intake/receive-file';
import type { Figures, FigureValue } from '../../src/reporting/figures/figure';
import { cellName } from '../../src/reporting/catalogue/slots';
import { openHost, openHostFromBytes } from '../../src/host/embedded-host';
import { periodOf, sampleForm } from '../../src/sample/forms';
import { cellAddress, parseReference } from '../../src/spreadsheet/address';
import { openBook } from '../../src/workbook/open-book';
import { withWorkbook } from '../../src/workbook/session';
import { expectationsOf } from '../../src/workflows/expectations';
import { SECRET_KEY, tokensOf } from '../../src/workflows/tokens';
import { NOVEMBER, novemberFigures, octoberBook, openInHost } from '../sample-files';

const SCHOOLS = ['UB-MN02', 'UB-TH03', 'UB-LC01'];

async function expectations() {
  openInHost(await octoberBook());
  const open = await withWorkbook((session) => openBook(session));
  return expectationsOf(open.book, periodOf(NOVEMBER), await tokensOf(open.service.get(SECRET_KEY), open.book.schools));
}

/** The blank form with every figure typed through the grid, so that protection and validation have their say. */
async function typedForm(code: string, figures: Figures): Promise<Uint8Array> {
  const { workbook } = await sampleForm(code, { figures: new Map() });
  const host = openHost(workbook);
  for (const [key, value] of figures) {
    const name = workbook.names.find((one) => one.name === cellName(key));
    const target = name && parseReference(name.formula);
    if (!target) throw new Error(`no cell for ${key}`);
    host.userTypes(target.sheet, cellAddress(target.area.top, target.area.left), typed(value));
  }
  return host.save();
}

const typed = (value: FigureValue) => (typeof value === 'boolean' ? (value ? 'Có' : 'Không') : value);

describe.each(SCHOOLS)('%s', (code) => {
  let figures: Figures;
  let bytes: Uint8Array;
  beforeAll(async () => {
    figures = novemberFigures(code);
    bytes = await typedForm(code, figures);
  });

  it('reads back what was typed', async () => {
    const result = await readOneFile('a.xlsx', bytes, await expectations());
    expect({ reason: result.reason, repairs: result.repairs }).toEqual({ reason: 'accepted', repairs: [] });
    expect(result.report?.figures).toEqual(figures);
  });

  it('reads back with every name deleted, rows inserted and the sheets renamed', async () => {
    const expected = await expectations();
    const host = openHostFromBytes(bytes);

    await host.Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.load('items/name');
      await context.sync();
      names.items.forEach((name) => name.delete());
      const form = worksheets.getItem('Nhập liệu');
      form.protection.unprotect();
      form.getRange('12:13').insert('Down');
      form.getRange('4:4').insert('Down');
      form.name = 'Trang lạ';
      worksheets.getItem('Các tháng trước').name = 'Cũ';
      await context.sync();
    });
    const damaged = host.save();
    const proposed = await readOneFile('a.xlsx', damaged, expected);
    expect([proposed.kind, proposed.reason]).toEqual(['repair-proposed', 'repair-needed']);
    const mended = await readOneFile('a.xlsx', damaged, expected, { acceptRepairs: true });
    expect(mended.reason).toBe('accepted-repaired');
    expect(mended.report?.figures).toEqual(figures);
  });
});
