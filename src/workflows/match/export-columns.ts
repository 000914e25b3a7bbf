/** Which column of another program's export is what: proposed from its headings or from a saved map, for the person to correct. */
import type { Setting } from '../../reporting/book/book';
import type { Catalogue, Indicator } from '../../reporting/catalogue/indicator';
import { foldText } from '../../reporting/figures/text';
import { matchable } from '../../reporting/matching/differences';
import type { CellValue } from '../../spreadsheet/model';
import { ownValue, type SettingChange } from '../settings/settings-rows';
import { MAP_KEY, NO_COLUMNS } from './saved-schools';

/** What says of which school and class a row is. */
export const PLACE_FIELDS = ['code', 'school', 'class', 'grade', 'level'] as const;
export type PlaceField = (typeof PLACE_FIELDS)[number];

export interface ExportChoice {
  /** Index of the row of headings; data begin below it. */
  headerRow: number;
  places: Partial<Record<PlaceField, number>>;
  /** Column of each indicator, by its code. Classes are counted by rows where there is a column of classes and none for `lop`. */
  figures: Readonly<Record<string, number>>;
}

export interface ExportColumn {
  index: number;
  heading: string;
}

const PLACE_HEADINGS: Record<PlaceField, RegExp> = {
  code: /^ma( so)?( dinh danh)?( truong| don vi| co so| gddt| moet)( gd| giao duc)?( tren csdl( nganh)?)?$/,
  school: /^(ten )?(truong|don vi|co so giao duc|co so gd|truong hoc)$|^ten (truong|don vi|co so)/,
  class: /^(ten )?(lop|nhom lop|lop hoc|nhom\/lop)$/,
  grade: /^(ten )?(khoi|khoi lop|khoi hoc|do tuoi|nhom tuoi)$/,
  level: /^(cap|cap hoc|bac hoc)$/,
};

/** Headings other programs give what the catalogue calls otherwise, folded. */
const FIGURE_HEADINGS: Partial<Record<string, RegExp>> = {
  lop: /^(tong )?so( nhom)?( ?\/ ?)?lop( hoc)?$|^tong so lop$/,
  hocSinh:
    /^(tong )?(si so|so hoc sinh|so hs|hoc sinh|tong so hs|tong so hoc sinh|ts ?hs|so tre|tre|tong so tre|hs)( hien tai| cuoi thang)?$|^si so( lop)?$/,
  nu: /^(so )?(hs |hoc sinh |tre )?nu$|^nu( hs| hoc sinh)?$/,
  danToc: /^(so )?(hs |hoc sinh |tre )?(dan toc|dan toc thieu so|dtts|dt)$/,
  khuyetTat: /^(so )?(hs |hoc sinh |tre )?(khuyet tat|kt)$/,
  haiBuoi: /^(so )?(hs |hoc sinh )?(hoc )?(2|hai) buoi( ?\/ ?ngay)?$/,
  banTru: /^(so )?(hs |hoc sinh |tre )?ban tru$/,
};

const HEADER_SEARCH = 30;

/** The row that names most columns, and what they are; a school or a class and a figure must be among them. */
export function proposeExport(
  rows: readonly (readonly CellValue[])[],
  catalogue: Catalogue,
  saved: Readonly<Record<string, string>> = {},
): ExportChoice {
  let best: ExportChoice = { headerRow: 0, places: {}, figures: {} };
  let most = 0;
  // A map of another layout finds next to nothing here: then the headings speak for themselves.
  const isFitting = rows
    .slice(0, HEADER_SEARCH)
    .some((_, headerRow) => countOf(choiceAt(headingsOf(rows, headerRow), headerRow, matchable(catalogue), saved)) > 1);
  rows.slice(0, HEADER_SEARCH).forEach((_, headerRow) => {
    const own = isFitting ? saved : {};
    const choice = choiceAt(headingsOf(rows, headerRow), headerRow, matchable(catalogue), own);
    const count = countOf(choice);
    if (count <= most) return;
    most = count;
    best = choice;
  });
  return best;
}

function countOf({ places, figures }: ExportChoice): number {
  return Object.keys(places).length + Object.keys(figures).length;
}

/**
 * Headings over two rows: "Tên trường" stands in the upper one alone, "Sĩ số" over "Tổng" and "Nữ" becomes "Sĩ số › Tổng",
 * "Sĩ số › Nữ". Other rows above, a title or a letterhead, are none of it.
 */
export function headingsOf(rows: readonly (readonly CellValue[])[], headerRow: number): ExportColumn[] {
  const width = Math.max(0, ...rows.slice(headerRow, headerRow + 50).map((cells) => cells.length));
  const own = Array.from({ length: width }, (_, index) => textOf(rows[headerRow]?.[index]));
  const above = own.map((_, index) => (headerRow > 0 ? textOf(rows[headerRow - 1]?.[index]) : ''));
  const isTwoRows =
    above.filter((text) => text !== '').length > 1 && above.some((text, at) => text !== '' && own[at] === '');
  let parent = '';
  return own.map((text, index) => {
    if (!isTwoRows) return { index, heading: text };
    if (above[index] !== '') parent = above[index];
    if (text === '') return { index, heading: above[index] };
    return { index, heading: parent === '' ? text : `${parent}${JOINT}${text}` };
  });
}

const JOINT = ' › ';
/** Under these a heading says a part of the pupils; under another ("Dân tộc › Nữ") it says something else. */
const PUPILS = /^(tong )?(si so|so hoc sinh|hoc sinh|so hs|so tre|tre|so luong)( hien tai| cuoi thang)?$/;
const WHOLE = /^(tong|tong so|ts|cong|tat ca|chung)$/;

/** How a heading is looked up: of "Sĩ số › Tổng" the upper part, of "Sĩ số › Nữ" the lower one. */
function lookedUp(heading: string): string {
  const [upper = '', lower] = heading.split(JOINT);
  if (lower === undefined || !PUPILS.test(folded(upper))) return folded(heading);
  return WHOLE.test(folded(lower)) ? folded(upper) : folded(lower);
}

function choiceAt(
  columns: readonly ExportColumn[],
  headerRow: number,
  indicators: readonly Indicator[],
  saved: Readonly<Record<string, string>>,
): ExportChoice {
  const taken = new Set<number>();
  // A map that was saved is what the person decided, and all of it.
  const isSaved = Object.keys(saved).length > 0;
  const take = (field: string, is: (heading: string) => boolean): number | undefined => {
    const wanted = saved[field];
    const found = columns.find(({ index, heading }) => {
      if (heading === '' || taken.has(index)) return false;
      return isSaved ? wanted !== undefined && foldText(heading) === foldText(wanted) : is(lookedUp(heading));
    });
    if (found) taken.add(found.index);
    return found?.index;
  };
  const places: ExportChoice['places'] = {};
  for (const field of PLACE_FIELDS) {
    const column = take(field, (heading) => PLACE_HEADINGS[field].test(heading));
    if (column !== undefined) places[field] = column;
  }
  const figures: Record<string, number> = {};
  for (const { code, label, labelByLevel } of indicators) {
    const names = [label, ...Object.values(labelByLevel ?? {})].map(folded);
    const column = take(code, (heading) => names.includes(heading) || (FIGURE_HEADINGS[code]?.test(heading) ?? false));
    if (column !== undefined) figures[code] = column;
  }
  return { headerRow, places, figures };
}

/** Without units in brackets and marks at the end: "Sĩ số (HS):" → "si so". */
function folded(heading: string): string {
  return foldText(heading.replace(/\([^)]*\)/g, ' ')).replace(/[:*.]+$/, '').trim(); // prettier-ignore
}

function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

/** Names of the saved maps, which stand in `tblThietLap`, a row a column: "doiChieu.SMAS.hocSinh" = "Sĩ số". */
export function savedMaps(settings: readonly Setting[]): string[] {
  const names = settings.flatMap(({ key }) => {
    const [head, name, field] = key.split('.');
    return head === MAP_KEY && name && field ? [name] : [];
  });
  return [...new Set(names)];
}

export function savedMap(settings: readonly Setting[], name: string): Record<string, string> {
  return Object.fromEntries(
    settings.flatMap(({ key, value }) => {
      const [head, of, field] = key.split('.');
      const isColumn = head === MAP_KEY && of === name && field && !NO_COLUMNS.includes(field) && value.trim() !== '';
      return isColumn ? [[field, value]] : [];
    }),
  );
}

/** What `saveSettings` is to write so that the map is offered again; columns that are no longer in it go. */
export function mapChanges(
  settings: readonly Setting[],
  name: string,
  choice: ExportChoice,
  columns: readonly ExportColumn[],
): SettingChange[] {
  const headingOf = (index: number): string => columns.find((column) => column.index === index)?.heading ?? '';
  const wanted = new Map(
    Object.entries({ ...choice.places, ...choice.figures })
      .map(([field, index]) => [field, headingOf(index)] as const)
      .filter(([, heading]) => heading !== ''),
  );
  const fields = new Set([...Object.keys(savedMap(settings, name)), ...wanted.keys()]);
  return [...fields].map((field) => {
    const place = { key: `${MAP_KEY}.${name}.${field}` };
    return { ...place, before: ownValue(settings, place), after: wanted.get(field) };
  });
}

/** A name that can stand in a key: letters and digits, without dots. */
export function isMapName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,29}$/u.test(name);
}
