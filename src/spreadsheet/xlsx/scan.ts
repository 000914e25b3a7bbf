/**
 * The thin reader for files that arrive by the hundred: sheet names, defined names, and of the sheets asked for only
 * values, formulas, merges and what is hidden. Same values as `readWorkbook`, a fraction of its work.
 */
import { parseArea } from '../address';
import { PackageError } from '../failure';
import type { Area, Cell, DefinedName, Visibility } from '../model';
import { child, childrenOf, decodeXml, parseXml, type XmlElement } from '../xml';
import { DEFAULT_LIMITS, type Limits, openArchive } from '../zip';
import { cellValue, FormulaReader } from './cells';
import { isDateFormatCode } from './number-formats';
import { type Parts, partsOf, readText, type Relationship, relationshipsOf, workbookPart } from './package';
import { countsFrom1904, DAYS_1904, sheetEntry } from './read';
import { DEFAULT_FONT, numberFormats } from './read-styles';
import { withoutValidations } from './leave-out';
import { quickElements } from './quick';
import { findSheetData, type RawFormula, readSheetData } from './sheet-data';
import { readSharedStrings, type RichText } from './strings';

/** As in the model; cells without value and formula are left out. */
export interface ScannedCell extends Cell {
  /** Fonts of the runs of a rich text, e.g. [".VnTime"]. */
  runFonts?: string[];
}

export interface ScannedSheet {
  name: string;
  visibility: Visibility;
  /** Sparse: `rows[r]?.[c]`. */
  rows: (ScannedCell | undefined)[][];
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
}

export interface ScannedWorkbook {
  /** In the order of the tabs. */
  readonly sheets: readonly { name: string; visibility: Visibility }[];
  /** Without print areas and titles. */
  readonly names: readonly DefinedName[];
  /** Inflates and reads one sheet, by its place in `sheets`; read once, then kept. @throws PackageError */
  sheet(index: number): ScannedSheet;
  /** Name of the cell format's font; for files in ABC or VNI fonts. */
  fontNameOf(style: number | undefined): string;
  isDateFormat(style: number | undefined): boolean;
  /** Percents are stored as fractions. */
  isPercentFormat(style: number | undefined): boolean;
}

export interface ScanOptions {
  limits?: Partial<Limits>;
}

/** @throws PackageError with a Vietnamese message, as `readWorkbook` */
export function scanWorkbook(bytes: Uint8Array, options: ScanOptions = {}): ScannedWorkbook {
  const parts = partsOf(openArchive(bytes, options.limits));
  const main = workbookPart(parts);
  const text = readText(parts, main) ?? '';
  const relationships = relationshipsOf(parts, main);
  const contents = quickContents(text) ?? fullContents(text);
  const entries = contents.sheets
    .map((attributes) => sheetEntry(attributes, relationships))
    .flatMap(({ part, ...entry }) => {
      const stored = part === undefined ? undefined : parts.find(part);
      return stored === undefined ? [] : { ...entry, part: stored };
    });
  const lazy = lazyParts(parts, relationships);
  const read = new Map<number, ScannedSheet>();
  const shift = contents.from1904 ? DAYS_1904 : 0;
  const limit = options.limits?.cells ?? DEFAULT_LIMITS.cells;
  const isDateFormat = (style = 0) => lazy.formats().dates[style] ?? false;
  return {
    sheets: entries.map(({ name, visibility }) => ({ name, visibility })),
    names: namesOf(contents),
    sheet(index) {
      let sheet = read.get(index);
      if (!sheet) {
        const { name, visibility, part } = entries[index];
        const bytes = parts.read(part);
        if (bytes === undefined) throw new PackageError('missing-part', part);
        const xml = decodeXml(withoutValidations(bytes), part);
        const rows = scanCells(xml, lazy.strings, limit, (value, style) =>
          shift && isDateFormat(style) ? value + shift : value,
        );
        sheet = { name, visibility, ...rows, ...surroundings(xml) };
        read.set(index, sheet);
      }
      return sheet;
    },
    fontNameOf: (style = 0) => lazy.formats().fonts[style] ?? DEFAULT_FONT.name,
    isDateFormat,
    isPercentFormat: (style = 0) => lazy.formats().percents[style] ?? false,
  };
}

function scanCells(
  xml: string,
  strings: () => readonly RichText[],
  limit: number,
  counted: (value: number, style: number) => number,
): Pick<ScannedSheet, 'rows' | 'hiddenRows'> {
  let rows: ScannedSheet['rows'] = [];
  let hiddenRows = new Set<number>();
  readSheetData(xml, () => {
    rows = [];
    hiddenRows = new Set();
    const formulas = new FormulaReader();
    let count = 0;
    return {
      row(row, attributes) {
        if (attributes.includes('hidden') && /\bhidden\s*=\s*"(?:1|true)"/.test(attributes)) hiddenRows.add(row);
      },
      cell(row, column, style, type, raw, rawFormula, rich) {
        if (raw === undefined && rawFormula === undefined && rich === undefined) return;
        if (++count > limit) throw new PackageError('too-many-cells');
        const known = type === 's' ? strings() : NO_STRINGS;
        const value = cellValue(type, raw, rich, known);
        // A form's formulas are long and few are looked at: most wait until they are.
        const waits = value !== undefined && rawFormula?.kind === 'normal';
        const formula = waits ? undefined : rawFormula && formulas.read(rawFormula, row, column);
        if (value === undefined && formula === undefined) return;
        const cell: ScannedCell = waits ? lazyFormula(rawFormula) : {};
        if (value !== undefined) cell.value = typeof value === 'number' ? counted(value, style) : value;
        if (formula !== undefined) cell.formula = formula;
        if (style !== 0) cell.style = style;
        const fonts = type === 's' ? known[Number(raw)]?.fonts : rich?.fonts;
        if (fonts) cell.runFonts = fonts;
        (rows[row] ??= [])[column] = cell;
      },
    };
  });
  return { rows, hiddenRows };
}

/** A plain formula; an empty one is none. */
function lazyFormula(raw: RawFormula): ScannedCell {
  return {
    get formula() {
      return new FormulaReader().read(raw, 0, 0);
    },
  };
}

const NO_STRINGS: readonly RichText[] = [];

function surroundings(xml: string): Pick<ScannedSheet, 'merges' | 'hiddenColumns'> {
  const span = findSheetData(xml) ?? { start: xml.length, end: xml.length };
  const before = xml.slice(0, span.start);
  const after = xml.slice(span.end);
  const columns = quickElements(before, 'col') ?? treeElements(before, after, 'cols', 'col');
  const merges = quickElements(after, 'mergeCell') ?? treeElements(before, after, 'mergeCells', 'mergeCell');
  const hiddenColumns = new Set<number>();
  for (const { attributes } of columns) {
    if (attributes.hidden !== '1' && attributes.hidden !== 'true') continue;
    const last = Math.min(Number(attributes.max), 16_384);
    for (let column = Number(attributes.min) - 1; column < last; column++) hiddenColumns.add(column);
  }
  return { hiddenColumns, merges: merges.flatMap(({ attributes }) => parseArea(attributes.ref ?? '') ?? []) };
}

function treeElements(before: string, after: string, group: string, name: string): XmlElement[] {
  return childrenOf(child(parseXml(before + after, 'worksheet'), group), name);
}

interface Contents {
  sheets: Record<string, string>[];
  names: { attributes: Record<string, string>; text: string }[];
  from1904: boolean;
}

/** By hand: a school's workbook has hundreds of names. `undefined` when the part is written in an unusual way. */
function quickContents(text: string): Contents | undefined {
  const sheets = quickElements(text, 'sheet');
  const names = quickElements(text, 'definedName');
  if (!sheets || !names || sheets.length === 0 || !/\sxmlns:r="/.test(text)) return undefined;
  return { sheets: sheets.map((each) => each.attributes), names, from1904: /\sdate1904="(?:1|true)"/.test(text) };
}

function fullContents(text: string): Contents {
  const root = parseXml(text, 'workbook');
  return {
    sheets: childrenOf(child(root, 'sheets'), 'sheet').map((each) => each.attributes),
    names: childrenOf(child(root, 'definedNames'), 'definedName'),
    from1904: countsFrom1904(root),
  };
}

function namesOf({ sheets, names }: Contents): DefinedName[] {
  const defined: DefinedName[] = [];
  for (const { attributes, text } of names) {
    if (attributes.name === undefined || attributes.name.startsWith('_xlnm.')) continue;
    const name: DefinedName = { name: attributes.name, formula: text };
    const sheet = attributes.localSheetId === undefined ? undefined : sheets[Number(attributes.localSheetId)]?.name;
    if (sheet !== undefined) name.sheet = sheet;
    if (attributes.hidden === '1' || attributes.hidden === 'true') name.hidden = true;
    defined.push(name);
  }
  return defined;
}

/** Strings and formats are read when the first cell needs them. */
function lazyParts(parts: Parts, relationships: readonly Relationship[]) {
  const textOf = (type: string) => {
    const target = relationships.find((each) => each.type === type && !each.external)?.target;
    return target === undefined ? undefined : readText(parts, target);
  };
  let strings: RichText[] | undefined;
  let formats: ReturnType<typeof readFormats> | undefined;
  return {
    strings: () => (strings ??= readSharedStrings(textOf('sharedStrings'))),
    formats: () => (formats ??= readFormats(textOf('styles'))),
  };
}

function readFormats(text: string | undefined): { fonts: string[]; dates: boolean[]; percents: boolean[] } {
  if (text === undefined) return { fonts: [], dates: [], percents: [] };
  const root = parseXml(text, 'styles');
  const codes = numberFormats(root);
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((font) => child(font, 'name')?.attributes.val);
  const xfs = childrenOf(child(root, 'cellXfs'), 'xf').map((xf) => xf.attributes);
  return {
    fonts: xfs.map((xf) => fonts[Number(xf.fontId ?? 0)] ?? DEFAULT_FONT.name),
    dates: xfs.map((xf) => isDateFormatCode(codes(Number(xf.numFmtId ?? 0)))),
    percents: xfs.map((xf) => codes(Number(xf.numFmtId ?? 0))?.includes('%') ?? false),
  };
}
