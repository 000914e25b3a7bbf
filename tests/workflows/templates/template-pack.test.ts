import { unzipSync } from 'fflate';
import { Calculation } from '../../../src/host/calculation/calculation';
import { readWorkbook } from '../../../src/spreadsheet/xlsx/read';
import { makeTemplate } from '../../../src/workflows/templates/make-template';
import { planTemplates } from '../../../src/workflows/templates/plan-templates';
import { sendingList, sendingListName } from '../../../src/workflows/templates/sending-list';
import { TemplatePack } from '../../../src/workflows/templates/template-pack';
import { NOVEMBER, octoberBook, openInHost } from '../../sample-files';

function unpacked(pack: TemplatePack): Record<string, Uint8Array> {
  return unzipSync(Buffer.concat(pack.finish()));
}

it('has the files in registry order, whatever order they come in', () => {
  const pack = new TemplatePack();
  for (const at of [2, 0, 3, 1]) pack.add(at, `Trường ${at}.xlsx`, Uint8Array.of(at, at));
  const files = unpacked(pack);
  expect(Object.keys(files)).toEqual(['Trường 0.xlsx', 'Trường 1.xlsx', 'Trường 2.xlsx', 'Trường 3.xlsx']);
  expect([...files['Trường 2.xlsx']]).toEqual([2, 2]);
});

it('is no file while one is missing', () => {
  const pack = new TemplatePack();
  pack.add(1, 'b', Uint8Array.of(1));
  expect(() => pack.finish()).toThrow('file 0');
});

it('is an archive even with nothing in it', () => {
  expect(unpacked(new TemplatePack())).toEqual({});
});

describe('of a planned month', () => {
  let plan: Awaited<ReturnType<typeof planTemplates>>;
  beforeAll(async () => {
    openInHost(await octoberBook());
    plan = await planTemplates(NOVEMBER);
  });

  it('plain data goes to a worker and comes to the same bytes there', () => {
    const copy = structuredClone({ common: plan.common, planned: plan.templates[20] });
    expect(Buffer.compare(makeTemplate(copy.common, copy.planned), makeTemplate(plan.common, plan.templates[20]))).toBe(
      0,
    );
    expect(plan.syncs.fixed).toBe(2);
  });

  it('the forms show their formulas worked out', () => {
    const bytes = makeTemplate(plan.common, plan.templates[20], (form) => new Calculation(form).recalculateAll());
    const cells = readWorkbook(bytes).sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => row?.flatMap((cell) => cell ?? []) ?? []),
    );
    const formulas = cells.filter((cell) => cell.formula !== undefined);
    expect(formulas.length).toBeGreaterThan(50);
    expect(formulas.filter(({ value }) => value === undefined)).toEqual([]);
  });

  it('the list says which file is whose, text staying text', () => {
    const [first] = plan.templates;
    const school = { ...first.school, name: '=HYPERLINK("x")', email: undefined };
    const { sheets } = readWorkbook(
      sendingList(plan.common.period, [{ ...first, school }, ...plan.templates.slice(1)]),
    );
    const rows = sheets[0].rows.slice(3).map((row) => row?.map((cell) => cell?.value ?? null));
    expect(rows).toHaveLength(44);
    expect(rows[0]?.slice(0, 2)).toEqual([1, first.school.code]);
    expect(rows[0]?.[2]).toContain('=HYPERLINK("x")');
    expect(sheets[0].rows[3]?.[2]?.formula).toBeUndefined();
    expect(rows[1]?.at(-1)).toBe(plan.templates[1].fileName);
    expect(sendingListName(plan.common.period)).toBe('00-Danh-sach-gui_2021-11.xlsx');
  });
});
