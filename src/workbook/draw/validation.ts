import type { ComparisonOperator, Sheet, Validation } from '../../spreadsheet/model';
import type { Session } from '../session';

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

/** A relative reference counts from the first cell of its area, so an area with one is drawn in one piece. */
export async function drawValidations(session: Session, worksheet: Excel.Worksheet, sheet: Sheet): Promise<void> {
  for (const validation of sheet.validations) {
    for (const area of validation.areas) {
      await session.carry(2500);
      const range = worksheet.getRangeByIndexes(
        area.top,
        area.left,
        area.bottom - area.top + 1,
        area.right - area.left + 1,
      );
      const target = range.dataValidation;
      target.rule = ruleOf(validation);
      target.ignoreBlanks = validation.allowBlank ?? false;
      const { prompt, error } = validation;
      if (prompt) target.prompt = { showPrompt: true, title: prompt.title ?? '', message: prompt.message ?? '' };
      if (error) {
        const style = ALERT[error.style ?? 'stop'];
        target.errorAlert = { showAlert: true, style, title: error.title ?? '', message: error.message ?? '' };
      }
    }
  }
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
