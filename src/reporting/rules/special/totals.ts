import { indicatorLabel, totalKey } from '../../catalogue/slots';
import { formatFigure } from '../../figures/format';
import { sumOverGrades } from '../../figures/sums';
import { levelInfo } from '../../levels/level';
import type { CheckContext } from '../check';
import type { SpecialFinding } from './judge';

/** Totals a file brings along ("Cộng" typed over) must be the sum of their parts. */
export function totalsAgree({ catalogue, school, report }: CheckContext): SpecialFinding[] {
  return school.levels.flatMap((level) =>
    catalogue.indicators
      .filter((one) => one.scope === 'grade' && one.levels.includes(level))
      .flatMap((indicator) => {
        const key = totalKey(level, indicator.code);
        const written = report.figures.get(key);
        const sum = sumOverGrades(report.figures, level, indicator.code, catalogue).sum ?? 0;
        if (typeof written !== 'number' || written === sum) return [];
        const label = indicatorLabel(indicator, level);
        return [
          {
            keys: [key],
            value: written,
            message: `${levelInfo(level).label}, dòng Cộng, ${label}: ghi ${formatFigure(indicator, written)} nhưng các khối cộng lại là ${formatFigure(indicator, sum)}. Sửa số của khối bị sai; dòng Cộng tự tính.`,
          },
        ];
      }),
  );
}
