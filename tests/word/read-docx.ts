/** What a Word document says, read back by other means than it was written with. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface DocxTable {
  /** Texts of each row's cells. */
  rows: string[][];
  /** How many rows are repeated on every page. */
  headingRows: number;
}

export interface Docx {
  /** Paragraphs outside of tables, in order. */
  paragraphs: string[];
  tables: DocxTable[];
  sections: { landscape: boolean; start: string | undefined; hidesFirst: boolean; margins: Record<string, string> }[];
  /** Sizes of all text that is set, in points. */
  sizes: Set<number>;
  /** Every part by its name, to look at. */
  parts: Record<string, string>;
}

export function readDocx(bytes: Uint8Array): Docx {
  const files = unzipSync(bytes);
  const parts = Object.fromEntries(
    Object.entries(files).flatMap(([name, content]) =>
      /\.(xml|rels)$/.test(name) ? [[name, strFromU8(content)]] : [],
    ),
  );
  const docx: Docx = { paragraphs: [], tables: [], sections: [], sizes: new Set(), parts };
  let text = '';
  let inText = false;
  let row: string[] | undefined;
  let section: Docx['sections'][number] | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const value = (key: string) => attributes[`w:${key}`];
    if (name === 'w:tbl') docx.tables.push({ rows: [], headingRows: 0 });
    if (name === 'w:tr') row = [];
    if (name === 'w:tblHeader') docx.tables[docx.tables.length - 1].headingRows += 1;
    if (name === 'w:tc') row?.push('');
    if (name === 'w:t') inText = true;
    if (name === 'w:br') text += '\n';
    if (name === 'w:sz') docx.sizes.add(Number(value('val')) / 2);
    if (name === 'w:sectPr') section = { landscape: false, start: undefined, hidesFirst: false, margins: {} };
    if (!section) return;
    if (name === 'w:pgSz') section.landscape = value('orient') === 'landscape';
    if (name === 'w:pgNumType') section.start = value('start');
    if (name === 'w:titlePg') section.hidesFirst = true;
    if (name === 'w:pgMar') section.margins = attributes as Record<string, string>;
  });
  parser.on('text', (said) => {
    if (inText) text += said;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    if (name === 'w:p') {
      if (row) row[row.length - 1] += row[row.length - 1] === '' ? text : `\n${text}`;
      else docx.paragraphs.push(text);
      text = '';
    }
    if (name === 'w:tr' && row) {
      docx.tables[docx.tables.length - 1].rows.push(row);
      row = undefined;
    }
    if (name === 'w:sectPr' && section) {
      docx.sections.push(section);
      section = undefined;
    }
  });
  parser.write(parts['word/document.xml']).close();
  return docx;
}
