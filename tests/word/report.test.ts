import fc from 'fast-check';
import { compileBriefing } from '../../src/reporting/briefing/compile';
import type { Annex, Briefing } from '../../src/reporting/briefing/document';
import { parsePeriod } from '../../src/reporting/periods/calendar';
import { parsePrinted } from '../../src/reporting/wording/numbers';
import { wordFileName, wordReport } from '../../src/workflows/word-report';
import { annexOf, briefingOf } from '../sheets/report/briefing';
import { sampleBook } from '../sheets/report/sample-book';
import { type Docx, readDocx } from './read-docx';

const wordOf = async (briefing: Briefing): Promise<Docx> => readDocx(await wordReport(briefing));
const period = parsePeriod('2021-11');

describe('the sample month', () => {
  let briefing: Briefing;
  let docx: Docx;
  beforeAll(async () => {
    if (!period) throw new Error('no period');
    briefing = compileBriefing(sampleBook(), period);
    docx = await wordOf(briefing);
  });

  it('says every sentence, line and heading in their order', () => {
    const said = briefing.blocks.flatMap((block) => ('text' in block ? [block.text.trim()] : []));
    const found = docx.paragraphs.map((text) => text.trim());
    let from = 0;
    for (const text of said) {
      const at = found.findIndex((paragraph, index) => index >= from && paragraph.includes(text));
      expect({ text, isThere: at >= 0 }).toEqual({ text, isThere: true });
      from = at;
    }
    expect(found).toEqual(expect.arrayContaining(['THÔNG BÁO', briefing.header.subject, briefing.header.basis]));
  });

  it('holds the annexes number for number, with headings repeated on every page', () => {
    const tables = docx.tables.filter(({ headingRows }) => headingRows > 0).slice(-briefing.annexes.length);
    expect(tables.map(({ rows, headingRows }) => rows.length - headingRows)).toEqual(
      briefing.annexes.map(({ rows }) => rows.length),
    );
    briefing.annexes.forEach((annex, at) => {
      const { rows, headingRows } = tables[at];
      rows.slice(headingRows).forEach((cells, row) => {
        expect(cells.map((text, column) => readCell(annex, column, text))).toEqual(
          annex.rows[row].cells.map((cell, column) => expected(annex, column, cell)),
        );
      });
    });
  });

  it('has the letterhead, Nơi nhận and the signature beside each other', () => {
    const [head] = docx.tables;
    expect(head.rows[0][0].replaceAll('\n', ' ')).toContain('PHÒNG GIÁO DỤC VÀ ĐÀO TẠO');
    expect(head.rows[0][1]).toMatch(/^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n/);
    const signed = docx.tables.find(({ rows }) => rows[0]?.[0]?.startsWith('Nơi nhận:'));
    expect(signed?.rows[0][1]).toBe([...briefing.signature.lines, briefing.signature.name].join('\n'));
  });

  it('is set as NĐ 30/2020 has it: A4, margins, page numbers of their own and none on a first page', () => {
    const [report, ...annexes] = docx.sections;
    expect(report).toMatchObject({ landscape: false, start: '1', hidesFirst: true });
    for (const annex of annexes) expect(annex).toMatchObject({ landscape: true, start: '1', hidesFirst: true });
    expect(annexes.length).toBeGreaterThanOrEqual(briefing.annexes.length);
    for (const { margins } of docx.sections) {
      const mm = (side: string) => Math.round((Number(margins[`w:${side}`]) / 1440) * 25.4);
      expect(['top', 'bottom', 'left', 'right'].map(mm)).toEqual([20, 20, 30, 15]);
    }
    expect(Math.min(...docx.sizes)).toBeGreaterThanOrEqual(9);
  });
});

/** The printed text as a value again: blank is not 0. */
function readCell(annex: Annex, column: number, text: string): string | number | null {
  const { kind } = annex.columns[column];
  if (text === '') return null;
  return kind === 'text' ? text : (parsePrinted(text.replace(/^\+/, ''))?.value ?? text);
}

function expected(annex: Annex, column: number, cell: string | number | null): string | number | null {
  if (annex.columns[column].kind === 'text') return cell === null || cell === '' ? null : String(cell);
  return annex.columns[column].kind === 'percent' && typeof cell === 'number' ? Math.round(cell * 10) / 10 : cell;
}

it('lists the footnotes under the signature, each with its mark', async () => {
  const { paragraphs } = await wordOf(
    briefingOf([{ kind: 'figures', section: '2', text: 'Tổng số lớp: 326.', numbers: [], notes: [12] }], {
      footnotes: [{ number: 12, text: 'Số liệu của 16/17 trường.' }],
    }),
  );
  expect(paragraphs).toEqual(expect.arrayContaining(['Tổng số lớp: 326.¹²', '¹² Số liệu của 16/17 trường.']));
});

it('goes on with columns that do not fit on a section of their own, the school in front again', async () => {
  const annex = annexOf(Array.from({ length: 4 }, (_, i) => Array.from({ length: 60 }, (__, j) => i * 1000 + j)));
  const docx = await wordOf(briefingOf([], { annexes: [annex] }));
  expect(docx.sections.length).toBeGreaterThan(2);
  expect(docx.paragraphs).toEqual(expect.arrayContaining([annex.label, `${annex.label} (tiếp theo)`]));
});

it('is a document whatever staff wrote', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
      const { paragraphs } = await wordOf(briefingOf([{ kind: 'paragraph', text }]));
      const kept = [...text].filter((character) => /[\n\r\t]|[^\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(character)).join('');
      expect(letters(paragraphs.join('\n'))).toContain(letters(kept));
    }),
    { numRuns: 60 },
  );
});

/** Spaces and line ends aside, and what XML cannot hold. */
function letters(text: string): string {
  return text.replace(/[\s\p{Cc}]/gu, '');
}

it.each([
  ['2021-11', 'Bao-cao_11-2021.docx'],
  ['2022-06..07', 'Bao-cao_06-07-2022.docx'],
])('is named for its period %s', (id, name) => {
  expect(wordFileName(id)).toBe(name);
});
