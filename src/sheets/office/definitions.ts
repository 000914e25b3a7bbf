/** Catalogue and rules: the book's rows over the standard ones, so that an older book knows what came later. */
import type { Setting } from '../../reporting/book/book';
import { checkIndicator } from '../../reporting/catalogue/custom';
import type { Catalogue, VaccinationGroup } from '../../reporting/catalogue/indicator';
import { STANDARD_VACCINATIONS, standardCatalogue } from '../../reporting/catalogue/standard';
import { checkRule } from '../../reporting/rules/custom';
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
function catalogueEntries(catalogue: Catalogue): CatalogueEntry[] {
  const on: CatalogueEntry[] = [
    ...catalogue.indicators.map((indicator) => ({ on: true, indicator })),
    ...catalogue.vaccinations.map((vaccination) => ({ on: true, vaccination })),
  ];
  const known = new Set(on.map(entryCode));
  return [...on, ...standardEntries(false).filter((entry) => !known.has(entryCode(entry)))];
}

/** The rules of a new book: the given ones, and the standard ones that are not among them, switched off. */
function ruleEntries(rules: readonly Rule[]): Rule[] {
  const known = new Set(rules.map(({ code }) => code));
  return [
    ...rules,
    ...STANDARD_RULES.filter(({ code }) => !known.has(code)).map((rule) => ({ ...rule, enabled: false })),
  ];
}

/** Every entry there is, in use or not: the book's in the order of its rows, then the standard ones it has no row for. */
export function readEntries(tables: Tables, problems: BookProblem[]): CatalogueEntry[] {
  const standard = new Map(standardEntries(true).map((entry) => [entryCode(entry), entry]));
  const read = readRows(CATALOGUE, tables[CATALOGUE.table], problems, (given) => {
    const entry = standard.get(String(given[0] ?? ''));
    return entry && CATALOGUE.toCells(entry);
  }).map(({ row }) => row);
  const entries = new Map(read.map((entry) => [entryCode(entry), entry]));
  for (const [code, entry] of standard) if (!entries.has(code)) entries.set(code, entry);
  return [...entries.values()];
}

/** What is asked by these entries. */
export function catalogueOf(
  entries: readonly CatalogueEntry[],
  settings: readonly Setting[],
  problems: BookProblem[],
): Catalogue {
  const all = usableEntries(entries, problems);
  return {
    version: standardCatalogue().version,
    indicators: all.flatMap((entry) => ('indicator' in entry && entry.on ? [entry.indicator] : [])),
    vaccinations: vaccinationsInUse(all, settings),
  };
}

/** What keeps the entries and rules from being used as they stand; the same texts a reading of the book gives. */
export function definitionFaults(entries: readonly CatalogueEntry[], rules: readonly Rule[]): string[] {
  const problems: BookProblem[] = [];
  const catalogue = catalogueOf(entries, [], problems);
  return [...problems.map(({ message }) => message), ...ruleFaults(rules, catalogue)];
}

/**
 * Entries without the office's own indicators that could not be asked (a code that is no name, a label that stands
 * twice): each is left out and said, so that no form is made with a broken name.
 */
function usableEntries(entries: readonly CatalogueEntry[], problems: BookProblem[]): CatalogueEntry[] {
  const indicators = entries.flatMap((entry) => ('indicator' in entry && entry.on ? [entry.indicator] : []));
  return entries.filter((entry) => {
    if (!('indicator' in entry) || !entry.on || !entry.indicator.custom) return true;
    const found = checkIndicator(entry.indicator, { version: 0, indicators, vaccinations: [] });
    for (const message of found)
      problems.push({
        code: 'bad-indicator',
        severity: 'error',
        table: CATALOGUE.table,
        sheet: CATALOGUE.sheet,
        message: `Trang “${CATALOGUE.sheet}”: ${message} Chỉ tiêu này tạm chưa dùng.`,
      });
    return found.length === 0;
  });
}

/** Rules the office wrote or changed that cannot be judged are kept and said. */
export function readRules(tables: Tables, catalogue: Catalogue, problems: BookProblem[]): Rule[] {
  const standard = new Map(STANDARD_RULES.map((rule) => [rule.code, rule]));
  const read = readRows(RULES, tables[RULES.table], problems, (given) => {
    const rule = standard.get(String(given[0] ?? ''));
    return rule && RULES.toCells(rule);
  }).map(({ row }) => row);
  for (const message of ruleFaults(read, catalogue))
    problems.push({
      code: 'bad-rule',
      severity: 'warning',
      table: RULES.table,
      sheet: RULES.sheet,
      message: `Trang “${RULES.sheet}”: ${message} Quy tắc này tạm không kiểm tra được.`,
    });
  const rules = new Map(read.map((rule) => [rule.code, rule]));
  for (const [code, rule] of standard) if (!rules.has(code)) rules.set(code, rule);
  return [...rules.values()];
}

/** What is wrong with rules in force that the office wrote or changed, in Vietnamese. */
function ruleFaults(rules: readonly Rule[], catalogue: Catalogue): string[] {
  const standard = new Map(STANDARD_RULES.map((rule) => [rule.code, rule]));
  return rules
    .filter((one) => one.enabled && !sameSides(one, standard.get(one.code)))
    .flatMap((rule) => checkRule(rule, catalogue));
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
export function entryCode(entry: CatalogueEntry): string {
  return 'vaccination' in entry ? `${entry.vaccination.vaccine}_${entry.vaccination.age}` : entry.indicator.code;
}

/** A standard rule left as it was is sound, also when the office has switched one of its indicators off. */
function sameSides(rule: Rule, standard: Rule | undefined): boolean {
  return rule.left === standard?.left && rule.right === standard.right && rule.when === standard.when;
}
