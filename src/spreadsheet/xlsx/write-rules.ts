/** Validations, conditional formats and protection → elements of the sheet. */
import { areaAddress } from '../address';
import type { Area, ConditionalFormat, Protection, Validation } from '../model';
import { attributes, escapeXml, escapeXstring } from '../xml';
import { LOCKED_UNLESS_ALLOWED } from './read-rules';

export function areasText(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

export function dataValidationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml(validation: Validation): string {
  const { type, operator, prompt, error } = validation;
  const head = attributes({
    type,
    errorStyle: error?.style,
    operator: operator === 'between' ? undefined : operator,
    allowBlank: validation.allowBlank || undefined,
    showDropDown: validation.showDropDown === false ? true : undefined,
    showInputMessage: prompt ? true : undefined,
    showErrorMessage: error?.show === false ? undefined : true,
    errorTitle: message(error?.title),
    error: message(error?.message),
    promptTitle: message(prompt?.title),
    prompt: message(prompt?.message),
    sqref: areasText(validation.areas),
  });
  const second = validation.formula2 === undefined ? '' : `<formula2>${escapeXml(validation.formula2)}</formula2>`;
  return `<dataValidation${head}><formula1>${escapeXml(validation.formula1)}</formula1>${second}</dataValidation>`;
}

function message(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeXstring(text);
}

/**
 * @param differential index of a format among the workbook's
 * @param foreign rules the model does not know, kept as they were, one text per group
 */
export function conditionalFormattingXml(
  formats: readonly ConditionalFormat[],
  differential: (format: ConditionalFormat['format']) => number,
  foreign: readonly string[] = [],
): string {
  const own = formats.map((format, index) => {
    const { rule } = format;
    const head = attributes({
      type: rule.kind === 'cell' ? 'cellIs' : 'expression',
      dxfId: differential(format.format),
      priority: format.priority ?? index + 1,
      stopIfTrue: format.stopIfTrue || undefined,
      operator: rule.kind === 'cell' ? rule.operator : undefined,
    });
    const formulas = rule.kind === 'cell' ? [rule.formula1, rule.formula2] : [rule.formula];
    const inner = formulas.map((each) => (each === undefined ? '' : `<formula>${escapeXml(each)}</formula>`)).join('');
    return `<conditionalFormatting sqref="${areasText(format.areas)}"><cfRule${head}>${inner}</cfRule></conditionalFormatting>`;
  });
  return own.join('') + foreign.join('');
}

export function sheetProtectionXml(protection: Protection | undefined): string {
  if (!protection) return '';
  const { password, allow = {} } = protection;
  const given: Record<string, string | number | boolean | undefined> =
    password?.algorithm === 'legacy'
      ? { password: password.hash }
      : {
          algorithmName: password?.algorithm,
          hashValue: password?.hash,
          saltValue: password?.salt,
          spinCount: password?.spin,
        };
  given.sheet = true;
  given.objects = allow.editObjects ? undefined : true;
  given.scenarios = allow.editScenarios ? undefined : true;
  for (const key of LOCKED_UNLESS_ALLOWED) given[key] = allow[key] ? false : undefined;
  given.selectLockedCells = allow.selectLockedCells === false ? true : undefined;
  given.selectUnlockedCells = allow.selectUnlockedCells === false ? true : undefined;
  return `<sheetProtection${attributes(given)}/>`;
}
