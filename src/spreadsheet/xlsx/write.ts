/**
 * `Workbook` → bytes. A workbook that came from a file keeps every part, and within a changed part every element, that the
 * model's changes do not touch; a new one is the same work starting from an empty package.
 */
import { officeThemeXml } from '../charts/theme';
import type { Sheet, Workbook } from '../model';
import { parseXml } from '../xml';
import { zipParts } from '../zip';
import { type Palette, paletteOf } from './colors';
import { StringWriter } from './write-strings';
import { isDateFormatCode } from './number-formats';
import { partsOfMap, workbookPart } from './package';
import { OFFICE, PackageWriter } from './package-writer';
import { countsFrom1904, DAYS_1904, readParts } from './read';
import { writeAddIns } from './write-add-ins';
import { writePersons } from './write-comments';
import { writeCustomXml } from './write-custom-xml';
import { MetadataWriter } from './write-metadata';
import { writeCustomProperties, writeProperties } from './write-properties';
import { same } from './same';
import { withTableStyles } from './table-styles';
import { type SheetJob, writeSheetPart } from './write-sheet-part';
import { StyleWriter } from './write-styles';
import { type WrittenSheet, writeWorkbookPart } from './write-workbook-part';
import { XML } from './write-attachments';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const WORKBOOK_TYPE = `${TYPE}sheet.main+xml`;

/** The same workbook always gives the same bytes. Formulas without a value make Excel calculate on opening. */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  return zipParts(writeParts(workbook));
}

/** The parts before they are zipped, in the order of the package. */
function writeParts(workbook: Workbook): Map<string, Uint8Array> {
  const source = workbook.source?.parts;
  const before = source && readParts(source);
  const out = new PackageWriter(source);
  const reachable = out.reachable();
  const main = source ? workbookPart(partsOfMap(source)) : 'xl/workbook.xml';
  if (!source) {
    out.set(main, '', WORKBOOK_TYPE);
    out.relate('', `${OFFICE}officeDocument`, main);
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const partOf = (type: string, name: string) => out.targets(main, type)[0]?.part ?? `${folder}${name}`;
  const sheetParts = workbook.sheets.map((sheet) => claimSheet(sheet, before, out, main, folder));
  const stylesPart = partOf('styles', 'styles.xml');
  const stringsPart = partOf('sharedStrings', 'sharedStrings.xml');
  const styles = new StyleWriter(workbook, out.text(stylesPart), before, paletteIn(out, main));
  const strings = new StringWriter(out.text(stringsPart));
  const metadataPart = partOf('sheetMetadata', 'metadata.xml');
  const metadata = new MetadataWriter(out.text(metadataPart));
  const shift = source && countsFrom1904(parseXml(out.text(main) ?? '')) ? DAYS_1904 : 0;
  const dates = workbook.styles.map((style) => isDateFormatCode(style.numberFormat));
  const job: SheetJob = {
    out,
    folder,
    sheets: workbook.sheets,
    differential: (format) => styles.differential(format),
    formats: { differential: styles.differentials, palette: styles.palette },
    cells: {
      string: (text) => strings.index(text),
      dynamicArray: () => metadata.dynamicArray(),
      value: (value, style) => (shift && dates[style] ? value - shift : value),
    },
  };
  const written: WrittenSheet[] = workbook.sheets.map((sheet, index) => {
    const { part, original } = sheetParts[index];
    const changed = writeSheetPart(sheet, part, job, {
      selected: index === workbook.activeSheet,
      before: original && { sheet: original, selected: before?.sheets[before.activeSheet] === original },
    });
    return { sheet, id: out.relate(main, `${OFFICE}worksheet`, part), changed };
  });
  for (const sheet of before?.sheets ?? [])
    if (sheet.part && !sheetParts.some((each) => each.part === sheet.part)) out.unrelate(main, sheet.part);
  writeTheme(workbook, out, main, folder);
  const addedStyles = styles.xml();
  const stylesText = same(workbook.tableStyles, before?.tableStyles)
    ? addedStyles
    : withTableStyles(addedStyles ?? out.text(stylesPart) ?? '', workbook.tableStyles);
  if (stylesText !== undefined) {
    out.set(stylesPart, stylesText, `${TYPE}styles+xml`);
    out.relate(main, `${OFFICE}styles`, stylesPart);
  }
  const stringsText = strings.xml();
  if (stringsText !== undefined) {
    out.set(stringsPart, stringsText, `${TYPE}sharedStrings+xml`);
    out.relate(main, `${OFFICE}sharedStrings`, stringsPart);
  }
  const metadataText = metadata.xml();
  if (metadataText !== undefined) {
    out.set(metadataPart, metadataText, `${TYPE}sheetMetadata+xml`);
    out.relate(main, `${OFFICE}sheetMetadata`, metadataPart);
  }
  if (written.some((each) => each.changed)) dropCalculationChain(out, main);
  const text = source ? out.text(main) : undefined;
  const mainText = writeWorkbookPart(workbook, written, text, before);
  if (mainText !== undefined) out.set(main, mainText);
  writeProperties(workbook.properties, before?.properties, out);
  writeCustomProperties(workbook.customProperties ?? [], before?.customProperties ?? [], out);
  writePersons(workbook.persons ?? [], before?.persons ?? [], main, out);
  writeCustomXml(workbook.customXml ?? [], before?.customXml ?? [], main, out);
  writeAddIns(workbook.addIns ?? [], before?.addIns ?? [], out);
  out.dropUnreachable(reachable);
  return out.finish();
}

/** The colours that themes and numbers stand for in the package. */
function paletteIn(out: PackageWriter, main: string): Palette {
  const rootOf = (type: string) => {
    const text = out.text(out.targets(main, type)[0]?.part ?? '');
    return text === undefined ? undefined : parseXml(text, type);
  };
  return paletteOf(rootOf('theme'), rootOf('styles'));
}

/** New charts leave their colours to the theme. */
function writeTheme(workbook: Workbook, out: PackageWriter, main: string, folder: string): void {
  const made = workbook.sheets.some((sheet) => sheet.charts.some((chart) => chart.part === undefined));
  if (!made || out.targets(main, 'theme').length > 0) return;
  const part = out.freeName(`${folder}theme/theme#.xml`);
  out.set(part, officeThemeXml(), 'application/vnd.openxmlformats-officedocument.theme+xml');
  out.relate(main, `${OFFICE}theme`, part);
}

/** A sheet's own part, unless it is new or another sheet of the workbook claims the same one. */
function claimSheet(
  sheet: Sheet,
  before: Workbook | undefined,
  out: PackageWriter,
  main: string,
  folder: string,
): { part: string; original?: Sheet } {
  const original = before?.sheets.find((each) => each.part !== undefined && each.part === sheet.part);
  if (original?.part !== undefined) return { part: original.part, original };
  const part = out.freeName(`${folder}worksheets/sheet#.xml`);
  out.set(part, XML + emptySheetXml(), `${TYPE}worksheet+xml`);
  out.relate(main, `${OFFICE}worksheet`, part);
  return { part, original: undefined };
}

function emptySheetXml(): string {
  return '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
}

/** The order of calculation names cells; Excel makes a new one, but takes a wrong one for damage. */
function dropCalculationChain(out: PackageWriter, main: string): void {
  for (const { part } of out.targets(main, 'calcChain')) {
    out.unrelate(main, part);
    out.remove(part);
  }
}
