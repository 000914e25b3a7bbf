/** What the open school workbook says of itself, apart from the month's figures. */
import type { FormSource } from '../../intake/formats/form-source';
import { serviceContent, visibleSchool } from '../../intake/identify';
import type { Catalogue } from '../../reporting/catalogue/indicator';
import { foldText, normalizeText } from '../../reporting/figures/text';
import { parsePeriod } from '../../reporting/periods/calendar';
import type { Period, ReportingCalendar } from '../../reporting/periods/period';
import type { Rule } from '../../reporting/rules/rule';
import type { School } from '../../reporting/schools/school';
import { SCHOOL_SHEET } from '../../sheets/school/contract';
import { ownCalendar, ownCatalogue, ownRules, ownSchool } from '../../sheets/school/own-definitions';
import { type PastMonthRead, readPastMonths } from '../../sheets/school/past-months';
import type { FormSheet } from '../../sheets/school/read';
import { readServiceSheet, type ServiceContent } from '../../sheets/school/service-sheet';
import type { Cell } from '../../spreadsheet/model';
import { FORM_TITLE } from '../../sheets/school/wordings';

export interface FormDefinitions {
  service: ServiceContent;
  /** Name of the sheet that holds it: it may have been renamed. */
  serviceSheet: string;
  school: School;
  officeName: string;
  /** As the form shows it; "" when none. */
  deadline: string;
  /** Where it stands, or would. */
  deadlineCell?: { sheet: string; row: number; column: number };
  madeFor?: Period;
  catalogue: Catalogue;
  calendar: ReportingCalendar;
  rules: readonly Rule[];
  past: readonly PastMonthRead[];
}

/** @param home the sheet with the figures */
export function definitionsOf(source: FormSource, home: string | undefined): FormDefinitions | undefined {
  const service = serviceContent(source);
  const serviceSheet = service && source.sheets.find((sheet) => readServiceSheet(sheet.rows))?.name;
  if (!service || serviceSheet === undefined) return undefined;
  const madeFor = parsePeriod(service.madeFor);
  const catalogue = ownCatalogue(service);
  const form = source.sheets.find(({ name }) => name === home);
  const { name } = visibleSchool(source, home);
  const deadline = form && beside(form, 'han nop:');
  return {
    service,
    serviceSheet,
    school: { ...ownSchool(service), name: name === '' ? service.schoolCode : name },
    officeName: (form && aboveTitle(form)) ?? '',
    deadline: deadline?.text ?? '',
    ...(form && deadline && { deadlineCell: { sheet: form.name, row: deadline.row, column: deadline.column } }),
    ...(madeFor && { madeFor }),
    catalogue,
    calendar: ownCalendar(service, madeFor ?? { id: '2021-09', year: 2021, firstMonth: 9, lastMonth: 9 }),
    rules: ownRules(service, catalogue),
    past: readPastMonths(
      source.sheets.filter((sheet) => sheet.name !== SCHOOL_SHEET.service),
      catalogue,
    ),
  };
}

/** The issuing office stands above the form's title. */
function aboveTitle({ rows }: FormSheet): string | undefined {
  const title = foldText(FORM_TITLE);
  const at = rows.slice(0, HEAD_ROWS).findIndex((row) => texts(row).some((text) => foldText(text) === title));
  for (let row = at - 1; row >= 0; row--) {
    const found = texts(rows[row]).find((text) => /\p{L}{2}/u.test(text) && !text.startsWith('.'));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What stands right of a label in the head of the form, else the cell beside it. */
function beside({ rows }: FormSheet, label: string): { text: string; row: number; column: number } | undefined {
  for (const [row, cells] of rows.slice(0, HEAD_ROWS).entries()) {
    const words = Array.from(cells ?? [], textOf);
    const at = words.findIndex((text) => foldText(text) === label);
    if (at < 0) continue;
    const column = words.findIndex((text, index) => index > at && text !== '');
    return column < 0 ? { text: '', row, column: at + 1 } : { text: words[column], row, column };
  }
  return undefined;
}

function texts(row: FormSheet['rows'][number]): string[] {
  return Array.from(row ?? [], textOf).filter((text) => text !== '');
}

function textOf(cell: Cell | undefined): string {
  return typeof cell?.value === 'string' ? normalizeText(cell.value) : '';
}

const HEAD_ROWS = 20;
