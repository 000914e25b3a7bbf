/** What guards cells: data validation (of both generations) and sheet protection. */
import { parseArea } from '../address';
import type { Area, ComparisonOperator, Protection, Validation } from '../model';
import { child, childrenOf, descendants, flag, unescapeXstring, type XmlElement } from '../xml';
import { compact } from './read-styles';

const VALIDATION_TYPES = new Set(['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom', 'any']);

const ERROR_STYLES: Record<string, NonNullable<Validation['error']>['style']> = {
  stop: 'stop',
  warning: 'warning',
  information: 'information',
};

/** Ordinary ones first, then those Excel keeps in an extension because they point to another sheet. */
export function readValidations(sheet: XmlElement): Validation[] {
  const ordinary = childrenOf(child(sheet, 'dataValidations'), 'dataValidation');
  const extended = descendants(child(sheet, 'extLst'), 'dataValidation');
  return [...ordinary, ...extended].flatMap((element) => {
    const { attributes } = element;
    const type = (attributes.type ?? 'none') === 'none' ? 'any' : (attributes.type as Validation['type']);
    const formula1 = type === 'any' ? '' : formulaOf(element, 'formula1');
    const areas = parseAreas(attributes.sqref ?? child(element, 'sqref')?.text ?? '');
    if (!VALIDATION_TYPES.has(type) || formula1 === undefined || areas.length === 0) return [];
    const error: Validation['error'] = compact({
      show: flag(attributes.showErrorMessage) ? undefined : false,
      style: ERROR_STYLES[attributes.errorStyle],
      title: text(attributes.errorTitle),
      message: text(attributes.error),
    });
    const figures = type !== 'list' && type !== 'custom' && type !== 'any';
    const operator = figures ? ((attributes.operator ?? 'between') as ComparisonOperator) : undefined;
    const prompt = compact({ title: text(attributes.promptTitle), message: text(attributes.prompt) });
    return compact<Validation>({
      areas,
      type,
      operator,
      formula1,
      // LibreOffice writes a second formula whether it means anything or not.
      formula2: operator === 'between' || operator === 'notBetween' ? formulaOf(element, 'formula2') : undefined,
      allowBlank: flag(attributes.allowBlank) || undefined,
      // The attribute says the opposite of its name.
      showDropDown: flag(attributes.showDropDown) ? false : undefined,
      prompt: flag(attributes.showInputMessage) ? prompt : undefined,
      error,
    });
  });
}

function formulaOf(element: XmlElement, name: string): string | undefined {
  const formula = child(element, name);
  return formula && (child(formula, 'f')?.text ?? formula.text);
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : unescapeXstring(value);
}

export function parseAreas(references: string): Area[] {
  return references
    .trim()
    .split(/\s+/)
    .flatMap((reference) => parseArea(reference) ?? []);
}

/** What a protected sheet forbids unless it says otherwise; also what the writer spells out. */
export const LOCKED_UNLESS_ALLOWED = [
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
  'pivotTables',
] as const;

/** The attributes lock: `formatCells="0"` allows formatting; most are locked by default, objects and selection are not. */
export function readProtection(sheet: XmlElement): Protection | undefined {
  const given = child(sheet, 'sheetProtection')?.attributes;
  if (!given || !flag(given.sheet)) return undefined;
  const allow: NonNullable<Protection['allow']> = {};
  for (const key of LOCKED_UNLESS_ALLOWED) if (flag(given[key]) === false) allow[key] = true;
  if (!flag(given.objects)) allow.editObjects = true;
  if (!flag(given.scenarios)) allow.editScenarios = true;
  if (flag(given.selectLockedCells)) allow.selectLockedCells = false;
  if (flag(given.selectUnlockedCells)) allow.selectUnlockedCells = false;
  const password =
    given.hashValue !== undefined
      ? {
          algorithm: given.algorithmName ?? 'SHA-512',
          hash: given.hashValue,
          salt: given.saltValue ?? '',
          spin: Number(given.spinCount ?? 0),
        }
      : given.password
        ? { algorithm: 'legacy', hash: given.password, salt: '', spin: 0 }
        : undefined;
  return compact({ password, allow });
}
