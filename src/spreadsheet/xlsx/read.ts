/** Bytes of an .xlsx (or .xlsm) file → `Workbook`, with every original part kept for saving. */
import type { CalculationSettings, DefinedName, Sheet, Visibility, Workbook } from '../model';
import { child, childrenOf, flag, numeric, parseXml, type XmlElement } from '../xml';
import { DEFAULT_LIMITS, type Limits, openArchive } from '../zip';
import { paletteOf } from './colors';
import { isDateFormatCode } from './number-formats';
import { type Parts, partsOf, partsOfMap, readText, type Relationship, relationshipsOf, workbookPart } from './package';
import { readAddIns } from './read-add-ins';
import { readPersons } from './read-comments';
import { readCustomXml } from './read-custom-xml';
import { printArea, printTitles } from './read-page';
import { readCustomProperties, readProperties } from './read-properties';
import { readSheet } from './read-sheet';
import { compact, readStyles } from './read-styles';
import { readSharedStrings } from './strings';
import { readTableStyles } from './table-styles';

/**
 * Everything of the model that the file has. Formula cells without a stored value have `value: undefined`.
 * @throws PackageError with a Vietnamese message: not a zip, truncated, password-protected, too large, bad XML …
 */
export function readWorkbook(bytes: Uint8Array, limits: Partial<Limits> = {}): Workbook {
  const parts = partsOf(openArchive(bytes, limits));
  const kept = new Map(parts.names().map((name) => [name, parts.read(name) ?? new Uint8Array()]));
  return readParts(kept, limits);
}

/** The same from parts that are already inflated. */
export function readParts(map: Map<string, Uint8Array>, limits: Partial<Limits> = {}): Workbook {
  const parts = partsOfMap(map);
  const main = workbookPart(parts);
  const root = parseXml(readText(parts, main) ?? '', main);
  const relationships = relationshipsOf(parts, main);
  const rootOf = (type: string) => {
    const target = relationships.find((each) => each.type === type && !each.external)?.target;
    const text = target === undefined ? undefined : readText(parts, target);
    return text === undefined ? undefined : parseXml(text, target);
  };
  const stylesRoot = rootOf('styles');
  const palette = paletteOf(rootOf('theme'), stylesRoot);
  const { styles, cellStyles, differential, differentialColors } = readStyles(stylesRoot, palette);
  const strings = readSharedStrings(textOf(parts, relationships, 'sharedStrings'));
  const dates = styles.map((style) => isDateFormatCode(style.numberFormat));
  const context = {
    parts,
    palette,
    differential,
    differentialColors,
    strings,
    limit: limits.cells ?? DEFAULT_LIMITS.cells,
    dateShift: countsFrom1904(root) ? DAYS_1904 : 0,
    isDate: (style: number) => dates[style] ?? false,
  };
  const entries = sheetEntries(root, relationships);
  const sheets = entries.flatMap(({ name, visibility, part }) => {
    const stored = part === undefined ? undefined : parts.find(part);
    if (stored === undefined) return [];
    const sheet = readSheet(name, stored, context);
    if (visibility !== 'visible') sheet.visibility = visibility;
    return sheet;
  });
  const names = readNames(root, entries, sheets);
  const view = child(child(root, 'bookViews'), 'workbookView')?.attributes;
  const workbook: Workbook = {
    sheets,
    activeSheet: Math.min(numeric(view?.activeTab) ?? 0, Math.max(0, sheets.length - 1)),
    names,
    styles,
    properties: readProperties(parts),
    source: { parts: map },
  };
  const calculation = readCalculation(child(root, 'calcPr'));
  if (Object.keys(calculation).length > 0) workbook.calculation = calculation;
  const persons = readPersons(parts, relationships);
  if (persons.length > 0) workbook.persons = persons;
  if (cellStyles.length > 0) workbook.cellStyles = cellStyles;
  const custom = readCustomProperties(parts);
  if (custom.length > 0) workbook.customProperties = custom;
  const customXml = readCustomXml(parts, relationships);
  if (customXml.length > 0) workbook.customXml = customXml;
  const addIns = readAddIns(parts);
  if (addIns.length > 0) workbook.addIns = addIns;
  const tableStyles = readTableStyles(stylesRoot);
  if (tableStyles) workbook.tableStyles = tableStyles;
  if (flag(child(root, 'workbookProtection')?.attributes.lockStructure)) workbook.structureProtected = true;
  return workbook;
}

function readCalculation(element: XmlElement | undefined): CalculationSettings {
  const { iterate, iterateCount, iterateDelta, fullPrecision } = element?.attributes ?? {};
  return compact<CalculationSettings>({
    iterate: flag(iterate) || undefined,
    maxIterations: numeric(iterateCount),
    maxChange: numeric(iterateDelta),
    precisionAsDisplayed: flag(fullPrecision) === false || undefined,
  });
}

/** Days between 1 January 1904 and the day Excel's other calendar counts from. */
export const DAYS_1904 = 1462;

export function countsFrom1904(workbook: XmlElement): boolean {
  return flag(child(workbook, 'workbookPr')?.attributes.date1904) ?? false;
}

export interface SheetEntry {
  name: string;
  visibility: Visibility;
  /** Absent when the relationship is missing or points to a chart or macro sheet. */
  part?: string;
}

function sheetEntries(root: XmlElement, relationships: readonly Relationship[]): SheetEntry[] {
  return childrenOf(child(root, 'sheets'), 'sheet').map(({ attributes }) => sheetEntry(attributes, relationships));
}

export function sheetEntry(attributes: Record<string, string>, relationships: readonly Relationship[]): SheetEntry {
  const target = relationships.find((each) => each.id === attributes['r:id'] && each.type === 'worksheet');
  const { state } = attributes;
  return {
    name: attributes.name ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part: target?.target,
  };
}

/** Print areas and titles go to their sheets; the filter's helper name is the writer's business. */
function readNames(root: XmlElement, entries: readonly SheetEntry[], sheets: readonly Sheet[]): DefinedName[] {
  return childrenOf(child(root, 'definedNames'), 'definedName').flatMap((element) => {
    const { name = '', localSheetId, comment } = element.attributes;
    const scope = localSheetId === undefined ? undefined : entries[Number(localSheetId)]?.name;
    const sheet = sheets.find((each) => each.name === scope);
    const formula = element.text;
    if (name.startsWith('_xlnm.')) {
      if (name === '_xlnm._FilterDatabase') return [];
      const print = name === '_xlnm.Print_Area' ? printArea : name === '_xlnm.Print_Titles' ? printTitles : undefined;
      if (sheet && print) {
        Object.assign(sheet.page, print(formula));
        return [];
      }
    }
    return compact<DefinedName>({
      name,
      formula,
      sheet: scope,
      hidden: flag(element.attributes.hidden) || undefined,
      comment,
    });
  });
}

function textOf(parts: Parts, relationships: readonly Relationship[], type: string): string | undefined {
  const target = relationships.find((each) => each.type === type && !each.external)?.target;
  return target === undefined ? undefined : readText(parts, target);
}
