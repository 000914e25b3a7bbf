/** What a person does to the sheet besides typing; and what is shown when the engine refuses. */
import { areaAddress, cellAddress, parseArea } from '../../../spreadsheet/address';
import type { Area } from '../../../spreadsheet/model';
import type { ClipboardContent, Outcome, Refusal, SheetAct, SheetId } from '../engine/api';
import type { GridModel } from './grid-model';
import type { Place } from './selection/selection';

/** A refusal on the screen, with what the person may do about it. */
export interface Shown {
  refusal: Refusal;
  /** Beside which cell it stands. */
  place: Place;
  /** Opens the cell again with what was typed. */
  retry?: () => void;
  /** Does it all the same. */
  insist?: () => void;
}

export interface OpenList {
  area: Area;
  choices: string[];
  /** The one the keys stand on. */
  at: number;
}

export class Acts {
  shown: Shown | undefined;
  list: OpenList | undefined;
  /** Where the context menu is open, CSS pixels from the grid's corner. */
  menu: { x: number; y: number } | undefined;
  /** Opens the address of a link; the page decides how. */
  openLink: (address: string) => void = () => undefined;
  copied: { sheet: SheetId; area: Area; isCut: boolean; content?: ClipboardContent } | undefined;

  constructor(private readonly model: GridModel) {}

  /** Does it; what is refused is shown beside the active cell. */
  async perform(act: SheetAct): Promise<Outcome> {
    const { model } = this;
    const sheet = model.sheet.id;
    const place = model.selection.active;
    if (act.act !== 'paste') this.copied = undefined;
    const outcome = await this.tried(model.engine.perform(sheet, act));
    if (!outcome.done) this.refuse({ refusal: outcome.refusal, place });
    else if (outcome.area && sheet === model.sheet.id) model.goTo(outcome.area);
    return outcome;
  }

  /** An engine that fails is told like one that refuses: the workbook is as it was. */
  async tried(outcome: Promise<Outcome>): Promise<Outcome> {
    try {
      return await outcome;
    } catch (failure) {
      const { title, message } = this.model.words.failed;
      const reason = failure instanceof Error ? failure.message : String(failure);
      return { done: false, refusal: { code: 'failed', title, message: message(reason) } };
    }
  }

  refuse(shown: Shown): void {
    this.shown = shown;
    this.model.reveal(shown.place);
    this.model.changed();
  }

  refuseLocked(place: Place): void {
    const { title, message } = this.model.words.locked;
    const refusal = { code: 'locked-cell', title, message: message(cellAddress(place.row, place.column)) };
    this.refuse({ refusal, place });
  }

  /** The browser keeps the clipboard from the menu. */
  refusePaste(): void {
    const { title, message } = this.model.words.cannotPaste;
    this.refuse({ refusal: { code: 'clipboard', title, message }, place: this.model.selection.active });
  }

  dismiss(): void {
    this.shown = undefined;
    this.model.changed();
  }

  async undo(which: 'undo' | 'redo'): Promise<void> {
    const { model } = this;
    this.copied = undefined;
    const outcome = await this.tried(which === 'undo' ? model.engine.undo() : model.engine.redo());
    if (!outcome.done) this.refuse({ refusal: outcome.refusal, place: model.selection.active });
    else if (outcome.area) model.goTo(outcome.area);
  }

  /** What goes on the clipboard; the area then shows marching ants. */
  async copy(isCut: boolean): Promise<ClipboardContent> {
    const { model } = this;
    const copied = { sheet: model.sheet.id, area: model.selection.area, isCut };
    this.copied = copied;
    model.changed();
    const content = await model.engine.copy(copied.sheet, copied.area, isCut);
    if (this.copied === copied) this.copied = { ...copied, content };
    return content;
  }

  async paste(content: ClipboardContent): Promise<void> {
    const outcome = await this.perform({ act: 'paste', area: this.model.selection.area, content });
    if (outcome.done && this.copied?.isCut) this.forgetCopied();
  }

  forgetCopied(): void {
    this.copied = undefined;
    this.model.changed();
  }

  /** Where the Name Box's text leads. */
  async locate(text: string): Promise<void> {
    const { model } = this;
    const area = parseArea(text.trim().toUpperCase());
    if (area) return model.goTo(area);
    const found = await model.engine.locate(model.sheet.id, text.trim());
    if (!found) {
      const { title, message } = model.words.notFound;
      this.refuse({ refusal: { code: 'not-found', title, message: message(text) }, place: model.selection.active });
      return;
    }
    await model.activate(found.sheet);
    model.goTo(found.area);
  }

  /** Opens the active cell's list of choices, on the one that is chosen. */
  async openList(): Promise<void> {
    const { model } = this;
    const { active } = model.selection;
    const detail = model.detail ?? (await model.engine.detail(model.sheet.id, active.row, active.column));
    if (!detail.choices?.length) return;
    if (detail.isLocked) return this.refuseLocked(active);
    const shown = model.sheet.tiles.cell(active.row, active.column)?.text;
    const at = detail.choices.findIndex((choice) => choice === shown || choice === detail.input);
    this.list = { area: model.sheet.merges.at(active.row, active.column) ?? cell(active), choices: detail.choices, at };
    model.changed();
  }

  moveInList(steps: number): void {
    if (!this.list) return;
    const last = this.list.choices.length - 1;
    this.list = { ...this.list, at: Math.min(Math.max(this.list.at + steps, 0), last) };
    this.model.changed();
  }

  closeList(): void {
    if (!this.list) return;
    this.list = undefined;
    this.model.changed();
  }

  async choose(choice: string): Promise<void> {
    const { row, column } = this.model.selection.active;
    this.closeList();
    this.model.sheet.tiles.pretend(row, column, choice);
    await this.perform({ act: 'type', row, column, text: choice });
  }

  openMenu(at: { x: number; y: number } | undefined): void {
    this.menu = at;
    this.model.changed();
  }

  /** A link leads to a place in the workbook or out of it. */
  async follow({ row, column }: Place): Promise<void> {
    const { model } = this;
    const { link } = await model.engine.detail(model.sheet.id, row, column);
    if (!link) return;
    if (/^[a-z][a-z0-9+.-]*:/i.test(link)) this.openLink(link);
    else await this.locate(link.replace(/^#/, ''));
  }

  /** What the Name Box shows. */
  address(): string {
    const { active, area } = this.model.selection;
    const merge = this.model.sheet.merges.at(active.row, active.column);
    const isOne = !merge && area.top === area.bottom && area.left === area.right;
    return isOne ? areaAddress(area) : cellAddress(active.row, active.column);
  }
}

function cell({ row, column }: Place): Area {
  return { top: row, bottom: row, left: column, right: column };
}
