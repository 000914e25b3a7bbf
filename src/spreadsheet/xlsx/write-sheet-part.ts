/** One sheet into its part: what changed against the file it came from, with its tables, notes and charts. */
import type { DifferentialFormat, Sheet } from '../model';
import { child, descendants, parseXml, type XmlElement } from '../xml';
import type { Palette } from './colors';
import { editElements } from './elements';
import { type PackageWriter } from './package-writer';
import { patchedSheetData } from './patch-cells';
import { aroundSheetData } from './read-sheet';
import { same } from './same';
import { prefixedFormula } from './future-functions';
import { findSheetData } from './sheet-data';
import { writeCharts } from './write-charts';
import { writeConditionalFormats } from './write-conditional';
import { writeHyperlinks } from './write-hyperlinks';
import { writeNotes, writeSheetProperties, writeTables } from './write-relations';
import { type CellWriting, sheetDataXml } from './write-cells';
import { storedFormula, tableAt } from './structured';
import { SHEET_ELEMENTS, SHEET_ORDER, type SheetWriting } from './write-sheet';

export interface SheetJob {
  out: PackageWriter;
  /** Of the workbook part, with its slash. */
  folder: string;
  sheets: readonly Sheet[];
  /** Index of a format among the workbook's. */
  differential(format: DifferentialFormat): number;
  /** How differential formats and colours read in the file that is changed. */
  formats: { differential: readonly DifferentialFormat[]; palette: Palette };
  cells: Omit<CellWriting, 'formula'>;
}

export interface SheetState {
  selected: boolean;
  before?: { sheet: Sheet; selected: boolean };
}

/** @returns whether the part had to change */
export function writeSheetPart(sheet: Sheet, part: string, job: SheetJob, state: SheetState): boolean {
  const text = job.out.text(part) ?? '';
  const around = aroundSheetData(text);
  const root = parseXml(around, part);
  const before = state.before?.sheet;
  const changed = new Map<string, string>();
  const writing: SheetWriting = {
    selected: state.selected,
    differential: job.differential,
    original: (name) => root.children.find((each) => each.name === name),
    source: around,
    before,
  };
  for (const element of SHEET_ELEMENTS) {
    const shown = element.shows(sheet, state.selected);
    if (state.before && same(shown, element.shows(state.before.sheet, state.before.selected))) continue;
    changed.set(element.name, element.xml(sheet, writing));
  }
  for (const [name, xml] of [
    ...writeTables(sheet, part, job, before),
    ...writeNotes(sheet, part, job, before),
    ...writeSheetProperties(sheet, part, job, before),
    ...writeCharts(sheet, part, job, before),
    ...writeHyperlinks(sheet, part, job, before, root, around),
  ])
    changed.set(name, xml);
  const conditional = !before || !same(sheet.conditionalFormats, before.conditionalFormats);
  const written = conditional
    ? writeConditionalFormats(sheet.conditionalFormats, {
        differential: job.differential,
        original: { root, text: around, ...job.formats },
      })
    : undefined;
  if (written) changed.set('conditionalFormatting', written.elements);
  // The model holds both kinds of validations and writes them as one; left in the extension they would come twice.
  const gone = (extension: XmlElement) =>
    (changed.has('dataValidations') && holds(extension, 'dataValidations')) ||
    (written !== undefined && holds(extension, 'conditionalFormattings'));
  if (written?.extension || child(root, 'extLst')?.children.some(gone))
    changed.set('extLst', editExtensions(root, around, gone, written?.extension ?? ''));
  const cellWriting: CellWriting = {
    ...job.cells,
    formula: (formula, row, column) =>
      prefixedFormula(formula.includes('[') ? storedFormula(formula, tableAt(sheet, row, column)?.name) : formula),
  };
  const cells = before ? patchedSheetData(sheet, before, text, cellWriting) : sheetDataXml(sheet, cellWriting);
  const span = findSheetData(text);
  if (changed.size === 0 && span && cells === text.slice(span.start, span.end)) return false;
  job.out.set(part, editElements(around, root, SHEET_ORDER, changed.set('sheetData', cells)));
  return true;
}

/** What Excel keeps at the end of a sheet for what the format had no place for: replaced, added or taken out one by one. */
function editExtensions(
  root: XmlElement,
  text: string,
  gone: (extension: XmlElement) => boolean,
  added: string,
): string {
  const extensions = root.children.find((each) => each.name === 'extLst');
  const kept = (extensions?.children ?? []).filter((each) => !gone(each));
  const inner = kept.map((each) => text.slice(each.start, each.end)).join('') + added;
  return inner && `<extLst>${inner}</extLst>`;
}

function holds(extension: XmlElement, name: string): boolean {
  return descendants(extension, name).length > 0;
}
