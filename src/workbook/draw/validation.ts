import type { ComparisonOperator, Sheet, Validation } from '../../spreadsheet/model';
import { shiftFormula } from '../../spreadsheet/shift';
import type { Session } from '../session';
import { addressesOf } from './several-areas';

const OPERATOR: Record<ComparisonOperator, Excel.DataValidationOperator> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
} as Record<ComparisonOperator, Excel.DataValidationOperator>;

const ALERT = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** A rule stands on all its areas at once: a relative reference counts from the first cell of the first of them. */
export async function drawValidations(
  session: Session,
  worksheet: Excel.Worksheet,
  sheet: Pick<Sheet, 'validations'>,
): Promise<void> {
  for (const validation of sheet.validations) {
    for (const { address, rows, columns } of addressesOf(validation.areas)) {
      await session.carry(2500 + address.length);
      const target = worksheet.getRanges(address).dataValidation;
      target.rule = ruleOf(moved(validation, rows, columns));
      target.ignoreBlanks = validation.allowBlank ?? false;
      const { prompt, error } = validation;
      if (prompt) target.prompt = { showPrompt: true, title: prompt.title ?? '', message: prompt.message ?? '' };
      if (error) {
        const { show = true, style = 'stop', title = '', message = '' } = error;
        target.errorAlert = { showAlert: show, style: ALERT[style], title, message };
      }
    }
  }
}

function moved(validation: Validation, rows: number, columns: number): Validation {
  const { formula1, formula2 } = validation;
  return {
    ...validation,
    formula1: shiftFormula(formula1, rows, columns),
    ...(formula2 !== undefined && { formula2: shiftFormula(formula2, rows, columns) }),
  };
}

function ruleOf(validation: Validation): Excel.DataValidationRule {
  const { type, formula1, formula2 } = validation;
  if (type === 'list') {
    const literal = /^"(.*)"$/s.exec(formula1);
    const source = literal ? literal[1].replaceAll('""', '"') : `=${formula1}`;
    return { list: { inCellDropDown: validation.showDropDown ?? true, source } };
  }
  if (type === 'custom') return { custom: { formula: `=${formula1}` } };
  const basic: Excel.BasicDataValidation = {
    formula1: operand(formula1),
    operator: OPERATOR[validation.operator ?? 'between'],
    ...(formula2 === undefined ? {} : { formula2: operand(formula2) }),
  };
  if (type === 'whole') return { wholeNumber: basic };
  if (type === 'decimal') return { decimal: basic };
  if (type === 'textLength') return { textLength: basic };
  return type === 'date'
    ? { date: basic as Excel.DateTimeDataValidation }
    : { time: basic as Excel.DateTimeDataValidation };
}

function operand(formula: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(formula) ? Number(formula) : `=${formula}`;
}
