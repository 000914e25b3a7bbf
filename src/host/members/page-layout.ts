/** `worksheet.pageLayout`: paper, margins, fitting, print area and titles. */
import type { Area, PageSetup, Sheet } from '../../spreadsheet/model';
import { isEntireColumn, isEntireRow } from '../grid/areas';
import type { Args } from '../protocol/args';
import { asRecord } from '../protocol/args';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/errors';
import { defineType, type Scalar } from '../protocol/registry';
import type { Session } from '../session/session';
import { MAX_COLUMNS, MAX_ROWS } from '../../spreadsheet/address';
import { resolveAddress } from './addressing';
import type { RangeAreasSelf, RangeSelf } from './selves';
import { aBoolean, aNumber, anInteger, oneOf } from './values';

type Margin = keyof NonNullable<PageSetup['margins']>;

const POINTS_PER_MM = 72 / 25.4;

/** Excel's margins of a new sheet ("Normal"), in points. */
const DEFAULT_MARGINS: Record<Margin, number> = {
  top: 54,
  bottom: 54,
  left: 50.4,
  right: 50.4,
  header: 21.6,
  footer: 21.6,
};
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** Office.js's names of papers in the order of the numbers .xlsx has for them, from 1. */
const PAPERS = [
  ...['Letter', 'LetterSmall', 'Tabloid', 'Ledger', 'Legal', 'Statement', 'Executive', 'A3', 'A4', 'A4Small'],
  ...['A5', 'B4', 'B5', 'Folio', 'Quatro', 'Paper10x14', 'Paper11x17', 'Note', 'Envelope9', 'Envelope10'],
  ...['Envelope11', 'Envelope12', 'Envelope14', 'Csheet', 'Dsheet', 'Esheet', 'EnvelopeDL', 'EnvelopeC5'],
  ...['EnvelopeC3', 'EnvelopeC4', 'EnvelopeC6', 'EnvelopeC65', 'EnvelopeB4', 'EnvelopeB5', 'EnvelopeB6'],
  ...['EnvelopeItaly', 'EnvelopeMonarch', 'EnvelopePersonal', 'FanfoldUS', 'FanfoldStdGerman', 'FanfoldLegalGerman'],
];
const COMMENTS = { NoComments: undefined, EndSheet: 'atEnd', InPlace: 'asDisplayed' } as const;
const ERRORS = { AsDisplayed: undefined, Blank: 'blank', Dash: 'dash', NotAvailable: 'notAvailable' } as const;
const ORDERS = { DownThenOver: undefined, OverThenDown: 'overThenDown' } as const;

defineType('PageLayout', {
  scalars: {
    orientation: {
      get: ({ page }) => (page.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (sheet, value, session) => {
        const orientation = oneOf(value, ['Portrait', 'Landscape'] as const);
        change(sheet, session).orientation = orientation === 'Landscape' ? 'landscape' : 'portrait';
      },
    },
    paperSize: {
      get: ({ page }) => page.paper ?? PAPERS[(page.paperCode ?? 1) - 1] ?? '',
      set: (sheet, value, session) => {
        const paper = oneOf(value, PAPERS);
        const page = change(sheet, session);
        delete page.paperCode;
        if (paper === 'A4' || paper === 'A3' || paper === 'Letter') page.paper = paper;
        else {
          delete page.paper;
          page.paperCode = PAPERS.indexOf(paper) + 1;
        }
      },
    },
    draftMode: flag('draft'),
    printComments: choice(COMMENTS, 'comments'),
    printErrors: choice(ERRORS, 'errors'),
    printHeadings: flag('printHeadings'),
    printOrder: choice(ORDERS, 'order'),
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
    centerHorizontally: flag('centerHorizontally'),
    centerVertically: flag('centerVertically'),
    blackAndWhite: flag('blackAndWhite'),
    printGridlines: flag('printGridlines'),
    firstPageNumber: {
      get: ({ page }) => page.firstPageNumber ?? '',
      set: (sheet, value, session) => {
        const page = change(sheet, session);
        if (value === '') delete page.firstPageNumber;
        else page.firstPageNumber = anInteger(value, -32_767, 32_767);
      },
    },
    zoom: { get: ({ page }) => zoom(page), set: setZoom },
  },
  objects: { headersFooters: ['HeaderFooterGroup', (sheet) => sheet] },
  makes: {
    getPrintArea: ['RangeAreas', (sheet) => printArea(sheet) ?? missing()],
    getPrintAreaOrNullObject: ['RangeAreas', printArea],
    getPrintTitleRows: ['Range', (sheet) => titleRows(sheet) ?? missing()],
    getPrintTitleRowsOrNullObject: ['Range', titleRows],
    getPrintTitleColumns: ['Range', (sheet) => titleColumns(sheet) ?? missing()],
    getPrintTitleColumnsOrNullObject: ['Range', titleColumns],
  },
  does: {
    setPrintArea: (sheet, args, session) => {
      change(sheet, session).area = areaArgument(sheet, args, session);
    },
    setPrintTitleRows: (sheet, args, session) => {
      const area = areaArgument(sheet, args, session);
      if (!isEntireRow(area)) throw invalidArgument();
      change(sheet, session).titleRows = { top: area.top, bottom: area.bottom };
    },
    setPrintTitleColumns: (sheet, args, session) => {
      const area = areaArgument(sheet, args, session);
      if (!isEntireColumn(area)) throw invalidArgument();
      change(sheet, session).titleColumns = { left: area.left, right: area.right };
    },
    setPrintMargins: (sheet, args, session) => {
      const unit = UNITS[args.choice(0, ['Points', 'Inches', 'Centimeters'] as const)];
      const given = args.record(1);
      for (const side of ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const)
        if (given[side] !== undefined && given[side] !== null)
          setMargin(sheet, side, aNumber(given[side], 0) * unit, session);
    },
  },
});

function change(sheet: Sheet, session: Session): PageSetup {
  session.assertAlive(sheet);
  session.isDirty = true;
  return sheet.page;
}

function margin(side: Margin): Scalar<Sheet> {
  return {
    get: ({ page }) => {
      const millimetres = page.margins?.[side];
      return millimetres === undefined ? DEFAULT_MARGINS[side] : millimetres * POINTS_PER_MM;
    },
    set: (sheet, value, session) => setMargin(sheet, side, aNumber(value, 0), session),
  };
}

/** Kept in millimetres; what 64-bit floats lose on the way is rounded off. */
function setMargin(sheet: Sheet, side: Margin, points: number, session: Session): void {
  const page = change(sheet, session);
  page.margins = { ...page.margins, [side]: Math.round((points / POINTS_PER_MM) * 10_000) / 10_000 };
}

type Flag = 'centerHorizontally' | 'centerVertically' | 'blackAndWhite' | 'printGridlines' | 'printHeadings' | 'draft';

function flag(field: Flag): Scalar<Sheet> {
  return {
    get: ({ page }) => page[field] === true,
    set: (sheet, value, session) => {
      change(sheet, session)[field] = aBoolean(value);
    },
  };
}

/** One of a few, of which one is Excel's default and kept as nothing. */
function choice<F extends 'comments' | 'errors' | 'order'>(
  names: Record<string, PageSetup[F]>,
  field: F,
): Scalar<Sheet> {
  const [usual] = Object.keys(names);
  return {
    get: ({ page }) => Object.keys(names).find((name) => names[name] === page[field]) ?? usual,
    set: (sheet, value, session) => {
      const chosen = names[oneOf(value, Object.keys(names))];
      const page = change(sheet, session);
      if (chosen === undefined) delete page[field];
      else page[field] = chosen;
    },
  };
}

function zoom(page: PageSetup): Record<string, number> {
  if (!page.fit) return { scale: page.scale ?? 100 };
  return {
    ...(page.fit.width > 0 && { horizontalFitToPages: page.fit.width }),
    ...(page.fit.height > 0 && { verticalFitToPages: page.fit.height }),
  };
}

/** A scale, or a number of pages across or down; one left out means as many as needed. */
function setZoom(sheet: Sheet, value: unknown, session: Session): void {
  const given = asRecord(value);
  const page = change(sheet, session);
  const pages = (key: string): number =>
    given[key] === undefined || given[key] === null ? 0 : anInteger(given[key], 1, 32_767);
  const [width, height] = [pages('horizontalFitToPages'), pages('verticalFitToPages')];
  if (given['scale'] !== undefined && given['scale'] !== null) {
    const scale = anInteger(given['scale'], 10, 400);
    if (width > 0 || height > 0) throw invalidArgument();
    page.scale = scale;
    delete page.fit;
  } else if (width > 0 || height > 0) {
    page.fit = { width, height };
    delete page.scale;
  } else throw invalidArgument();
}

function areaArgument(sheet: Sheet, args: Args, session: Session): Area {
  if (args.is(0, 'Range')) {
    const range = args.object(0, 'Range');
    if (range.sheet !== sheet) throw invalidArgument();
    return range.area;
  }
  if (args.is(0, 'RangeAreas')) {
    const { areas } = args.object(0, 'RangeAreas');
    if (areas.length !== 1) throw notImplemented('PageLayout.setPrintArea of several areas');
    return areas[0];
  }
  return resolveAddress(sheet, args.string(0), session);
}

function printArea(sheet: Sheet): RangeAreasSelf | null {
  return sheet.page.area ? { sheet, areas: [sheet.page.area] } : null;
}

function titleRows(sheet: Sheet): RangeSelf | null {
  const rows = sheet.page.titleRows;
  return rows ? { sheet, area: { ...rows, left: 0, right: MAX_COLUMNS - 1 } } : null;
}

function titleColumns(sheet: Sheet): RangeSelf | null {
  const columns = sheet.page.titleColumns;
  return columns ? { sheet, area: { ...columns, top: 0, bottom: MAX_ROWS - 1 } } : null;
}

function missing(): never {
  throw itemNotFound();
}
