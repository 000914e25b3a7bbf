/** What words in formulas stand for: sheets, defined names and tables, found without regard to case. */
import type { Area, Sheet, Table, Workbook } from '../../spreadsheet/model';
import { MAX_COLUMNS, MAX_ROWS } from '../../spreadsheet/address';
import type { FormulaReader } from './formulas';
import { structuredArea } from './structured';
import type { AreaNode, NameNode, StructuredNode, SyntaxNode } from './syntax';
import { FormulaError, NAME, REF, type SheetArea, VALUE } from './values';

/** The cell a formula is worked out for. */
export interface Site {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

interface PlacedTable {
  sheet: Sheet;
  table: Table;
}

export class Definitions {
  private sheets = new Map<string, Sheet>();
  private names = new Map<string, SyntaxNode>();
  private tables = new Map<string, PlacedTable>();

  constructor(
    private readonly workbook: Workbook,
    private readonly reader: FormulaReader,
  ) {
    this.refresh();
  }

  /** To be called after sheets, names or tables changed. */
  refresh(): void {
    this.sheets = new Map(this.workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.names = new Map(
      this.workbook.names.map((name) => [scoped(name.name, name.sheet), this.reader.read(name.formula, 0, 0)]),
    );
    this.tables = new Map(
      this.workbook.sheets.flatMap((sheet) =>
        sheet.tables.map((table) => [table.name.toLowerCase(), { sheet, table }] as const),
      ),
    );
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  /** The name's formula as a tree, or the data rows of a table of that name; a sheet's own name goes first. */
  meaning(node: NameNode, sheet: Sheet): SyntaxNode | undefined {
    const own = this.names.get(scoped(node.name, node.sheet ?? sheet.name));
    const shared = this.names.get(scoped(node.name));
    if (own || shared) return own ?? shared;
    return this.tables.has(node.name.toLowerCase()) ? { kind: 'structured', table: node.name, items: [] } : undefined;
  }

  area(node: AreaNode, site: Site): SheetArea | FormulaError {
    const sheet = node.sheet === undefined ? site.sheet : this.sheetNamed(node.sheet);
    const area = sheet && placed(node, site);
    return area ? { sheet, area } : REF;
  }

  structured(node: StructuredNode, site: Site): SheetArea | FormulaError {
    const found = node.table === undefined ? this.tableAt(site) : this.tables.get(node.table.toLowerCase());
    if (!found) return node.table === undefined ? VALUE : NAME;
    const area = structuredArea(node, found.table, found.sheet === site.sheet ? site.row : undefined);
    return area instanceof FormulaError ? area : { sheet: found.sheet, area };
  }

  private tableAt(site: Site): PlacedTable | undefined {
    const table = site.sheet.tables.find(({ area }) => contains(area, site.row, site.column));
    return table && { sheet: site.sheet, table };
  }
}

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function placed({ from, to }: AreaNode, site: Site): Area | undefined {
  const row1 = from.rowFixed ? from.row : from.row + site.row;
  const row2 = to.rowFixed ? to.row : to.row + site.row;
  const column1 = from.columnFixed ? from.column : from.column + site.column;
  const column2 = to.columnFixed ? to.column : to.column + site.column;
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return area.top >= 0 && area.left >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : undefined;
}

function scoped(name: string, sheet?: string): string {
  return sheet === undefined ? name.toLowerCase() : `${sheet.toLowerCase()}!${name.toLowerCase()}`;
}
