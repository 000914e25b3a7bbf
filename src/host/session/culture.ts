/**
 * The culture of the person at the workbook: how numbers, dates, format codes and formulas are shown to them and read from
 * them. `Range.text`, `numberFormatLocal`, `formulasLocal` and what is typed go through here; nothing else does, and files
 * and the other members of the API are always in English (United States).
 */
import type { CellValue, Sheet, Workbook } from '../../spreadsheet/model';
import { ENGLISH, VIETNAMESE, formatValue, type Separators } from '../calculation/number-format';
import { GENERAL } from '../grid/input';
import { styleAt } from '../grid/styles';

export type CultureName = 'en-US' | 'vi-VN';

export interface Culture {
  name: CultureName;
  separators: Separators;
  /** Between arguments of functions. */
  list: ',' | ';';
  /** Between the columns of an array constant. */
  arrayColumn: ',' | '\\';
  currencySymbol: string;
  dateSeparator: string;
  timeSeparator: string;
  /** As `cultureInfo.datetimeFormat` gives them. */
  shortDatePattern: string;
  longDatePattern: string;
  longTimePattern: string;
  /** Format codes of cells that follow the culture. */
  shortDateCode: string;
  longDateCode: string;
}

export const CULTURES: Record<CultureName, Culture> = {
  'en-US': {
    name: 'en-US',
    separators: ENGLISH,
    list: ',',
    arrayColumn: ',',
    currencySymbol: '$',
    dateSeparator: '/',
    timeSeparator: ':',
    shortDatePattern: 'M/d/yyyy',
    longDatePattern: 'dddd, MMMM d, yyyy',
    longTimePattern: 'h:mm:ss tt',
    shortDateCode: 'm/d/yyyy',
    longDateCode: 'dddd, mmmm d, yyyy',
  },
  'vi-VN': {
    name: 'vi-VN',
    separators: VIETNAMESE,
    list: ';',
    arrayColumn: '\\',
    currencySymbol: '₫',
    dateSeparator: '/',
    timeSeparator: ':',
    shortDatePattern: 'd/M/yyyy',
    longDatePattern: 'dd MMMM yyyy',
    longTimePattern: 'HH:mm:ss',
    shortDateCode: 'd/m/yyyy',
    longDateCode: 'dd mmmm yyyy',
  },
};

/** Built-in formats 14 and 22, which Excel shows in the order of the culture. */
const SHORT_DATE = 'm/d/yyyy';
const SHORT_DATE_TIME = 'm/d/yyyy h:mm';
const LONG_DATE = '[$-F800]';

/** What a cell shows. @param code the format as the file has it. */
export function shownText(value: CellValue, code: string, culture: Culture): string {
  return formatValue(value, shownCode(code, culture), culture.separators);
}

/** What the cell at that place shows. */
export function cellText(workbook: Workbook, sheet: Sheet, row: number, column: number, culture: Culture): string {
  const value = sheet.rows[row]?.[column]?.value ?? null;
  return value === null ? '' : shownText(value, styleAt(workbook, sheet, row, column).numberFormat ?? GENERAL, culture);
}

/** The code with the culture's order of dates and, where it names no language, the culture's names of days and months. */
function shownCode(code: string, culture: Culture): string {
  if (culture.name === 'en-US') return code;
  if (code.startsWith(LONG_DATE)) return `[$-42A]${culture.longDateCode}`;
  const dated = inOrder(code, culture);
  return /mmm|ddd/i.test(dated) && !dated.includes('[$-') ? `[$-42A]${dated}` : dated;
}

function inOrder(code: string, culture: Culture): string {
  if (code === SHORT_DATE) return culture.shortDateCode;
  return code === SHORT_DATE_TIME ? `${culture.shortDateCode} h:mm` : code;
}

/** "#,##0.00" → "#.##0,00" where a comma is the decimal sign. */
export function localFormat(code: string, culture: Culture): string {
  return culture.name === 'en-US' ? code : swapSeparators(inOrder(code, culture));
}

/** The reverse of `localFormat`. */
export function formatFromLocal(code: string, culture: Culture): string {
  if (culture.name === 'en-US') return code;
  if (code === culture.shortDateCode) return SHORT_DATE;
  return code === `${culture.shortDateCode} h:mm` ? SHORT_DATE_TIME : swapSeparators(code);
}

const CODE_PARTS = /"[^"]*"?|\\[\s\S]|_[\s\S]|\*[\s\S]?|\[[^\]]*\]|[.,]|[^"\\_*[.,]+/g;

/** Quoted, escaped and bracketed parts of a code stay; in a date only the decimals of seconds have a sign to swap. */
function swapSeparators(code: string): string {
  const parts = code.match(CODE_PARTS) ?? [];
  const isDate = parts.some((part) => !/^["\\_*[]/.test(part) && /[ymdhs]/i.test(part.replace(/general/gi, '')));
  return parts
    .map((part, at) => {
      if (part !== '.' && part !== ',') return part;
      if (isDate && !/^0/.test(parts[at + 1] ?? '')) return part;
      return part === '.' ? ',' : '.';
    })
    .join('');
}
