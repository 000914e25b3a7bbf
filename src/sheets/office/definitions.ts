/** Catalogue and rules: the book's rows over the standard ones, so that an older book knows what came later. */
import type { Setting } from '../../reporting/book/book';
import type { Catalogue, VaccinationGroup } from '../../reporting/catalogue/indicator';
import { STANDARD_VACCINATIONS, standardCatalogue } from '../../reporting/catalogue/standard';
import type { Rule } from '../../reporting/rules/rule';
import { STANDARD_RULES } from '../../reporting/rules/standard';
import { settingList } from '../../reporting/settings/settings';
import type { CellValue } from '../../spreadsheet/model';
import { CATALOGUE, type CatalogueEntry } from './catalogue-table';
import type { BookProblem, TableCells } from './problems';
import { readRows } from './rows';
import { RULES } from './rules-table';

type Tables = Readonly<Record<string, TableCells | undefined>>;

/**
 * Entries for a new book: what the catalogue has, in its order, and switched off ("Dùng" = Không) the standard ones it
 * does not have, so that reading the book does not bring them back.
 */
export function catalogueEntries(catalogue: Catalogue): CatalogueEntry[] {
  const on: CatalogueEntry[] = [
    ...catalogue.indicators.map((indicator) => ({ on: true, indicator })),
    ...catalogue.vaccinations.map((vaccination) => ({ on: true, vaccination })),
  ];
  const known = new Set(on.map(entryCode));
  return [...on, ...standardEntries(false).filter((entry) => !known.has(entryCode(entry)))];
}

/** The rules of a new book: the given ones, and the standard ones that are not among them, switched off. */
export function ruleEntries(rules: readonly Rule[]): Rule[] {
  const known = new Set(rules.map(({ code }) => code));
  return [
    ...rules,
    ...STANDARD_RULES.filter(({ code }) => !known.has(code)).map((rule) => ({ ...rule, enabled: false })),
  ];
}

export function readCatalogue(tables: Tables, settings: readonly Setting[], problems: BookProblem[]): Catalogue {
  const standard = new Map(standardEntries(true).map((entry) => [entryCode(entry), entry]));
  const read = readRows(CATALOGUE, tables[CATALOGUE.table], problems, (given) => {
    const entry = standard.get(String(given[0] ?? ''));
    return entry && CATALOGUE.toCells(entry);
  }).map(({ row }) => row);
  const entries = new Map(read.map((entry) => [entryCode(entry), entry]));
  for (const [code, entry] of standard) if (!entries.has(code)) entries.set(code, entry);
  const all = [...entries.values()];
  return {
    version: standardCatalogue().version,
    indicators: all.flatMap((entry) => ('indicator' in entry && entry.on ? [entry.indicator] : [])),
    vaccinations: vaccinationsInUse(all, settings),
  };
}

export function readRules(tables: Tables, problems: BookProblem[]): Rule[] {
  const standard = new Map(STANDARD_RULES.map((rule) => [rule.code, rule]));
  const read = readRows(RULES, tables[RULES.table], problems, (given) => {
    const rule = standard.get(String(given[0] ?? ''));
    return rule && RULES.toCells(rule);
  }).map(({ row }) => row);
  const rules = new Map(read.map((rule) => [rule.code, rule]));
  for (const [code, rule] of standard) if (!rules.has(code)) rules.set(code, rule);
  return [...rules.values()];
}

/** Cells of the rows of a new book's definitions, for `buildOfficeBook`. */
export function definitionCells(catalogue: Catalogue, rules: readonly Rule[]): Record<string, CellValue[][]> {
  return {
    [CATALOGUE.table]: catalogueEntries(catalogue).map((entry) => CATALOGUE.toCells(entry)),
    [RULES.table]: ruleEntries(rules).map((rule) => RULES.toCells(rule)),
  };
}

/** Indicators as standing in the standard catalogue; vaccination groups are off until an office turns them on. */
function standardEntries(on: boolean): CatalogueEntry[] {
  return [
    ...standardCatalogue().indicators.map((indicator) => ({ on, indicator })),
    ...STANDARD_VACCINATIONS.map((vaccination) => ({ on: false, vaccination })),
  ];
}

/** Groups with "Dùng" = Có, and those the setting `tiemChung` turns on: "Có" for all, or their codes. */
function vaccinationsInUse(entries: readonly CatalogueEntry[], settings: readonly Setting[]): VaccinationGroup[] {
  const asked = settings
    .filter(({ key }) => key === 'tiemChung')
    .flatMap((setting) => settingList([{ key: setting.key, value: setting.value }], 'tiemChung'))
    .flatMap((item) => item.split(/[;,]/))
    .map((item) => item.trim().toLocaleLowerCase('vi'));
  const all = asked.some((item) => ['có', 'co', 'x', '1', 'true', 'bật', 'yes'].includes(item));
  return entries.flatMap((entry) =>
    'vaccination' in entry && (entry.on || all || asked.includes(entryCode(entry).toLowerCase()))
      ? [entry.vaccination]
      : [],
  );
}

/** The text of the table's first column. */
function entryCode(entry: CatalogueEntry): string {
  return 'vaccination' in entry ? `${entry.vaccination.vaccine}_${entry.vaccination.age}` : entry.indicator.code;
}
