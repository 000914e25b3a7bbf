/** Precedents and dependents: the cells a range's formulas read, and the formulas that read the range. */
import { disjoint } from '../grid/areas';
import { itemNotFound } from '../protocol/errors';
import type { TypeSpec } from '../protocol/registry';
import type { ChangedArea } from '../session/calculator';
import type { Session } from '../session/session';
import { gathered } from '../grid/gathering';
import type { RangeSelf, WorkbookRangeAreasSelf } from './selves';

type Making = NonNullable<TypeSpec<RangeSelf>['makes']>[string];

export const rangeTracing: Record<string, Making> = {
  getPrecedents: traced((range, session) => session.calculator.precedents(range, false)),
  getDirectPrecedents: traced((range, session) => session.calculator.precedents(range, true)),
  getDependents: traced((range, session) => session.calculator.dependents(range, false)),
  getDirectDependents: traced((range, session) => session.calculator.dependents(range, true)),
};

/** Sheet by sheet in the workbook's order; ItemNotFound when nothing is found. */
function traced(trace: (range: RangeSelf, session: Session) => ChangedArea[]): Making {
  const make = (range: RangeSelf, _args: unknown, session: Session): WorkbookRangeAreasSelf => {
    session.assertAlive(range.sheet);
    session.settle();
    const found = trace(range, session);
    if (found.length === 0) throw itemNotFound();
    const parts = session.workbook.sheets.flatMap((sheet) => {
      const areas = found.filter((each) => each.sheet === sheet).map((each) => each.area);
      return areas.length > 0 ? { sheet, areas: gathered(disjoint(areas)) } : [];
    });
    return { parts };
  };
  return ['WorkbookRangeAreas', make];
}
