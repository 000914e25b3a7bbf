/** One sheet into its part: what changed against the file it came from, with its tables, notes and charts. */
import type { Sheet } from '../model';
import { attributes, childrenOf, descendants, parseXml, type XmlElement } from '../xml';
import { editElements } from './elements';
import { type PackageWriter } from './package-writer';
import { patchedSheetData } from './patch-cells';
import { ruleOf } from './read-rules';
import { aroundSheetData } from './read-sheet';
import { same } from './same';
import { findSheetData } from './sheet-data';
import { writeCharts, writeNotes, writeTables } from './write-relations';
import { type CellWriting, sheetDataXml } from './write-cells';
import { storedFormula, tableAt } from './structured';
import { SHEET_ELEMENTS, SHEET_ORDER, type SheetWriting } from './write-sheet';

export interface SheetJob {
  out: PackageWriter;
  /** Of the workbook part, with its slash. */
  folder: string;
  sheets: readonly Sheet[];
  differential: SheetWriting['differential'];
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
    foreignConditionalFormats: foreignConditionalFormats(root, around),
  };
  for (const element of SHEET_ELEMENTS) {
    const shown = element.shows(sheet, state.selected);
    if (state.before && same(shown, element.shows(state.before.sheet, state.before.selected))) continue;
    changed.set(element.name, element.xml(sheet, writing));
  }
  for (const [name, xml] of [
    ...writeTables(sheet, part, job, before),
    ...writeNotes(sheet, part, job, before),
    ...writeCharts(sheet, part, job, before),
  ])
    changed.set(name, xml);
  if (changed.has('dataValidations')) withoutExtendedValidations(root, around, changed);
  const cellWriting: CellWriting = {
    ...job.cells,
    formula: (formula, row, column) =>
      formula.includes('[') ? storedFormula(formula, tableAt(sheet, row, column)?.name) : formula,
  };
  const cells = before ? patchedSheetData(sheet, before, text, cellWriting) : sheetDataXml(sheet, cellWriting);
  const span = findSheetData(text);
  if (changed.size === 0 && span && cells === text.slice(span.start, span.end)) return false;
  job.out.set(part, editElements(around, root, SHEET_ORDER, changed.set('sheetData', cells)));
  return true;
}

/** Data bars, icons and other rules the model has no word for, each with its group. */
function foreignConditionalFormats(root: XmlElement, text: string): string[] {
  return childrenOf(root, 'conditionalFormatting').flatMap((group) => {
    const rules = group.children.filter((rule) => rule.name !== 'cfRule' || !ruleOf(rule));
    if (rules.length === 0) return [];
    const inner = rules.map((rule) => text.slice(rule.start, rule.end)).join('');
    return `<conditionalFormatting${attributes({ sqref: group.attributes.sqref })}>${inner}</conditionalFormatting>`;
  });
}

/** The model holds both kinds of validations and writes them as one; left in the extension they would come twice. */
function withoutExtendedValidations(root: XmlElement, text: string, changed: Map<string, string>): void {
  const extensions = root.children.find((each) => each.name === 'extLst');
  if (!extensions || descendants(extensions, 'dataValidations').length === 0) return;
  const kept = extensions.children.filter((each) => descendants(each, 'dataValidations').length === 0);
  const inner = kept.map((each) => text.slice(each.start, each.end)).join('');
  changed.set('extLst', inner && `<extLst>${inner}</extLst>`);
}
