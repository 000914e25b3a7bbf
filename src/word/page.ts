/** What every page shares (NĐ 30/2020, Phụ lục I): A4, margins, the page number top centre and none on page 1. */
import { AlignmentType, Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import { PAGE } from '../sheets/report/page';
import { twips } from './text';

const POINTS_PER_MM = 72 / 25.4;
const A4_MM = { width: 210, height: 297 };
const NUMBER_SIZE = 13;

/** Points between the margins. */
export function textWidth(orientation: 'portrait' | 'landscape'): number {
  const { left, right } = margins();
  return (orientation === 'portrait' ? A4_MM.width : A4_MM.height) * POINTS_PER_MM - left - right;
}

/** Each section counts its own pages: annexes have page numbers of their own. */
export function section(orientation: 'portrait' | 'landscape', children: ISectionOptions['children']): ISectionOptions {
  const { top, bottom, left, right, header } = margins();
  return {
    properties: {
      titlePage: true,
      page: {
        // Word wants the sizes of the upright page and turns them itself.
        size: {
          width: twips(A4_MM.width * POINTS_PER_MM),
          height: twips(A4_MM.height * POINTS_PER_MM),
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          header: twips(header),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children,
  };
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: NUMBER_SIZE * 2 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

/** Points. */
function margins(): Record<'top' | 'bottom' | 'left' | 'right' | 'header', number> {
  const { top = 20, bottom = 20, left = 30, right = 15, header = 10 } = PAGE.margins ?? {};
  const points = (mm: number) => mm * POINTS_PER_MM;
  return {
    top: points(top),
    bottom: points(bottom),
    left: points(left),
    right: points(right),
    header: points(header),
  };
}
