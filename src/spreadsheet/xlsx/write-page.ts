/** Page set-up → elements of the sheet, and the workbook names that print area and titles are. */
import { absoluteArea, columnName, quoteSheet } from '../address';
import type { HeaderFooter, PageSetup } from '../model';
import { attributes, escapeXml } from '../xml';
import { joinHeaderFooter } from './header-footer';

const PAPERS = { A4: 9, A3: 8, Letter: 1 } as const;

export function printOptionsXml(page: PageSetup): string {
  const given = attributes({
    horizontalCentered: page.centerHorizontally || undefined,
    verticalCentered: page.centerVertically || undefined,
    headings: page.printHeadings || undefined,
    gridLines: page.printGridlines || undefined,
  });
  return given && `<printOptions${given}/>`;
}

/** Excel's own margins in millimetres, for sides the model leaves open. */
const USUAL_MARGINS = { left: 17.78, right: 17.78, top: 19.05, bottom: 19.05, header: 7.62, footer: 7.62 };

export function pageMarginsXml(page: PageSetup): string {
  if (!page.margins) return '';
  const inches = Object.entries({ ...USUAL_MARGINS, ...page.margins }).map(([side, mm]) => [
    side,
    Math.round((mm / 25.4) * 1e8) / 1e8,
  ]);
  return `<pageMargins${attributes(Object.fromEntries(inches))}/>`;
}

/** @param kept attributes of the original element that the model knows nothing of */
export function pageSetupXml(page: PageSetup, kept = ''): string {
  const given = attributes({
    paperSize: page.paper ? PAPERS[page.paper] : page.paperCode,
    scale: page.fit ? undefined : page.scale,
    firstPageNumber: page.firstPageNumber,
    fitToWidth: page.fit?.width,
    fitToHeight: page.fit?.height,
    pageOrder: page.order === 'overThenDown' ? page.order : undefined,
    orientation: page.orientation,
    blackAndWhite: page.blackAndWhite || undefined,
    draft: page.draft || undefined,
    cellComments: page.comments,
    useFirstPageNumber: page.firstPageNumber === undefined ? undefined : true,
    errors: page.errors === 'notAvailable' ? 'NA' : page.errors === 'displayed' ? undefined : page.errors,
  });
  return given || kept ? `<pageSetup${given}${kept}/>` : '';
}

export function headerFooterXml(page: PageSetup): string {
  const head = attributes({
    differentOddEven: page.evenHeader !== undefined || page.evenFooter !== undefined || undefined,
    differentFirst: page.firstHeader !== undefined || page.firstFooter !== undefined || undefined,
    scaleWithDoc: page.scaleWithDocument === false ? false : undefined,
    alignWithMargins: page.alignWithMargins === false ? false : undefined,
  });
  const inner =
    textXml('oddHeader', page.header) +
    textXml('oddFooter', page.footer) +
    textXml('evenHeader', page.evenHeader) +
    textXml('evenFooter', page.evenFooter) +
    textXml('firstHeader', page.firstHeader) +
    textXml('firstFooter', page.firstFooter);
  return inner || head ? `<headerFooter${head}>${inner}</headerFooter>` : '';
}

function textXml(name: string, parts: HeaderFooter | undefined): string {
  const text = parts ? joinHeaderFooter(parts) : '';
  return text && `<${name}>${escapeXml(text)}</${name}>`;
}

export function breaksXml(name: 'rowBreaks' | 'colBreaks', breaks: readonly number[] | undefined): string {
  if (!breaks || breaks.length === 0) return '';
  const max = name === 'rowBreaks' ? 16_383 : 1_048_575;
  const ids = [...new Set(breaks)].sort((a, b) => a - b);
  return (
    `<${name} count="${ids.length}" manualBreakCount="${ids.length}">` +
    ids.map((id) => `<brk id="${id}" max="${max}" man="1"/>`).join('') +
    `</${name}>`
  );
}

export function printAreaFormula(sheet: string, page: PageSetup): string | undefined {
  return page.area && `${quoteSheet(sheet)}!${absoluteArea(page.area)}`;
}

export function printTitlesFormula(sheet: string, page: PageSetup): string | undefined {
  const name = quoteSheet(sheet);
  const { titleColumns: columns, titleRows: rows } = page;
  const parts = [
    columns && `${name}!$${columnName(columns.left)}:$${columnName(columns.right)}`,
    rows && `${name}!$${rows.top + 1}:$${rows.bottom + 1}`,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(',') : undefined;
}
