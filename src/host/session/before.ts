/** What cells held before they were written, for the events that tell it. */
import { cellAddress } from '../../spreadsheet/address';
import { isCellError, type Area, type Cell, type CellValue, type Sheet } from '../../spreadsheet/model';
import { sameArea } from '../grid/areas';

/** More changed formulas than this are not listed one by one, as in Excel. */
const FORMULAS_LISTED = 1000;

export interface FormulaChange {
  cellAddress: string;
  previousFormula: string;
}

export class Before {
  private readonly formulas = new Map<string, [row: number, column: number, formula: string]>();
  private readonly first: CellValue;

  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    this.first = this.cell?.value ?? null;
    this.eachFormula((row, column, formula) => this.formulas.set(`${row},${column}`, [row, column, formula]));
  }

  isOf(sheet: Sheet, area: Area): boolean {
    return this.sheet === sheet && sameArea(this.area, area);
  }

  get hasFormula(): boolean {
    return this.cell?.formula !== undefined;
  }

  /** Of the area's first cell. */
  get values(): { before: CellValue; after: CellValue } {
    return { before: this.first, after: this.cell?.value ?? null };
  }

  /** Formulas that came, went or changed; `null` when they are too many to tell. */
  changedFormulas(): FormulaChange[] | null {
    const changes = new Map<string, FormulaChange>();
    const tell = (key: string, row: number, column: number, previous: string): void => {
      changes.set(key, { cellAddress: cellAddress(row, column), previousFormula: previous });
    };
    for (const [key, [row, column, formula]] of this.formulas)
      if (this.sheet.rows[row]?.[column]?.formula !== formula) tell(key, row, column, `=${formula}`);
    this.eachFormula((row, column) => {
      const key = `${row},${column}`;
      if (!this.formulas.has(key)) tell(key, row, column, '');
    });
    return changes.size > FORMULAS_LISTED ? null : [...changes.values()];
  }

  private get cell(): Cell | undefined {
    return this.sheet.rows[this.area.top]?.[this.area.left];
  }

  private eachFormula(work: (row: number, column: number, formula: string) => void): void {
    const { rows } = this.sheet;
    for (let row = this.area.top; row <= Math.min(this.area.bottom, rows.length - 1); row++) {
      const cells = rows[row];
      for (let column = this.area.left; column <= Math.min(this.area.right, (cells?.length ?? 0) - 1); column++) {
        const formula = cells?.[column]?.formula;
        if (formula !== undefined) work(row, column, formula);
      }
    }
  }
}

/** The wire's four fields about one changed cell. */
export function valueDetails(before: Before): Record<string, unknown> {
  const { values } = before;
  return {
    valueBefore: told(values.before),
    valueAfter: told(values.after),
    valueTypeBefore: typeOf(values.before),
    valueTypeAfter: typeOf(values.after),
  };
}

function told(value: CellValue): string | number | boolean {
  return value === null ? '' : isCellError(value) ? value.error : value;
}

function typeOf(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}
