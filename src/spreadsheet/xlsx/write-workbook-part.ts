/** The workbook part: the list of sheets, names, the view, protection, whether to calculate on opening. */
import { absoluteArea, quoteSheet } from '../address';
import type { DefinedName, Sheet, Workbook } from '../model';
import { attributes, child, childrenOf, escapeXml, parseXml, type XmlElement } from '../xml';
import { attributeText, editElements } from './elements';
import { same } from './same';
import { XML } from './write-attachments';
import { printAreaFormula, printTitlesFormula } from './write-page';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** CT_Workbook. */
const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

export interface WrittenSheet {
  sheet: Sheet;
  /** Of its relationship from the workbook part. */
  id: string;
  changed: boolean;
}

/** @param original the part to change, with what the whole file reads as @returns `undefined` when nothing changed */
export function writeWorkbookPart(
  workbook: Workbook,
  sheets: readonly WrittenSheet[],
  original: string | undefined,
  before: Workbook | undefined,
): string | undefined {
  const text = original ?? `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"></workbook>`;
  const root = parseXml(text, 'workbook');
  const changed = new Map<string, string>();
  if (!before || !same(sheetList(workbook), sheetList(before))) {
    changed.set('sheets', sheetsXml(sheets, root));
  }
  if (!before || !same(sheetList(workbook), sheetList(before)) || workbook.activeSheet !== before.activeSheet)
    changed.set('bookViews', viewsXml(workbook, root));
  if (!before || !same(allNames(workbook), allNames(before)))
    changed.set('definedNames', namesXml(workbook, before, root));
  if (Boolean(workbook.structureProtected) !== Boolean(before?.structureProtected))
    changed.set('workbookProtection', workbook.structureProtected ? '<workbookProtection lockStructure="1"/>' : '');
  const uncalculated = sheets.some((each) => each.changed && hasUncalculated(each.sheet));
  if (uncalculated || !same(calculationAttributes(workbook), calculationAttributes(before ?? {})))
    changed.set('calcPr', calculationXml(workbook, uncalculated, root));
  return changed.size === 0 ? undefined : editElements(text, root, WORKBOOK_ORDER, changed);
}

function sheetList(workbook: Workbook): unknown {
  return workbook.sheets.map(({ name, visibility = 'visible', part }) => ({ name, visibility, part }));
}

function sheetsXml(sheets: readonly WrittenSheet[], root: XmlElement): string {
  const existing = childrenOf(child(root, 'sheets'), 'sheet').map((each) => each.attributes);
  let highest = Math.max(0, ...existing.map((each) => Number(each.sheetId)));
  const list = sheets.map(({ sheet, id }) => {
    const sheetId = existing.find((each) => each['r:id'] === id)?.sheetId ?? ++highest;
    const state = sheet.visibility === 'visible' ? undefined : sheet.visibility;
    return `<sheet${attributes({ name: sheet.name, sheetId, state, 'r:id': id })}/>`;
  });
  return `<sheets xmlns:r="${RELATIONSHIPS}">${list.join('')}</sheets>`;
}

function viewsXml(workbook: Workbook, root: XmlElement): string {
  const original = child(child(root, 'bookViews'), 'workbookView');
  const kept = original ? attributeText(original, ['activeTab', 'firstSheet']) : '';
  return `<bookViews><workbookView${attributes({ activeTab: workbook.activeSheet || undefined })}${kept}/></bookViews>`;
}

interface StoredName extends DefinedName {
  localSheet?: number;
}

/** Names with those the file keeps for print areas, titles and filters; sorted as Excel sorts them. */
function allNames(workbook: Workbook): StoredName[] {
  const stored: StoredName[] = workbook.names.map((name) => ({ ...name, localSheet: indexOf(workbook, name.sheet) }));
  workbook.sheets.forEach((sheet, localSheet) => {
    const area = printAreaFormula(sheet.name, sheet.page);
    const titles = printTitlesFormula(sheet.name, sheet.page);
    if (sheet.autoFilter) {
      const formula = `${quoteSheet(sheet.name)}!${absoluteArea(sheet.autoFilter)}`;
      stored.push({ name: '_xlnm._FilterDatabase', formula, localSheet, hidden: true });
    }
    if (area) stored.push({ name: '_xlnm.Print_Area', formula: area, localSheet });
    if (titles) stored.push({ name: '_xlnm.Print_Titles', formula: titles, localSheet });
  });
  return stored;
}

function namesXml(workbook: Workbook, before: Workbook | undefined, root: XmlElement): string {
  const foreign = foreignNames(workbook, before, root);
  const names = [...allNames(workbook), ...foreign].map(
    ({ name, formula, localSheet, hidden, comment }) =>
      `<definedName${attributes({ name, comment, localSheetId: localSheet, hidden: hidden || undefined })}>${escapeXml(formula)}</definedName>`,
  );
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

/** Print areas of several parts are not modelled: they stay as long as the sheet is there and got none of its own. */
function foreignNames(workbook: Workbook, before: Workbook | undefined, root: XmlElement): StoredName[] {
  const existing = childrenOf(child(root, 'sheets'), 'sheet').map((each) => each.attributes.name);
  return childrenOf(child(root, 'definedNames'), 'definedName').flatMap(({ attributes: given, text }) => {
    if (given.name !== '_xlnm.Print_Area' || given.localSheetId === undefined) return [];
    const old = before?.sheets.find((sheet) => sheet.name === existing[Number(given.localSheetId)]);
    const localSheet = workbook.sheets.findIndex((sheet) => sheet.part !== undefined && sheet.part === old?.part);
    if (!old || old.page.area || localSheet < 0 || workbook.sheets[localSheet].page.area) return [];
    return { name: given.name, formula: text, localSheet };
  });
}

function indexOf(workbook: Workbook, sheet: string | undefined): number | undefined {
  const index = workbook.sheets.findIndex((each) => each.name === sheet);
  return index < 0 ? undefined : index;
}

function hasUncalculated(sheet: Sheet): boolean {
  return sheet.rows.some((row) =>
    row?.some((cell) => cell?.formula !== undefined && (cell.value === undefined || cell.value === null)),
  );
}

function calculationAttributes({ calculation }: Pick<Workbook, 'calculation'>) {
  return {
    iterate: calculation?.iterate || undefined,
    iterateCount: calculation?.maxIterations,
    iterateDelta: calculation?.maxChange,
    fullPrecision: calculation?.precisionAsDisplayed ? false : undefined,
  };
}

function calculationXml(workbook: Workbook, uncalculated: boolean, root: XmlElement): string {
  const original = child(root, 'calcPr');
  const settings = calculationAttributes(workbook);
  const kept = original ? attributeText(original, ['fullCalcOnLoad', ...Object.keys(settings)]) : ' calcId="191029"';
  return `<calcPr${kept}${attributes({ ...settings, fullCalcOnLoad: uncalculated || undefined })}/>`;
}
