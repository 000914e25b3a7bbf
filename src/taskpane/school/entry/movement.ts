/**
 * How a keyboard walks the fields of a section, as in Excel: a pure table from a key and where it was pressed to what
 * happens. Fields stand in rows and columns; a list is rows of one field, or of two where a pair is asked.
 *
 * A field is *ready* when it is only gone to (its text is selected, typing replaces it) and *editing* once something is
 * typed, or F2 is pressed.
 */
export interface Spot {
  row: number;
  column: number;
}

/** Keys of figures by row and column; `null` where nothing is asked. Rows may be of different lengths. */
export type Lattice = readonly (readonly (string | null)[])[];

export interface KeyPress {
  key: string;
  shift?: boolean;
  /** Ctrl, on a Mac Command. */
  ctrl?: boolean;
  alt?: boolean;
}

export interface Standpoint {
  spot: Spot;
  isEditing: boolean;
  /** Where the caret is in a field that is edited: nothing selected and nothing before it, or after it. */
  caretAtStart?: boolean;
  caretAtEnd?: boolean;
  /** The column a run of Tabs began in: Enter goes back to it, as in Excel. */
  tabColumn?: number;
}

export type Outcome =
  /** The browser does what it does. */
  | { does: 'native' }
  | { does: 'move'; to: Spot }
  /** The block that is selected grows or shrinks to here. */
  | { does: 'extend'; to: Spot }
  /** Past the last field, or before the first. */
  | { does: 'leave'; towards: 'next' | 'previous' }
  | { does: 'stay' }
  | { does: 'edit' }
  | { does: 'restore' }
  | { does: 'empty' }
  | { does: 'undo' }
  | { does: 'selectAll' };

const NATIVE: Outcome = { does: 'native' };

export function pressed(press: KeyPress, at: Standpoint, lattice: Lattice): Outcome {
  const { key, shift = false, ctrl = false, alt = false } = press;
  const { spot, isEditing } = at;
  if (alt) return NATIVE;
  switch (key) {
    case 'Enter':
      return ctrl ? NATIVE : entered(lattice, at, shift);
    case 'Escape':
      return isEditing ? { does: 'restore' } : NATIVE;
    case 'F2':
      return isEditing ? { does: 'stay' } : { does: 'edit' };
    case 'Delete':
      return isEditing || shift || ctrl ? NATIVE : { does: 'empty' };
    case 'z':
    case 'Z':
      return ctrl && !shift && !isEditing ? { does: 'undo' } : NATIVE;
    case 'a':
    case 'A':
      return ctrl && !isEditing ? { does: 'selectAll' } : NATIVE;
    case 'Home':
    case 'End':
      return isEditing ? NATIVE : toEdge(lattice, spot, key, shift, ctrl);
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      return arrowed(lattice, at, key, shift, ctrl);
    default:
      return NATIVE;
  }
}

/** Down the column, then on at the top of the next: figures are typed a column at a time. */
function entered(lattice: Lattice, { spot, tabColumn }: Standpoint, back: boolean): Outcome {
  const step = back ? -1 : 1;
  if (tabColumn !== undefined && !back) {
    const to = along(lattice, { row: spot.row, column: tabColumn }, 1, 0);
    if (to) return { does: 'move', to };
  }
  const here = along(lattice, spot, step, 0);
  if (here) return { does: 'move', to: here };
  const width = widthOf(lattice);
  for (let column = spot.column + step; column >= 0 && column < width; column += step) {
    const to = along(lattice, { row: back ? lattice.length : -1, column }, step, 0);
    if (to) return { does: 'move', to };
  }
  return { does: 'leave', towards: back ? 'previous' : 'next' };
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function arrowed(lattice: Lattice, at: Standpoint, key: string, shift: boolean, ctrl: boolean): Outcome {
  const [down, right] = ARROWS[key] ?? [0, 0];
  if (at.isEditing) {
    if (shift || ctrl) return NATIVE;
    if (right < 0 && !at.caretAtStart) return NATIVE;
    if (right > 0 && !at.caretAtEnd) return NATIVE;
  }
  const to = ctrl ? last(lattice, at.spot, down, right) : along(lattice, at.spot, down, right);
  if (!to) return at.isEditing ? NATIVE : { does: 'stay' };
  return shift ? { does: 'extend', to } : { does: 'move', to };
}

function toEdge(lattice: Lattice, spot: Spot, key: 'Home' | 'End', shift: boolean, ctrl: boolean): Outcome {
  const rows = ctrl ? lattice.map((_, row) => row) : [spot.row];
  const spots = rows.flatMap((row) => spotsOf(lattice, row));
  const to = key === 'Home' ? spots[0] : spots.at(-1);
  if (!to) return { does: 'stay' };
  return shift ? { does: 'extend', to } : { does: 'move', to };
}

/** The next field in a direction; where nothing is asked is passed over. */
function along(lattice: Lattice, from: Spot, down: number, right: number): Spot | undefined {
  let [row, column] = [from.row + down, from.column + right];
  while (row >= 0 && row < lattice.length && column >= 0 && column < widthOf(lattice)) {
    if (lattice[row]?.[column]) return { row, column };
    row += down;
    column += right;
  }
  return undefined;
}

function last(lattice: Lattice, from: Spot, down: number, right: number): Spot | undefined {
  let [to, next] = [undefined as Spot | undefined, along(lattice, from, down, right)];
  while (next) [to, next] = [next, along(lattice, next, down, right)];
  return to;
}

export function firstSpot(lattice: Lattice): Spot | undefined {
  return lattice.flatMap((_, row) => spotsOf(lattice, row))[0];
}

export function lastSpot(lattice: Lattice): Spot | undefined {
  return lattice.flatMap((_, row) => spotsOf(lattice, row)).at(-1);
}

export function spotOf(lattice: Lattice, key: string): Spot | undefined {
  for (const [row, keys] of lattice.entries()) {
    const column = keys.indexOf(key);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/** The fields of the block between two corners, row by row. */
export function blockOf(lattice: Lattice, a: Spot, b: Spot): (string | null)[][] {
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  return lattice
    .slice(top, bottom + 1)
    .map((row) => Array.from({ length: right - left + 1 }, (_, at) => row[left + at] ?? null));
}

function spotsOf(lattice: Lattice, row: number): Spot[] {
  return (lattice[row] ?? []).flatMap((key, column) => (key === null ? [] : [{ row, column }]));
}

function widthOf(lattice: Lattice): number {
  return Math.max(0, ...lattice.map((row) => row.length));
}
