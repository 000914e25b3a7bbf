/** What conditional formats must know of all their cells: kept until something in the workbook is worked out again. */
import type { Area, CellValue, ConditionalFormat, Sheet } from '../../spreadsheet/model';
import { isCellError } from '../../spreadsheet/model';
import type { Session } from '../session/session';

export class Figures {
  private sorted: number[] | undefined;
  private counts: Map<string, number> | undefined;

  constructor(
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {}

  /** The numbers, the least first. */
  get numbers(): readonly number[] {
    if (this.sorted) return this.sorted;
    const numbers: number[] = [];
    this.forEach((value) => {
      if (typeof value === 'number') numbers.push(value);
    });
    return (this.sorted = numbers.sort((a, b) => a - b));
  }

  /** How often the value stands in the cells; text in any case of letters. */
  countOf(value: CellValue): number {
    if (!this.counts) {
      this.counts = new Map();
      for (const key of this.keys()) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
    return this.counts.get(keyOf(value) ?? '') ?? 0;
  }

  private keys(): string[] {
    const keys: string[] = [];
    this.forEach((value) => {
      const key = keyOf(value);
      if (key !== undefined) keys.push(key);
    });
    return keys;
  }

  private forEach(visit: (value: CellValue) => void): void {
    const { rows } = this.sheet;
    for (const area of this.areas)
      for (let row = area.top; row <= Math.min(area.bottom, rows.length - 1); row++) {
        const cells = rows[row];
        if (!cells) continue;
        for (let column = area.left; column <= Math.min(area.right, cells.length - 1); column++) {
          const value = cells[column]?.value;
          if (value !== undefined && value !== null) visit(value);
        }
      }
  }
}

function keyOf(value: CellValue): string | undefined {
  if (value === null || value === '') return undefined;
  if (isCellError(value)) return value.error;
  return typeof value === 'string' ? `s${value.toLowerCase()}` : `${typeof value}${String(value)}`;
}

interface Kept {
  text: string;
  revision: number;
  figures: Figures;
}

const kept = new WeakMap<ConditionalFormat, Kept>();

/** While the mode is manual and something waits to be calculated, nothing that was counted before can be trusted. */
export function figuresOf(session: Session, sheet: Sheet, format: ConditionalFormat): Figures {
  const text = JSON.stringify(format.areas);
  const known = kept.get(format);
  const { revision } = session;
  if (known && known.revision === revision && known.text === text && !session.calculationPending) return known.figures;
  const figures = new Figures(sheet, format.areas);
  kept.set(format, { text, revision, figures });
  return figures;
}
