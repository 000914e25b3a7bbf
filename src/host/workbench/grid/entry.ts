/** Typing into a cell: one text, edited in the cell or in the formula bar, until it is entered or given up. */
import type { CellDetail, Direction, Outcome, SheetId } from '../engine/api';
import { boundingArea } from '../../grid/areas';
import { mayPoint, withReference } from './editor/pointing';
import type { GridModel } from './grid-model';
import { areaOf, cellArea, move, selectCell, type Place } from './selection/selection';

export interface Edit {
  sheet: SheetId;
  place: Place;
  text: string;
  /** What the cell held, to see whether anything changed. */
  before: string | undefined;
  /** Which of the two the caret is in. */
  in: 'cell' | 'bar';
  /** Opened by typing: arrows leave the cell. */
  isTyped: boolean;
  /** A reference that the mouse or the arrows are putting into the formula: where in the text, and between which cells. */
  pointing?: { from: number; to: number; anchor: Place; head: Place };
}

export class Entry {
  edit: Edit | undefined;

  constructor(private readonly model: GridModel) {}

  /** Typing began: the cell's old content is replaced. False when the cell is locked. */
  start(text: string): boolean {
    return this.#open({ text, in: 'cell', isTyped: true });
  }

  /** F2, a double click, a click into the formula bar: the cell's content is changed. */
  async open(where: Edit['in'], text?: string): Promise<void> {
    if (this.edit) {
      this.edit = { ...this.edit, in: where, isTyped: false };
      return this.model.changed();
    }
    const { sheet, selection } = this.model;
    const { row, column } = selection.active;
    this.model.detail ??= await this.model.engine.detail(sheet.id, row, column);
    if (this.model.selection !== selection) return;
    this.#open({ text: text ?? this.model.detail.input, in: where, isTyped: false });
  }

  setText(text: string): void {
    if (!this.edit || this.edit.text === text) return;
    this.edit = { ...this.edit, text, pointing: undefined };
    this.model.changed();
  }

  /** The mouse, or an arrow, may put a reference into the formula now. */
  mayPoint(caret: number): boolean {
    return this.edit !== undefined && (this.edit.pointing !== undefined || mayPoint(this.edit.text, caret));
  }

  /** Puts the cells' address at the caret, or in place of the one that was being pointed at. */
  pointAt(anchor: Place, head: Place, caret: number): void {
    const { edit, model } = this;
    if (!edit) return;
    const { from, to } = edit.pointing ?? { from: caret, to: caret };
    const isOne = anchor.row === head.row && anchor.column === head.column;
    const area = isOne
      ? areaOf({ row: cellArea(model.sheet, head).top, column: cellArea(model.sheet, head).left })
      : model.sheet.merges.around(boundingArea(areaOf(anchor), areaOf(head)));
    const { text, end } = withReference(edit.text, from, to, area);
    this.edit = { ...edit, text, pointing: { from, to: end, anchor, head } };
    model.reveal(head);
    model.changed();
  }

  /** An arrow points at the next cell, from the one being edited or the one pointed at. */
  pointOn(direction: Direction, isExtending: boolean, caret: number): void {
    const { edit, model } = this;
    if (!edit) return;
    const from = edit.pointing?.head ?? edit.place;
    const { cursor: head } = move(model.ground(), selectCell(model.sheet, from), direction);
    this.pointAt(isExtending ? (edit.pointing?.anchor ?? from) : head, head, caret);
  }

  /** F2 while editing: arrows move in the text, or leave the cell. */
  switchMode(): void {
    if (!this.edit) return;
    this.edit = { ...this.edit, isTyped: !this.edit.isTyped, pointing: undefined };
    this.model.changed();
  }

  /** What the engine says of the cell being edited, when it comes after the first letter. */
  learn(detail: CellDetail): void {
    if (!this.edit) return;
    if (detail.isLocked) {
      const { place } = this.edit;
      this.abandon();
      this.model.acts.refuseLocked(place);
    } else this.edit.before ??= detail.input;
  }

  /** Gives up what was typed. */
  abandon(): void {
    if (!this.edit) return;
    this.edit = undefined;
    void this.model.engine.setEditing(false);
    this.model.changed();
  }

  /**
   * Enters what was typed and goes on. The answer is not waited for with the next key: a refusal leads back to the cell.
   * Resolves to whether it was entered.
   */
  async commit(next?: Direction): Promise<boolean> {
    const { model, edit } = this;
    if (!edit) return true;
    this.abandon();
    model.acts.copied = undefined;
    if (next) model.navigation.run({ do: 'advance', direction: next });
    if (edit.text === edit.before) return true;
    return this.#enter(edit, next);
  }

  /** Ctrl+Enter: the same into every cell of the selection, which stays. */
  async commitAll(): Promise<void> {
    const { model, edit } = this;
    if (!edit) return;
    this.abandon();
    const { area } = model.selection;
    const outcome = await model.acts.tried(model.engine.perform(edit.sheet, { act: 'typeAll', area, text: edit.text }));
    if (outcome.done) return;
    this.#refuse(edit, outcome, () =>
      model.engine.perform(edit.sheet, { act: 'typeAll', area, text: edit.text, insist: true }),
    );
  }

  async #enter(edit: Edit, next: Direction | undefined): Promise<boolean> {
    const { model } = this;
    const act = { act: 'type' as const, ...edit.place, text: edit.text };
    if (edit.sheet === model.sheet.id) model.sheet.tiles.pretend(edit.place.row, edit.place.column, edit.text);
    const outcome = await model.acts.tried(model.engine.perform(edit.sheet, act));
    if (outcome.done) return true;
    this.#refuse(edit, outcome, async () => {
      const insisted = await model.engine.perform(edit.sheet, { ...act, insist: true });
      if (insisted.done && next) model.navigation.run({ do: 'advance', direction: next });
      return insisted;
    });
    return false;
  }

  #refuse(edit: Edit, outcome: Outcome & { done: false }, again: () => Promise<Outcome>): void {
    const { model } = this;
    this.abandon();
    model.sheet.tiles.outdate(0);
    if (edit.sheet !== model.sheet.id) void model.activate(edit.sheet);
    if (outcome.refusal.code !== 'locked-cell') model.select(selectCell(model.sheet, edit.place));
    const { refusal } = outcome;
    model.acts.refuse({
      refusal,
      place: edit.place,
      ...(refusal.code !== 'locked-cell' && { retry: () => void this.open('cell', edit.text) }),
      ...(refusal.mayInsist && {
        insist: () => {
          void model.acts.tried(again()).then((insisted) => {
            if (!insisted.done) model.acts.refuse({ refusal: insisted.refusal, place: edit.place });
          });
        },
      }),
    });
  }

  #open(edit: Pick<Edit, 'text' | 'in' | 'isTyped'>): boolean {
    const { model } = this;
    const place = model.selection.active;
    if (model.detail?.isLocked) {
      model.acts.refuseLocked(place);
      return false;
    }
    this.edit = { ...edit, sheet: model.sheet.id, place, before: model.detail?.input };
    model.acts.copied = undefined;
    model.acts.closeList();
    model.reveal(place);
    void model.engine.setEditing(true);
    model.changed();
    return true;
  }
}
