/** Bindings: what add-ins call a piece of a sheet, for the life of the session. */
import type { Area, Sheet } from '../../spreadsheet/model';
import { columnsOf, contains, intersection, overlaps, rowsOf } from '../grid/areas';
import { moveArea, type Move } from '../grid/move';
import type { CalculatedCell } from './calculator';
import type { Events } from './events';

export type BindingType = 'Range' | 'Table' | 'Text';

export interface Binding {
  id: string;
  type: BindingType;
  /** Absent: its cells were deleted. */
  range?: { sheet: Sheet; area: Area };
}

export class Bindings {
  private bindings: Binding[] = [];

  constructor(private readonly events: Events) {}

  get all(): Binding[] {
    return this.bindings;
  }

  add(binding: Binding): Binding {
    const known = this.bindings.find(({ id }) => id === binding.id);
    if (known) return Object.assign(known, binding);
    this.bindings.push(binding);
    return binding;
  }

  remove(binding: Binding): void {
    this.bindings = this.bindings.filter((each) => each !== binding);
  }

  /** Cells were inserted or deleted. */
  move(sheet: Sheet, move: Move): void {
    for (const binding of this.bindings) {
      if (binding.range?.sheet !== sheet) continue;
      const area = moveArea(binding.range.area, move);
      if (area) binding.range = { sheet, area };
      else delete binding.range;
    }
  }

  changed(sheet: Sheet, area: Area): void {
    for (const { id, range } of this.bindings)
      if (range?.sheet === sheet && overlaps(range.area, area)) this.events.raisePlain('bindingDataChanged', id, {});
  }

  /** Formulas came to other values: each binding that shows one is told once. */
  calculated(cells: readonly CalculatedCell[]): void {
    for (const { id, range } of this.bindings) {
      const shows = ({ sheet, row, column }: CalculatedCell): boolean =>
        range?.sheet === sheet && contains(range.area, { top: row, bottom: row, left: column, right: column });
      if (cells.some(shows)) this.events.raisePlain('bindingDataChanged', id, {});
    }
  }

  /** Tells what of each binding is selected, counted from its first cell. */
  selected(sheet: Sheet, area: Area): void {
    for (const { id, range } of this.bindings) {
      const part = range?.sheet === sheet ? intersection(range.area, area) : undefined;
      if (!range || !part) continue;
      this.events.raisePlain('bindingSelectionChanged', id, {
        startRow: part.top - range.area.top,
        startColumn: part.left - range.area.left,
        rowCount: rowsOf(part),
        columnCount: columnsOf(part),
      });
    }
  }
}
