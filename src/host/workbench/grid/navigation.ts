/** Carries out the keys' commands, one after the other: a key pressed while the engine is asked waits its turn. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../spreadsheet/address';
import { columnsOf, rowsOf } from '../../grid/areas';
import type { GridModel } from './grid-model';
import type { Command } from './selection/keys';
import {
  advance,
  extend,
  extendAcross,
  extended,
  isSingle,
  landmark,
  move,
  selectAll,
  selectCell,
  type Place,
} from './selection/selection';
import { knownUnlocked, nextUnlocked } from './selection/unlocked';

type Travel = Extract<Command, { do: 'move' | 'extend' }>;

/** What is done in its turn; a promise keeps the next waiting. */
type Task = () => Promise<void> | void;

export class Navigation {
  readonly #waiting: Task[] = [];
  /** What a task asks for while it runs comes right after it, before what people asked for since. */
  #inner: Task[] | undefined;
  #isBusy = false;
  /** Where the page shows its sheet tabs, Name Box and menu; the grid knows only that keys ask for them. */
  elsewhere: (where: 'bar' | 'tabs' | 'nameBox' | 'menu') => void = () => undefined;

  constructor(private readonly model: GridModel) {}

  /** At once when nothing is under way. */
  run(command: Command): void {
    this.#put(() => this.#do(command));
  }

  /** A place is still being asked for: what is typed meanwhile belongs there. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Once all that is under way has been done. */
  afterwards(task: () => void): void {
    this.#put(task);
  }

  /** The way to a cell that something else asked for, in its turn: what is typed or pasted meanwhile belongs there. */
  during(way: () => Promise<void>): void {
    this.#put(way);
  }

  #put(task: Task): void {
    if (this.#inner) this.#inner.push(task);
    else if (this.#isBusy) this.#waiting.push(task);
    else this.#work(task);
  }

  #work(first: Task): void {
    for (let task: Task | undefined = first; task; task = this.#waiting.shift()) {
      const done = this.#start(task);
      if (!done) continue;
      this.#isBusy = true;
      void done.finally(() => {
        this.#isBusy = false;
        const next = this.#waiting.shift();
        if (next) this.#work(next);
      });
      return;
    }
  }

  #start(task: Task): Promise<void> | void {
    const inner: Task[] = [];
    this.#inner = inner;
    try {
      return task();
    } finally {
      this.#inner = undefined;
      this.#waiting.unshift(...inner);
    }
  }

  #do(command: Command): Promise<void> | undefined {
    const { model } = this;
    const { acts, entry, selection } = model;
    switch (command.do) {
      case 'move':
      case 'extend':
        return this.#travel(command);
      case 'advance':
        return this.#advance(command.direction);
      case 'selectAll':
        return void model.select(selectAll(selection), null);
      case 'selectRows':
        return void model.select(extendAcross(selection, selection.head, 'rows'), null);
      case 'selectColumns':
        return void model.select(extendAcross(selection, selection.head, 'columns'), null);
      case 'collapse':
        return void model.select(selectCell(model.sheet, selection.active));
      case 'reveal':
        return void model.reveal(selection.active);
      case 'edit':
        return entry.open('cell');
      case 'retype':
        return void entry.start('');
      case 'clear':
        return void acts.perform({ act: 'clear', area: selection.area });
      case 'fillDown':
      case 'fillRight':
        return this.#fill(command.do === 'fillDown' ? 'down' : 'right');
      case 'openList':
        return acts.openList();
      case 'undo':
      case 'redo':
        return acts.undo(command.do);
      case 'nextSheet':
      case 'previousSheet':
        return this.#turn(command.do === 'nextSheet' ? 1 : -1);
      case 'escape':
        return void acts.forgetCopied();
      case 'goTo':
        return void this.elsewhere('nameBox');
      case 'openMenu':
        return void this.elsewhere('menu');
      case 'leave':
        return void this.elsewhere(command.to);
    }
  }

  #travel(command: Travel): Promise<void> | undefined {
    const { model } = this;
    const ground = model.ground();
    const from = model.selection;
    const isExtending = command.do === 'extend';
    const arrive = (to: Place): void => model.select(isExtending ? extended(ground, from, to) : selectCell(ground, to));
    if ('to' in command) {
      arrive(landmark(ground, isExtending ? from.head : from.active, command.to));
      return undefined;
    }
    const { by, direction } = command;
    if (by === 'edge')
      return model.engine.edge(model.sheet.id, isExtending ? from.head : from.cursor, direction).then(arrive);
    const isUpright = direction === 'up' || direction === 'down';
    const steps = by === 'step' ? 1 : isUpright ? ground.page.rows : ground.page.columns;
    if (by === 'page') this.#page(direction, steps);
    model.select((isExtending ? extend : move)(ground, from, direction, steps));
    return undefined;
  }

  /** The view goes along by the same number of rows, so that the cell stays where it was on the screen. */
  #page(direction: string, steps: number): void {
    const { sheet } = this.model;
    const { rows, columns } = this.model.lanes();
    const sign = direction === 'down' || direction === 'right' ? 1 : -1;
    if (direction === 'up' || direction === 'down') {
      const first = sheet.rows.step(rows.first, sign * steps);
      this.model.scrollTo(sheet.scroll.left, sheet.rows.offset(first) - sheet.rows.offset(sheet.layout.freeze.rows));
    } else {
      const first = sheet.columns.step(columns.first, sign * steps);
      this.model.scrollTo(
        sheet.columns.offset(first) - sheet.columns.offset(sheet.layout.freeze.columns),
        sheet.scroll.top,
      );
    }
  }

  /** On a protected sheet Tab goes from one cell that may be filled in to the next. */
  #advance(direction: 'up' | 'down' | 'left' | 'right'): Promise<void> | undefined {
    const { model } = this;
    const ground = model.ground();
    const from = model.selection;
    const isAcross = direction === 'left' || direction === 'right';
    if (!isAcross || !model.sheet.layout.isProtected || !isSingle(ground, from)) {
      model.select(advance(ground, from, direction), null);
      model.reveal(model.selection.active);
      return undefined;
    }
    const arrive = (place: Place | undefined): void =>
      model.select(place ? selectCell(ground, place) : advance(ground, from, direction));
    const known = knownUnlocked(model.sheet, from.active, direction === 'right');
    if (known !== 'unknown') return void arrive(known);
    return nextUnlocked(model.engine, model.sheet, from.active, direction === 'right').then(arrive);
  }

  async #fill(direction: 'down' | 'right'): Promise<void> {
    const { area } = this.model.selection;
    const isOne = direction === 'down' ? rowsOf(area) === 1 : columnsOf(area) === 1;
    // From one row alone Excel fills what stands above it (before it).
    const source =
      direction === 'down'
        ? { ...area, top: Math.max(area.top - 1, 0) }
        : { ...area, left: Math.max(area.left - 1, 0) };
    if (area.bottom === MAX_ROWS - 1 && area.right === MAX_COLUMNS - 1) return;
    const kept = this.model.selection;
    const outcome = await this.model.acts.perform({ act: 'fill', area: isOne ? source : area, direction });
    if (outcome.done) this.model.select(kept, null);
  }

  async #turn(steps: number): Promise<void> {
    const tabs = this.model.view.sheets.filter((tab) => tab.visibility === 'visible');
    const next = tabs[tabs.findIndex((tab) => tab.id === this.model.sheet.id) + steps];
    if (next) await this.model.activate(next.id);
  }
}
