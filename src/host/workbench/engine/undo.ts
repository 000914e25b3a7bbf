/** Steps a person may take back: what the cells held before and after. */
import type { Area, Cell, Sheet, Table } from '../../../spreadsheet/model';
import { boundingArea } from '../../grid/areas';
import type { Session } from '../../session/session';
import { syncTables } from '../../tables/sync';
import { byPerson } from '../../typing';

export interface Place {
  sheet: Sheet;
  area: Area;
}

export interface Step {
  /** In the user's language, e.g. "nhập vào D5". */
  label: string;
  back(session: Session): Place;
  again(session: Session): Place;
}

/** More steps than anybody takes back; the rest is forgotten, oldest first. */
const LONGEST = 100;

export class Undoing {
  private done: Step[] = [];
  private undone: Step[] = [];

  get undo(): Step | undefined {
    return this.done.at(-1);
  }

  get redo(): Step | undefined {
    return this.undone.at(-1);
  }

  push(step: Step): void {
    this.undone = [];
    this.done.push(step);
    if (this.done.length > LONGEST) this.done.shift();
  }

  takeBack(session: Session): Place | undefined {
    const step = this.done.pop();
    if (!step) return undefined;
    this.undone.push(step);
    return step.back(session);
  }

  doAgain(session: Session): Place | undefined {
    const step = this.undone.pop();
    if (!step) return undefined;
    this.done.push(step);
    return step.again(session);
  }

  /** Cells have moved under the steps: they mean other places now. */
  forget(): void {
    this.done = [];
    this.undone = [];
  }
}

/** What an act on cells may change: the cells of some areas, and what lies over the cells of those sheets. */
interface Image {
  blocks: { place: Place; cells: (Cell | undefined)[][] }[];
  sheets: { sheet: Sheet; over: Over; tables: { table: Table; area: Area; columns: Table['columns'] }[] }[];
}

type Over = Pick<Sheet, 'merges' | 'validations' | 'conditionalFormats' | 'notes' | 'hyperlinks'>;

/**
 * Does `act` and remembers how to take it back. `places` are all the cells it may change; the first is selected after.
 *
 * @throws what `act` throws; then all is as it was
 */
export function cellsStep(label: string, places: readonly Place[], session: Session, act: () => void): Step {
  const before = imageOf(places);
  try {
    act();
  } catch (error) {
    putBack(before);
    session.calculator.recalculate(places);
    throw error;
  }
  const after = imageOf(places);
  return {
    label,
    back: (session) => restore(session, before),
    again: (session) => restore(session, after),
  };
}

function imageOf(places: readonly Place[]): Image {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  return {
    blocks: places.map((place) => ({ place, cells: copyOf(place) })),
    sheets: sheets.map((sheet) => ({
      sheet,
      over: structuredClone({
        merges: sheet.merges,
        validations: sheet.validations,
        conditionalFormats: sheet.conditionalFormats,
        notes: sheet.notes,
        hyperlinks: sheet.hyperlinks,
      }),
      tables: sheet.tables.map((table) => ({
        table,
        area: { ...table.area },
        columns: table.columns.map((column) => ({ ...column })),
      })),
    })),
  };
}

function copyOf({ sheet, area }: Place): (Cell | undefined)[][] {
  const cells: (Cell | undefined)[][] = [];
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++)
    cells.push((sheet.rows[row] ?? []).slice(area.left, area.right + 1).map((cell) => cell && { ...cell }));
  return cells;
}

function restore(session: Session, image: Image): Place {
  putBack(image);
  byPerson(session, () => {
    for (const { place } of image.blocks) {
      syncTables(session, place.sheet, place.area);
      session.contentChanged(place.sheet, place.area);
    }
  });
  session.definitionsChanged();
  const [{ place }] = image.blocks;
  const area = image.blocks
    .filter((block) => block.place.sheet === place.sheet)
    .reduce((all, block) => boundingArea(all, block.place.area), place.area);
  return { sheet: place.sheet, area: image.blocks.length === 1 ? place.area : area };
}

function putBack(image: Image): void {
  for (const { sheet, over, tables } of image.sheets) {
    Object.assign(sheet, structuredClone(over));
    for (const { table, area, columns } of tables) {
      table.area = { ...area };
      table.columns = columns.map((column) => ({ ...column }));
    }
  }
  for (const { place, cells } of image.blocks) put(place, cells);
}

function put({ sheet, area }: Place, cells: (Cell | undefined)[][]): void {
  const last = Math.min(area.bottom, Math.max(sheet.rows.length, area.top + cells.length) - 1);
  for (let row = area.top; row <= last; row++) {
    const from = cells[row - area.top];
    if (!from && !sheet.rows[row]) continue;
    const line = (sheet.rows[row] ??= []);
    for (
      let column = area.left;
      column <= Math.min(area.right, Math.max(line.length, area.left + (from?.length ?? 0)) - 1);
      column++
    ) {
      const cell = from?.[column - area.left];
      if (cell) line[column] = { ...cell };
      else delete line[column];
    }
  }
}

/** Above this many cells a copy of the workbook would take longer than a person waits: such an act cannot be undone. */
const MOST_CELLS = 400_000;

/**
 * Does `act`, which moves cells, and remembers the whole workbook as it was before and after.
 *
 * @returns `undefined` when the workbook is too large to remember: the act is done and cannot be taken back
 */
export function structureStep(label: string, session: Session, place: Place, act: () => void): Step | undefined {
  if (countCells(session) > MOST_CELLS) {
    act();
    return undefined;
  }
  const before = pictureOf(session);
  act();
  const after = pictureOf(session);
  const show = (picture: Picture): Place => {
    for (const { sheet, fields } of picture.sheets) Object.assign(sheet, structuredClone(fields));
    session.workbook.names = structuredClone(picture.names);
    byPerson(session, () => session.structureChanged());
    return place;
  };
  return { label, back: () => show(before), again: () => show(after) };
}

interface Picture {
  names: Session['workbook']['names'];
  sheets: { sheet: Sheet; fields: Sheet }[];
}

function pictureOf({ workbook }: Session): Picture {
  return {
    names: structuredClone(workbook.names),
    sheets: workbook.sheets.map((sheet) => ({ sheet, fields: structuredClone(sheet) })),
  };
}

function countCells({ workbook }: Session): number {
  let count = 0;
  for (const { rows } of workbook.sheets) for (const cells of rows) count += cells?.length ?? 0;
  return count;
}
