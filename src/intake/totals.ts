/** The form's own total rows (Cộng): never taken, only held against the sum of the grades. */
import type { Catalogue } from '../reporting/catalogue/indicator';
import type { Figures } from '../reporting/figures/figure';
import { sumOverGrades } from '../reporting/figures/sums';
import { isLevel, levelInfo } from '../reporting/levels/level';
import type { School } from '../reporting/schools/school';
import type { RawForm } from '../sheets/school/read';
import type { FormSource } from './formats/form-source';
import { readableText } from './figures';
import { addressOf } from './locate';
import type { LocatedFinding } from './outcome';

/**
 * Only totals that someone typed: a formula's stored value may be older than the figures above it, and is calculated
 * anew wherever it is shown.
 */
export function totalFindings(
  source: FormSource,
  form: RawForm,
  figures: Figures,
  school: School,
  catalogue: Catalogue,
): LocatedFinding[] {
  return [...form.totals].flatMap(([key, cell]) => {
    const [level, , code] = key.split('_');
    if (cell.formula !== undefined || !isLevel(level) || !school.levels.includes(level) || code === undefined)
      return [];
    const typed =
      typeof cell.raw === 'number' ? cell.raw : Number(readableText(source, cell).text.replace(/[\s.]/g, ''));
    const blank = cell.raw == null || cell.raw === '';
    const { sum } = sumOverGrades(figures, level, code, catalogue);
    if (blank || sum === null || typed === sum) return [];
    const value = typeof cell.raw === 'object' ? null : (cell.raw ?? null);
    const { label } = levelInfo(level);
    const message = `${label}, dòng Cộng (ô ${addressOf(cell)}): gõ ${String(value)} nhưng tổng các khối là ${sum}. Hãy kiểm tra số từng khối rồi khôi phục công thức dòng Cộng.`;
    return [{ rule: 'tong-khac-cac-khoi', severity: 'error', keys: [key], value, message, cell: addressOf(cell) }];
  });
}
