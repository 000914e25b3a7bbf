/** Which header and footer a page has, and what they say on it. */
import type { HeaderFooter, PageSetup } from '../../../spreadsheet/model';
import type { HeaderBand } from './document';
import { type HeaderFacts, type HeaderFont, headerLines } from './header-codes';
import { headerSides, marginsOf } from './setup';

/** @param isFirst the sheet's first page, whatever its number */
export function headersOf(
  setup: PageSetup,
  facts: HeaderFacts,
  isFirst: boolean,
  scale: number,
  standard: HeaderFont,
): { header?: HeaderBand; footer?: HeaderBand } {
  const { header, footer } = textsOf(setup, facts.page, isFirst);
  const margins = marginsOf(setup);
  const band = (texts: HeaderFooter | undefined, edge: number): HeaderBand | undefined => {
    const section = (text = '') => headerLines(text, facts, standard);
    const sections = { left: section(texts?.left), center: section(texts?.center), right: section(texts?.right) };
    if (Object.values(sections).every((lines) => lines.length === 0)) return undefined;
    return { edge, ...headerSides(setup), scale: setup.scaleWithDocument === false ? 1 : scale, sections };
  };
  const [top, bottom] = [band(header, margins.header), band(footer, margins.footer)];
  return { ...(top && { header: top }), ...(bottom && { footer: bottom }) };
}

function textsOf(setup: PageSetup, page: number, isFirst: boolean): { header?: HeaderFooter; footer?: HeaderFooter } {
  if (isFirst && (setup.firstHeader || setup.firstFooter))
    return { header: setup.firstHeader, footer: setup.firstFooter };
  if (page % 2 === 0 && (setup.evenHeader || setup.evenFooter))
    return { header: setup.evenHeader, footer: setup.evenFooter };
  return { header: setup.header, footer: setup.footer };
}
