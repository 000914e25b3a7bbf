/** Validations and protection → elements of the sheet. */
import { areaAddress } from '../address';
import type { Area, Protection, Validation } from '../model';
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
    type: type === 'any' ? undefined : type,
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
  if (type === 'any') return `<dataValidation${head}/>`;
  const second = validation.formula2 === undefined ? '' : `<formula2>${escapeXml(validation.formula2)}</formula2>`;
  return `<dataValidation${head}><formula1>${escapeXml(validation.formula1)}</formula1>${second}</dataValidation>`;
}

function message(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeXstring(text);
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
