/** The smallest .xlsx around given pieces of XML, as foreign programs might write them. */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Pieces {
  /** The whole worksheet part; or only what goes inside `<sheetData>`. */
  sheet?: string;
  data?: string;
  after?: string;
  strings?: string;
  styles?: string;
  workbook?: string;
  more?: Record<string, string | Uint8Array>;
}

export function smallPackage(pieces: Pieces): Uint8Array {
  return zipSync(smallParts(pieces));
}

export function smallParts({ sheet, data = '', after = '', strings, styles, workbook, more = {} }: Pieces) {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      workbook ??
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation(1, 'worksheet', '/xl/worksheets/sheet1.xml') +
        (strings === undefined ? '' : relation(2, 'sharedStrings', 'sharedStrings.xml')) +
        (styles === undefined ? '' : relation(3, 'styles', './styles.xml')),
    ),
    'xl/worksheets/sheet1.xml':
      sheet ?? `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`,
    ...more,
  };
  if (strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  if (styles !== undefined) parts['xl/styles.xml'] = styles;
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
}
