/** Page set-up of a sheet; print area and titles come from the workbook's names and are added there. */
import { parseArea, parseReference } from '../address';
import type { PageSetup } from '../model';
import { child, childrenOf, flag, numeric, type XmlElement } from '../xml';
import { splitHeaderFooter } from './header-footer';
import { compact } from './read-styles';

const PAPERS: Record<string, PageSetup['paper']> = { 1: 'Letter', 8: 'A3', 9: 'A4' };

const COMMENTS: Record<string, PageSetup['comments']> = { atEnd: 'atEnd', asDisplayed: 'asDisplayed' };
const ERRORS: Record<string, PageSetup['errors']> = { blank: 'blank', dash: 'dash', NA: 'notAvailable' };

export function readPage(sheet: XmlElement): PageSetup {
  const setup = child(sheet, 'pageSetup')?.attributes ?? {};
  const options = child(sheet, 'printOptions')?.attributes ?? {};
  const fits = flag(child(child(sheet, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage);
  const page: PageSetup = compact({
    paper: PAPERS[setup.paperSize],
    paperCode: PAPERS[setup.paperSize] ? undefined : numeric(setup.paperSize),
    orientation: setup.orientation === 'portrait' || setup.orientation === 'landscape' ? setup.orientation : undefined,
    margins: margins(child(sheet, 'pageMargins')),
    fit: fits ? { width: numeric(setup.fitToWidth) ?? 1, height: numeric(setup.fitToHeight) ?? 1 } : undefined,
    scale: fits || setup.scale === undefined || setup.scale === '100' ? undefined : numeric(setup.scale),
    firstPageNumber: flag(setup.useFirstPageNumber) ? numeric(setup.firstPageNumber) : undefined,
    centerHorizontally: flag(options.horizontalCentered) || undefined,
    centerVertically: flag(options.verticalCentered) || undefined,
    blackAndWhite: flag(setup.blackAndWhite) || undefined,
    printGridlines: flag(options.gridLines) || undefined,
    printHeadings: flag(options.headings) || undefined,
    draft: flag(setup.draft) || undefined,
    comments: COMMENTS[setup.cellComments],
    errors: ERRORS[setup.errors],
    order: setup.pageOrder === 'overThenDown' ? 'overThenDown' : undefined,
    rowBreaks: breaks(child(sheet, 'rowBreaks')),
    columnBreaks: breaks(child(sheet, 'colBreaks')),
  });
  return Object.assign(page, headersAndFooters(child(sheet, 'headerFooter')));
}

/** `'S'!$A$1:$D$9`, several areas with commas; only a single area is modelled. */
export function printArea(formula: string): Pick<PageSetup, 'area'> {
  const area = parseReference(formula)?.area;
  return area ? { area } : {};
}

/** `'S'!$A:$B,'S'!$1:$3`, either part alone. */
export function printTitles(formula: string): Pick<PageSetup, 'titleRows' | 'titleColumns'> {
  const titles: Pick<PageSetup, 'titleRows' | 'titleColumns'> = {};
  for (const [, text] of formula.matchAll(/!(\$?[A-Za-z0-9]+:\$?[A-Za-z0-9]+)(?=,|$)/g)) {
    const area = parseArea(text);
    if (!area) continue;
    if (/\d/.test(text)) titles.titleRows = { top: area.top, bottom: area.bottom };
    else titles.titleColumns = { left: area.left, right: area.right };
  }
  return titles;
}

/** Inches in the file, millimetres in the model, to the thousandth. */
function margins(element: XmlElement | undefined): PageSetup['margins'] {
  if (!element) return undefined;
  const mm = (name: string) => {
    const inches = numeric(element.attributes[name]);
    return inches === undefined ? undefined : Math.round(inches * 25_400) / 1000;
  };
  return compact({
    top: mm('top'),
    bottom: mm('bottom'),
    left: mm('left'),
    right: mm('right'),
    header: mm('header'),
    footer: mm('footer'),
  });
}

function headersAndFooters(element: XmlElement | undefined): PageSetup {
  if (!element) return {};
  const read = (name: string) => splitHeaderFooter(child(element, name)?.text ?? '');
  const page: PageSetup = { header: read('oddHeader'), footer: read('oddFooter') };
  compact(page);
  if (flag(element.attributes.differentFirst)) {
    page.firstHeader = read('firstHeader');
    page.firstFooter = read('firstFooter');
  }
  if (flag(element.attributes.differentOddEven)) {
    page.evenHeader = read('evenHeader');
    page.evenFooter = read('evenFooter');
  }
  if (flag(element.attributes.scaleWithDoc) === false) page.scaleWithDocument = false;
  if (flag(element.attributes.alignWithMargins) === false) page.alignWithMargins = false;
  return page;
}

function breaks(element: XmlElement | undefined): number[] | undefined {
  const ids = childrenOf(element, 'brk').map((brk) => Number(brk.attributes.id));
  return ids.length > 0 ? ids.filter((id) => id > 0).sort((a, b) => a - b) : undefined;
}
