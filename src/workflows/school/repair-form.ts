/** Sửa biểu mẫu: what was done to the template is put right through Excel, once the person has agreed to `form.repairs`. */
import { cellName } from '../../reporting/catalogue/slots';
import { periodLabel } from '../../reporting/periods/calendar';
import { EXPLANATION_PREFIX, PERIOD_NAME } from '../../sheets/school/contract';
import { SheetChecks } from '../../sheets/school/checks';
import { planForm } from '../../sheets/school/form-plan';
import { choicesOn } from '../../sheets/school/service-sheet';
import {
  explanationValidation,
  figureValidation,
  LITERAL_LENGTH,
  literalList,
  periodValidation,
} from '../../sheets/school/validations';
import { cellAddress } from '../../spreadsheet/address';
import type { Validation } from '../../spreadsheet/model';
import {
  queueFormulas,
  queueHidden,
  queueNames,
  queueRename,
  queueUnmerged,
  queueValidations,
} from '../../workbook/school/template-writes';
import { type CellWrite, queueWrites } from '../../workbook/school/write-cells';
import { Refused } from '../refusals';
import { lock, passwordOr, serviceRows, unprotect } from './finalise-month';
import type { FormSession } from './form-session';
import { lostTotals } from './lost-totals';
import type { SchoolForm } from './school-form';
import { IN_CELLS, type Standing } from './standing';
import {
  idRows,
  mergedCells,
  reasonsWithoutValidation,
  renamedSheets,
  showsIds,
  withoutValidation,
  wrongNames,
} from './template-repairs';
import { figureContent } from './typed-text';

/**
 * Figures keep their values; a number that stands as text ("35 HS") becomes the number it was read as. Of a finalised
 * form the figures stay locked.
 * @returns the form, with what could not be put right among its repairs
 * @throws Refused `sheet-password`, `repair-first`
 */
export async function repairForm(session: FormSession): Promise<SchoolForm> {
  const fresh = await session.refresh();
  if ('kind' in fresh) throw new Refused('repair-first', fresh.message);
  if (fresh.repairs.length === 0) return fresh;
  const { standing, cells } = session;
  const known = new Set(cells.names.map(({ name }) => name));
  const home = cells.sheets.find(({ name }) => name === standing.home);
  try {
    await session.change(async (excel) => {
      unprotect(excel, session);
      queueNames(excel, wrongNames(cells, standing), known);
      queueUnmerged(excel, standing.home, mergedCells(cells, standing));
      queueWrites(excel, contentsRead(standing));
      queueFormulas(
        excel,
        lostTotals(standing).map(({ cell: { sheet, row, column }, formula }) => ({ sheet, row, column, formula })),
      );
      await queueValidations(excel, standing.home, lostValidations(session));
      if (home && showsIds(home)) queueHidden(excel, home.name, 0, idRows(home));
      lock(excel, session, fresh.stamp !== 'none');
      for (const { from, to } of renamedSheets(cells, standing)) queueRename(excel, from, to);
      await excel.sync();
    });
  } catch (error) {
    throw passwordOr(error, session);
  }
  return session.form;
}

/** The figures as numbers and texts of today, where they were read although they stand there otherwise. */
function contentsRead({ form, located, slots }: Standing): CellWrite[] {
  return form.repairs.flatMap(({ code, key }) => {
    const cell = IN_CELLS.has(code) && key !== undefined ? located.form.figures.get(key) : undefined;
    const [slot, value] = [slots.get(key ?? ''), form.report.get(key ?? '')];
    if (!cell || !slot || value === undefined) return [];
    return [{ sheet: cell.sheet, row: cell.row, column: cell.column, value: figureContent(slot, value) }];
  });
}

/** Of cells that lost theirs, and of cells whose name was lost: those may have. */
function lostValidations(session: FormSession): Validation[] {
  const { cells, standing } = session;
  const { located, slots, form, home, definitions } = standing;
  const unnamed = wrongNames(cells, standing);
  const keys = new Set([
    ...withoutValidation(cells, standing),
    ...[...slots.keys()].filter((key) => unnamed.has(cellName(key))),
  ]);
  const bounds = boundsOf(standing);
  const validations = [...keys].flatMap((key) => {
    const [slot, cell] = [slots.get(key), located.form.figures.get(key)];
    if (!slot || cell?.sheet !== home) return [];
    const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    const bound = bounds(key);
    const limit = bound && located.form.figures.get(bound.key);
    return [
      figureValidation(
        slot,
        area,
        choicesOn(definitions.serviceSheet, serviceRows(session), key),
        limit && { cell: cellAddress(limit.row, limit.column), label: bound.label },
      ),
    ];
  });
  for (const row of new Set([...reasonsWithoutValidation(cells, standing), ...unnamedReasons(unnamed)])) {
    const cell = located.form.explanationCells.get(row);
    if (cell?.sheet === home)
      validations.push(
        explanationValidation({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }),
      );
  }
  const { period } = located.form;
  const labels = literalList(form.periods.map(periodLabel));
  if (period && unnamed.has(PERIOD_NAME) && labels.length - 2 <= LITERAL_LENGTH) {
    const area = { top: period.row, left: period.column, bottom: period.row, right: period.column };
    validations.push(periodValidation(area, labels));
  }
  return validations;
}

/** Rows of reasons among lost names. */
function unnamedReasons(unnamed: ReadonlyMap<string, unknown>): string[] {
  return [...unnamed.keys()]
    .filter((name) => name.startsWith(EXPLANATION_PREFIX))
    .map((name) => name.slice(EXPLANATION_PREFIX.length));
}

/** Which other figure one may not exceed, as the form was made: nữ ≤ học sinh, k ≤ N. */
function boundsOf({ form, definitions }: Standing): (key: string) => { key: string; label: string } | undefined {
  const { catalogue, rules, school } = definitions;
  const plan = planForm(form.slots);
  const checks = new SheetChecks({ plan, catalogue, rules, school, period: form.period, previous: () => undefined });
  const keyAt = new Map([...plan.positions].map(([key, at]) => [cellAddress(at.row, at.column), key]));
  return (key) => {
    const slot = form.slots.find((one) => one.key === key);
    const bound = slot && checks.bound(slot);
    const limit = bound && keyAt.get(bound.cell);
    return limit === undefined ? undefined : { key: limit, label: bound?.label ?? '' };
  };
}
