/** Tables, names, conditional formats, protection, notes and charts. */
import { areaAddress } from '../../spreadsheet/address';
import type { ComparisonOperator, DefinedName, Protection, Sheet, Table } from '../../spreadsheet/model';
import { describeChart, seriesName, titleText } from '../../spreadsheet/charts/text';
import { seriesOf } from '../../spreadsheet/charts/plots';
import { shiftFormula } from '../../spreadsheet/shift';
import type { Session } from '../session';
import { addressesOf } from './several-areas';

export async function drawTables(session: Session, worksheet: Excel.Worksheet, sheet: Sheet): Promise<void> {
  for (const table of sheet.tables) {
    await session.carry(3000);
    const { area } = table;
    const bottom = table.showTotals ? area.bottom - 1 : area.bottom;
    const drawn = worksheet.tables.add(areaAddress({ ...area, bottom }), true);
    drawn.name = table.name;
    drawn.style = table.styleName ?? '';
    if (table.showBandedRows !== undefined) drawn.showBandedRows = table.showBandedRows;
    if (table.showFilterButton !== undefined) drawn.showFilterButton = table.showFilterButton;
    if (table.showTotals) drawn.showTotals = true;
  }
}

/** Column formulas of a table are written to every data row: Excel keeps them as the column's own. */
export async function drawCalculatedColumns(session: Session, worksheet: Excel.Worksheet, table: Table): Promise<void> {
  const rows = table.area.bottom - table.area.top - (table.showTotals ? 1 : 0);
  for (const [index, column] of table.columns.entries()) {
    if (column.calculated === undefined) continue;
    await session.carry(rows * (column.calculated.length + 6));
    const range = worksheet.getRangeByIndexes(table.area.top + 1, table.area.left + index, rows, 1);
    range.formulas = Array.from({ length: rows }, () => [`=${column.calculated}`]);
  }
}

export async function drawNames(
  session: Session,
  names: readonly DefinedName[],
  existing: ReadonlySet<string>,
): Promise<void> {
  for (const name of names) {
    await session.carry(1000 + name.formula.length);
    if (name.sheet === undefined && existing.has(name.name)) session.workbook.names.getItem(name.name).delete();
    const owner = name.sheet === undefined ? session.workbook : session.workbook.worksheets.getItem(name.sheet);
    const drawn = owner.names.add(name.name, `=${name.formula}`, name.comment);
    if (name.hidden) drawn.visible = false;
  }
}

const OPERATOR: Record<ComparisonOperator, string> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

export async function drawConditionalFormats(
  session: Session,
  worksheet: Excel.Worksheet,
  sheet: Sheet,
): Promise<void> {
  // Our own sheets use formulas and cell values only. Each added format goes on top of the earlier ones, so the weakest comes first.
  const byPriority = [...sheet.conditionalFormats].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  for (const { areas, rule, format, stopIfTrue } of byPriority) {
    if (rule.kind !== 'expression' && rule.kind !== 'cell') continue;
    for (const { address, rows, columns } of addressesOf(areas)) {
      await session.carry(2500 + address.length);
      const formula = (text: string) => `=${shiftFormula(text, rows, columns)}`;
      const formats = worksheet.getRanges(address).conditionalFormats;
      const added = formats.add(rule.kind === 'expression' ? 'Custom' : 'CellValue');
      const looks = rule.kind === 'expression' ? added.custom.format : added.cellValue.format;
      if (rule.kind === 'expression') added.custom.rule.formula = formula(rule.formula);
      else {
        added.cellValue.rule = {
          formula1: formula(rule.formula1),
          ...(rule.formula2 === undefined ? {} : { formula2: formula(rule.formula2) }),
          operator: OPERATOR[rule.operator] as Excel.ConditionalCellValueOperator,
        };
      }
      if (format.fontColor !== undefined) looks.font.color = format.fontColor;
      if (format.bold !== undefined) looks.font.bold = format.bold;
      if (format.italic !== undefined) looks.font.italic = format.italic;
      if (format.fill !== undefined) looks.fill.color = format.fill;
      if (stopIfTrue) added.stopIfTrue = true;
    }
  }
}

/**
 * Protects the sheet without a password. A password cannot be set from its hash, so a model that has one is drawn
 * without; only files carry it.
 */
export function drawProtection(worksheet: Excel.Worksheet, protection: Protection): void {
  const allow = protection.allow ?? {};
  const noLocked = allow.selectLockedCells === false;
  const noCells = noLocked && allow.selectUnlockedCells === false;
  worksheet.protection.protect({
    allowFormatCells: allow.formatCells ?? false,
    allowFormatColumns: allow.formatColumns ?? false,
    allowFormatRows: allow.formatRows ?? false,
    allowInsertColumns: allow.insertColumns ?? false,
    allowInsertRows: allow.insertRows ?? false,
    allowInsertHyperlinks: allow.insertHyperlinks ?? false,
    allowDeleteColumns: allow.deleteColumns ?? false,
    allowDeleteRows: allow.deleteRows ?? false,
    allowSort: allow.sort ?? false,
    allowAutoFilter: allow.autoFilter ?? false,
    allowPivotTables: allow.pivotTables ?? false,
    allowEditObjects: allow.editObjects ?? false,
    allowEditScenarios: allow.editScenarios ?? false,
    selectionMode: noCells ? 'None' : noLocked ? 'Unlocked' : 'Normal',
  });
}

export async function drawCharts(session: Session, worksheet: Excel.Worksheet, sheet: Sheet): Promise<void> {
  for (const chart of sheet.charts) {
    const { type, hasLegend, series } = describeChart(chart);
    const [first] = series;
    if (!first) continue;
    await session.carry(4000);
    const range = (reference: string) => worksheet.getRange(localAddress(reference));
    const drawn = worksheet.charts.add(type as Excel.ChartType, range(first.values), Excel.ChartSeriesBy.auto);
    drawn.name = chart.name;
    const title = titleText(chart, [sheet]);
    if (title === undefined) drawn.title.visible = false;
    else drawn.title.text = title;
    const all = seriesOf(chart);
    series.forEach(({ values, categories }, index) => {
      const name = seriesName(all[index], index, [sheet]);
      const one = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add(name);
      if (index === 0) one.name = name;
      else one.setValues(range(values));
      if (categories !== undefined) one.setXAxisValues(range(categories));
    });
    drawn.legend.visible = hasLegend;
    const { anchor } = chart;
    const last = 'to' in anchor ? anchor.to : anchor.from;
    // Excel covers the end cell; the model names the corner behind it.
    drawn.setPosition(
      worksheet.getCell(anchor.from.row, anchor.from.column),
      worksheet.getCell(Math.max(anchor.from.row, last.row - 1), Math.max(anchor.from.column, last.column - 1)),
    );
  }
}

function localAddress(reference: string): string {
  return reference.slice(reference.lastIndexOf('!') + 1);
}
