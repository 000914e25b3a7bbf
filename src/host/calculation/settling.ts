/**
 * Working formulas out when they are read, each once, whatever the order. Formulas that wait for each other in a
 * circle all come to 0, as Excel shows them; circles are found as strongly connected parts of what is read (Tarjan),
 * so a branch that is not taken makes no circle.
 */
import type { CellValue } from '../../spreadsheet/model';
import type { FormulaCell } from './formula-cells';
import { isError } from './values';

/** Formulas reading formulas nest JavaScript calls; deeper than this the innermost is worked out first, by itself. */
const DEEPEST = 100;

/** Leaves the half-done work; `node` is to be settled before it is tried again. */
class TooDeep {
  constructor(readonly node: FormulaCell) {}
}

export class Settling {
  /** Reads that met an unfinished circle and got 0 for now. */
  unsettledReads = 0;
  private readonly open: FormulaCell[] = [];
  private reader: FormulaCell | undefined;
  private depth = 0;
  private clock = 0;

  constructor(
    private readonly evaluate: (node: FormulaCell) => CellValue,
    private readonly changed: (node: FormulaCell) => void,
  ) {}

  /** The formula's value for whoever is being worked out now. */
  read(node: FormulaCell): CellValue {
    if (node.state === 'settled') return node.cell.value ?? null;
    if (node.state === 'stale') this.enter(node);
    if (node.state !== 'open') return node.cell.value ?? null;
    this.unsettledReads++;
    if (this.reader) {
      this.reader.reached = Math.min(this.reader.reached, node.reached);
      if (this.reader === node) node.selfish = true;
    }
    return 0;
  }

  settleAll(nodes: Iterable<FormulaCell>): void {
    for (const node of nodes) this.settled(node, () => this.read(node));
  }

  /** Does `work`, which may read any cells, settling what lies too deep for it first. */
  settled<T>(node: FormulaCell | undefined, work: () => T): T {
    const waiting = new Set<FormulaCell>(node && [node]);
    for (;;) {
      const last = [...waiting].at(-1);
      const isOwn = last === undefined || last === node;
      try {
        if (isOwn) return work();
        this.read(last);
        waiting.delete(last);
      } catch (cause) {
        this.abandon();
        if (!(cause instanceof TooDeep)) throw cause;
        // A circle longer than the depth comes round to a formula that is waiting already: it is cut there.
        if (waiting.has(cause.node)) this.finish(cause.node, 0);
        else waiting.add(cause.node);
      }
    }
  }

  private enter(node: FormulaCell): void {
    if (this.depth >= DEEPEST) throw new TooDeep(node);
    const reader = this.reader;
    node.state = 'open';
    node.selfish = false;
    node.entered = node.reached = this.clock++;
    this.open.push(node);
    this.reader = node;
    this.depth++;
    const value = this.evaluate(node);
    this.depth--;
    this.reader = reader;
    if (node.reached === node.entered) this.close(node, value);
  }

  private close(node: FormulaCell, value: CellValue): void {
    const circle = this.open.splice(this.open.indexOf(node));
    if (circle.length === 1 && !node.selfish) this.finish(node, value);
    else for (const member of circle) this.finish(member, 0);
  }

  private finish(node: FormulaCell, value: CellValue): void {
    node.state = 'settled';
    if (isSame(node.cell.value, value)) return;
    node.cell.value = value;
    this.changed(node);
  }

  private abandon(): void {
    for (const node of this.open.splice(0)) node.state = 'stale';
    this.reader = undefined;
    this.depth = 0;
  }
}

function isSame(a: CellValue | undefined, b: CellValue): boolean {
  if (a === undefined || !isError(a) || !isError(b)) return a === b;
  return a.error === b.error;
}
