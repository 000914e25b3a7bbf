import fc from 'fast-check';
import type { Briefing, BriefingBlock } from '../../../src/reporting/briefing/document';
import { buildReportSheets } from '../../../src/sheets/report/build';
import { FULL, spanWidth } from '../../../src/sheets/report/grid';
import { lineHeight, textLines } from '../../../src/sheets/looks/text-lines';
import type { Sheet, Workbook } from '../../../src/spreadsheet/model';
import { briefingOf, paragraph } from './briefing';

const PAGE = 728.5;

function layOut(briefing: Briefing): { workbook: Workbook; sheet: Sheet } {
  const { workbook } = buildReportSheets(briefing);
  return { workbook, sheet: workbook.sheets[0] };
}

/** Texts in reading order, with the row they stand in and the width they have. */
function texts({ workbook, sheet }: { workbook: Workbook; sheet: Sheet }) {
  return sheet.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) => {
      // What was drawn is recorded right of the printed area.
      if (typeof cell?.value !== 'string' || column > FULL.to) return [];
      const merge = sheet.merges.find((area) => area.top === row && area.left === column);
      const style = workbook.styles[cell.style ?? 0];
      return [{ text: cell.value, row, column, width: spanWidth({ from: column, to: merge?.right ?? column }), style }];
    }),
  );
}

/** Page of each row: pages end where rows no longer fit, and at breaks. */
function pagesOf(sheet: Sheet, height = PAGE): number[] {
  const last = sheet.page.area?.bottom ?? 0;
  let page = 1;
  let filled = 0;
  return Array.from({ length: last + 1 }, (_, row) => {
    const own = sheet.rowFormats[row]?.height ?? 15;
    if (filled + own > height || sheet.page.rowBreaks?.includes(row)) {
      page += 1;
      filled = 0;
    }
    filled += own;
    return page;
  });
}

const blockKinds = fc.oneof(
  fc.integer({ min: 3, max: 500 }).map((words) => paragraph(words)),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const),
    number: fc.constantFrom('I', '1', '11.'),
    text: fc.constantFrom('Giáo dục mầm non', 'ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NHIỆM VỤ'),
  }),
  fc.constant<BriefingBlock>({
    kind: 'tasks',
    rows: [{ number: '1', content: 'Kiểm tra', lead: 'Chuyên môn', support: 'Các trường', deadline: '15/12/2021' }],
  }),
);
const briefings = fc
  .array(blockKinds, { maxLength: 16 })
  .chain((blocks) => fc.integer({ min: 3, max: 500 }).map((words) => briefingOf([...blocks, paragraph(words)])));

const runs = { numRuns: 30 };

it('shows every paragraph whole and in order', () => {
  fc.assert(
    fc.property(briefings, (briefing) => {
      const bare = (text: string) => text.replace(/[\u00A0 ]/g, '');
      const shown = bare(
        texts(layOut(briefing))
          .map(({ text }) => text)
          .join(''),
      );
      let from = 0;
      for (const block of briefing.blocks) {
        if (!('text' in block)) continue;
        const at = shown.indexOf(bare(block.text), from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + bare(block.text).length;
      }
      expect(shown.endsWith(bare(briefing.signature.name))).toBe(true);
    }),
    runs,
  );
});

it('gives every text the height of its lines, and no row more than Excel takes', () => {
  fc.assert(
    fc.property(briefings, (briefing) => {
      const laidOut = layOut(briefing);
      for (const { text, row, width, style } of texts(laidOut)) {
        const size = style.font?.size ?? 0;
        const { bold, italic } = style.font ?? {};
        const height = laidOut.sheet.rowFormats[row]?.height ?? 0;
        expect(height).toBeGreaterThanOrEqual(textLines(text, { size, bold, italic }, width).length * lineHeight(size));
        expect(height).toBeLessThanOrEqual(409);
      }
    }),
    runs,
  );
});

it('never leaves the signature alone on a page, nor apart from itself, even on a slightly shorter page', () => {
  fc.assert(
    fc.property(briefings, fc.constantFrom(PAGE, PAGE - 1), (briefing, height) => {
      const laidOut = layOut(briefing);
      const pages = pagesOf(laidOut.sheet, height);
      const all = texts(laidOut);
      const recipients = all.findIndex(({ text }) => text === 'Nơi nhận:');
      const name = all.find(({ text }) => text === briefing.signature.name);
      const before = all[recipients - 1];
      expect(pages[name?.row ?? -1]).toBe(pages[before.row]);
    }),
    runs,
  );
});

it('never leaves a heading at the foot of a page', () => {
  fc.assert(
    fc.property(briefings, (briefing) => {
      const laidOut = layOut(briefing);
      const pages = pagesOf(laidOut.sheet);
      const all = texts(laidOut);
      const headings = all.filter(({ text }) => /^\u00A0+(I|1|11)\. /.test(text));
      for (const { row } of headings) {
        const next = all.find((later) => later.row > row);
        expect(pages[next?.row ?? -1]).toBe(pages[row]);
      }
    }),
    runs,
  );
});

it('takes a heading over with a paragraph too short to be split, wherever the page ends', () => {
  for (let words = 300; words < 500; words += 2) {
    const heading = { kind: 'heading', level: 1, number: 'I', text: 'Giáo dục mầm non' } as const;
    const laidOut = layOut(
      briefingOf([paragraph(17), paragraph(words), heading, heading, heading, paragraph(36), paragraph(3)]),
    );
    const pages = pagesOf(laidOut.sheet);
    const all = texts(laidOut);
    const last = all.findLastIndex(({ text }) => /^\u00A0+I\. /.test(text));
    expect([words, pages[all[last + 1].row]]).toEqual([words, pages[all[last].row]]);
  }
});

it('is set up as NĐ 30/2020 asks', () => {
  const laidOut = layOut(briefingOf([{ kind: 'line', text: 'Một dòng' }, paragraph(100)]));
  const { sheet } = laidOut;
  expect(sheet.name).toBe('Báo cáo 11-2021');
  expect(sheet.page).toMatchObject({
    paper: 'A4',
    orientation: 'portrait',
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    header: { center: '&"Times New Roman,Regular"&13&P' },
    firstHeader: {},
    area: { top: 0, left: 0, right: 10 },
  });
  const width = Object.values(sheet.columns).reduce((sum, column) => sum + (column.width ?? 0) * 5.25, 0);
  expect(width).toBeLessThan(((210 - 45) / 25.4) * 72);
  for (const { style, text } of texts(laidOut)) {
    expect(style.font).toMatchObject({ name: 'Times New Roman', color: '#000000' });
    if (text.startsWith('\u00A0')) expect(style.align?.horizontal).toBe('justify');
  }
  const line = texts(laidOut).find(({ text }) => text.endsWith('Một dòng'));
  expect(line?.text).toMatch(/^\u00A0{8,}- Một dòng$/);
});

it('marks footnotes behind their sentence and prints them after the signature', () => {
  const sentence = { kind: 'figures' as const, section: '1', text: 'Tổng số lớp: 268.', numbers: [], notes: [1, 12] };
  const all = texts(layOut(briefingOf([sentence], { footnotes: [{ number: 1, text: 'Tạm lấy số tháng trước.' }] })));
  expect(all.map(({ text }) => text).join('|')).toMatch(
    /Tổng số lớp: 268\.¹\u00A0¹²\|.*Phan Hồng Anh\|\u00A0+¹ Tạm lấy/,
  );
});
