import type { Indicator } from '../catalogue/indicator';
import { formatDate } from '../wording/dates';
import { formatCount, formatDecimal, formatMoney } from '../wording/numbers';
import type { FigureValue } from './figure';

/** A figure as a person reads and may type it: "12.843", "51.760.000 đồng", "91,0%", "Có", "09/8/2021"; `parseFigure` reads it back. */
export function formatFigure(indicator: Pick<Indicator, 'kind'>, value: FigureValue | null | undefined): string {
  if (value === null || value === undefined) return 'để trống';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'string') return indicator.kind === 'date' ? formatDate(value) : value;
  if (indicator.kind === 'money' && Number.isInteger(value)) return formatMoney(value);
  if (indicator.kind === 'percent') return `${decimal(value, 1)}%`;
  return Number.isInteger(value) ? formatCount(value) : decimal(value, 1);
}

/** All the decimals there are, up to six, and at least so many. */
function decimal(value: number, atLeast: number): string {
  const decimals = String(Number(value.toFixed(6))).split('.')[1]?.length ?? 0;
  return formatDecimal(value, Math.max(decimals, atLeast));
}
