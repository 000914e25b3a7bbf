/** The cell styles Excel brings with it, in the colours of the workbook's theme. */
import type { BorderEdge, BorderStyle, CellStyle, Style, StyleGroup } from '../../spreadsheet/model';
import type { Palette } from '../../spreadsheet/xlsx/colors';
import { themeColor } from '../../spreadsheet/xlsx/workbook-palette';

export const NORMAL = 'Normal';

/** Name, Excel's number, and the name in `Excel.BuiltInStyle` where it is another. */
const LIST: readonly (readonly [name: string, number: number, wire?: string])[] = [
  [NORMAL, 0],
  ['Comma', 3],
  ['Currency', 4],
  ['Percent', 5],
  ['Comma [0]', 6, 'WholeComma'],
  ['Currency [0]', 7, 'WholeDollar'],
  ['Hyperlink', 8, 'Hlink'],
  ['Followed Hyperlink', 9, 'HlinkTrav'],
  ['Note', 10],
  ['Warning Text', 11, 'WarningText'],
  ['Title', 15, 'SheetTitle'],
  ['Heading 1', 16, 'Heading1'],
  ['Heading 2', 17, 'Heading2'],
  ['Heading 3', 18, 'Heading3'],
  ['Heading 4', 19, 'Heading4'],
  ['Input', 20],
  ['Output', 21],
  ['Calculation', 22],
  ['Check Cell', 23, 'CheckCell'],
  ['Linked Cell', 24, 'LinkedCell'],
  ['Total', 25],
  ['Good', 26],
  ['Bad', 27],
  ['Neutral', 28],
  ...[1, 2, 3, 4, 5, 6].flatMap((accent): [string, number, string?][] => [
    [`Accent${accent}`, 25 + accent * 4],
    [`20% - Accent${accent}`, 26 + accent * 4, `Accent${accent}_20`],
    [`40% - Accent${accent}`, 27 + accent * 4, `Accent${accent}_40`],
    [`60% - Accent${accent}`, 28 + accent * 4, `Accent${accent}_60`],
  ]),
  ['Explanatory Text', 53, 'ExplanatoryText'],
];

export const BUILT_IN_NAMES: readonly string[] = LIST.map(([name]) => name);

/** "Heading 1" or "Heading1" → "Heading 1", in any case of letters; `undefined` for a name Excel does not bring. */
export function builtInName(given: string): string | undefined {
  const wanted = given.toLowerCase();
  return LIST.find(([name, , wire]) => name.toLowerCase() === wanted || wire?.toLowerCase() === wanted)?.[0];
}

/** "Heading 1" → "Heading1", as `range.style` answers. */
export function wireName(name: string): string {
  const found = LIST.find(([known]) => known === name);
  return found?.[2] ?? name;
}

const NUMBER_ONLY: StyleGroup[] = ['font', 'fill', 'border', 'align', 'protection'];
const NO_NUMBER: StyleGroup[] = ['numberFormat', 'align', 'protection'];

/** @param normal what cells without a style look like @returns `undefined` for another name */
export function builtInStyle(name: string, palette: Palette, normal: Style): CellStyle | undefined {
  const entry = LIST.find(([known]) => known === name);
  if (!entry) return undefined;
  const [, builtIn] = entry;
  if (name === NORMAL) return { name, builtIn, style: normal };
  const numberFormat = NUMBER_FORMATS[name];
  if (numberFormat !== undefined) return { name, builtIn, style: { ...normal, numberFormat }, leaves: NUMBER_ONLY };
  const looks = looksOf(name, (theme, tint) => themeColor(palette, theme, tint));
  const leaves = [...NO_NUMBER, ...(['fill', 'border'] as const).filter((group) => looks[group] === undefined)];
  return { name, builtIn, style: { ...normal, ...looks, font: { ...normal.font, ...looks.font } }, leaves };
}

const NUMBER_FORMATS: Record<string, string> = {
  Comma: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  'Comma [0]': '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  Currency: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  'Currency [0]': '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  Percent: '0%',
};

type Looks = Pick<Style, 'font' | 'fill' | 'border'>;
type Theme = (theme: number, tint?: number) => string;

function looksOf(name: string, theme: Theme): Looks {
  const accent = /^(?:(\d)0% - )?Accent(\d)$/.exec(name);
  if (accent) {
    const of = 3 + Number(accent[2]);
    if (!accent[1]) return { font: { color: theme(0) }, fill: theme(of) };
    const tint = { 2: 0.7999816888943144, 4: 0.5999938962981048, 6: 0.3999755851924192 }[accent[1]] ?? 0;
    return { font: { color: theme(accent[1] === '6' ? 0 : 1) }, fill: theme(of, tint) };
  }
  const line = (style: BorderStyle, color: string): BorderEdge => ({ style, color });
  const box = (style: BorderStyle, color: string) => {
    const edge = line(style, color);
    return { left: edge, right: edge, top: edge, bottom: edge };
  };
  const heading = (size: number, bottom?: BorderEdge): Looks => ({
    font: { size, bold: true, color: theme(3) },
    ...(bottom && { border: { bottom } }),
  });
  const styles: Record<string, Looks> = {
    Hyperlink: { font: { underline: true, color: theme(10) } },
    'Followed Hyperlink': { font: { underline: true, color: theme(11) } },
    Note: { fill: '#FFFFCC', border: box('thin', '#B2B2B2') },
    'Warning Text': { font: { color: '#FF0000' } },
    Title: { font: { name: 'Cambria', size: 18, bold: true, color: theme(3) } },
    'Heading 1': heading(15, line('thick', theme(4))),
    'Heading 2': heading(13, line('thick', theme(4, 0.499984740745262))),
    'Heading 3': heading(11, line('medium', theme(4, 0.3999755851924192))),
    'Heading 4': heading(11),
    Input: { font: { color: '#3F3F76' }, fill: '#FFCC99', border: box('thin', '#7F7F7F') },
    Output: { font: { bold: true, color: '#3F3F3F' }, fill: '#F2F2F2', border: box('thin', '#3F3F3F') },
    Calculation: { font: { bold: true, color: '#FA7D00' }, fill: '#F2F2F2', border: box('thin', '#7F7F7F') },
    'Check Cell': { font: { bold: true, color: theme(0) }, fill: '#A5A5A5', border: box('double', '#3F3F3F') },
    'Linked Cell': { font: { color: '#FA7D00' }, border: { bottom: line('double', '#FF8001') } },
    Total: {
      font: { bold: true, color: theme(1) },
      border: { top: line('thin', theme(4)), bottom: line('double', theme(4)) },
    },
    Good: { font: { color: '#006100' }, fill: '#C6EFCE' },
    Bad: { font: { color: '#9C0006' }, fill: '#FFC7CE' },
    Neutral: { font: { color: '#9C6500' }, fill: '#FFEB9C' },
    'Explanatory Text': { font: { italic: true, color: '#7F7F7F' } },
  };
  return styles[name] ?? {};
}
