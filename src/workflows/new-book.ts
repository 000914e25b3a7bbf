/** Tạo sổ tổng hợp: the office's book of a school year from its registry. */
import { standardCatalogue } from '../reporting/catalogue/standard';
import type { SchoolYear } from '../reporting/periods/period';
import { STANDARD_RULES } from '../reporting/rules/standard';
import { buildOfficeBook, type OfficeBookInput } from '../sheets/office/build';
import { readRegistryRows, type RegistryReading } from '../sheets/office/registry-file';
import type { CellValue, Workbook } from '../spreadsheet/model';
import { setCell } from '../spreadsheet/build';
import { OFFICE_SERVICE_SHEET } from '../sheets/office/service-sheet';
import { newSecret, SECRET_KEY } from './tokens';

/** The first sheet with a registry on it. Problems are those of that sheet, or of the first when none has one. */
export function readRegistry(
  sheets: readonly { name: string; rows: readonly (readonly CellValue[])[] }[],
): RegistryReading {
  const readings = sheets.map(({ name, rows }) => readRegistryRows(rows, name));
  return readings.find(({ schools }) => schools.length > 0) ?? readings[0] ?? { schools: [], problems: [] };
}

/** A book with the standard catalogue and rules, unless given, and a secret of its own for the schools' tokens. */
export function newBook(
  input: { schoolYear: SchoolYear } & Pick<OfficeBookInput, 'schools'> & Partial<OfficeBookInput>,
  secret: string = newSecret(),
): Workbook {
  const workbook = buildOfficeBook({ catalogue: standardCatalogue(), rules: STANDARD_RULES, ...input });
  const service = workbook.sheets.find(({ name }) => name === OFFICE_SERVICE_SHEET);
  if (service) {
    const row = service.rows.length;
    setCell(service, row, 0, { value: SECRET_KEY });
    setCell(service, row, 1, { value: secret });
  }
  return workbook;
}
