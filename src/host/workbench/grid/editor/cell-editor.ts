/**
 * The text field every key goes to. Without an edit it lies unseen and empty over the active cell and has the focus, so
 * that an input method may compose the first letter in the very field that then becomes the cell's editor: nothing is
 * lost or doubled, whichever way letters are put together.
 */
import type { GridCanvas } from '../grid-canvas';
import { penFor, scaledFont } from '../paint/fonts';
import { acrossOf } from '../paint/texts';
import { arrowOf, commandFor, editingCommandFor, type Stroke } from '../selection/keys';
import { cellArea } from '../selection/selection';
import { keepsClipboard } from './clipboard';
import { cycleReference } from './references';

/** What Firefox and Safari say of keys an input method has taken. */
const TAKEN = 229;

export class CellEditor {
  readonly element = document.createElement('textarea');
  /** A composition that began on a locked cell: what it brings is thrown away. */
  #isBarred = false;
  #isComposing = false;
  /** What waits to be entered is still in the element; a key that ends it takes it along and a new one begins. */
  #held: object | undefined;

  constructor(private readonly grid: GridCanvas) {
    const { element } = this;
    element.className = 'gbGridEditor';
    element.rows = 1;
    element.spellcheck = false;
    element.autocapitalize = 'off';
    element.setAttribute('autocomplete', 'off');
    element.setAttribute('autocorrect', 'off');
    element.setAttribute('aria-label', grid.model.words.grid);
    element.addEventListener('keydown', (event) => this.#key(event));
    element.addEventListener('input', () => this.#input());
    element.addEventListener('compositionstart', () => this.#compose());
    element.addEventListener('compositionend', () => this.#composed());
    element.addEventListener('blur', (event) => this.#left(event));
    keepsClipboard(element, grid.model);
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** The field holds what the model says, at once: the next key may come before the next frame. */
  follow(): void {
    const text = this.grid.model.entry.edit?.text ?? '';
    if (this.element.value === text || this.#isBarred || this.#held) return;
    if (this.#isComposing) {
      if (this.grid.model.entry.edit) return;
      // A click elsewhere entered what was being composed: the input method is to let go of it.
      this.element.blur();
      this.focus();
    }
    this.element.value = text;
    const caret = this.grid.model.entry.edit?.pointing?.to;
    if (caret !== undefined) this.element.setSelectionRange(caret, caret);
  }

  /** Over the cell, as large as its text; unseen when nothing is being edited. */
  place(): void {
    const { element, grid } = this;
    const { model } = grid;
    const { edit } = model.entry;
    const area = cellArea(model.sheet, edit?.place ?? model.selection.active);
    const box = grid.rectangle(area);
    element.classList.toggle('gbGridEditing', edit !== undefined);
    const text = edit?.text ?? '';
    if (edit?.in === 'cell' && document.activeElement !== element) this.#takeOver(text);

    const { row, column } = edit?.place ?? model.selection.active;
    const cell = model.sheet.tiles.cell(row, column);
    const style = model.sheet.tiles.style(row, column, cell);
    const pen = penFor(style, null);
    const zoom = model.sheet.zoom / 100;
    const { width, height, device } = model.viewport;
    const room = Math.max(width - box.left - 2, 40);
    const wanted = style.align?.wrap
      ? box.width
      : Math.max(...text.split('\n').map((line) => grid.ruler.width(pen.font, line))) * zoom + 10 * zoom;
    // The gridline around belongs to the cell.
    const hair = 1 / device;
    element.style.font = scaledFont(pen, zoom);
    element.style.color = style.font?.color ?? '#000';
    element.style.textAlign = cell && cell.kind !== 'number' ? alignOf(acrossOf(style, cell)) : 'left';
    element.style.left = `${box.left - hair}px`;
    element.style.top = `${box.top - hair}px`;
    element.style.width = `${Math.min(Math.max(box.width, wanted), Math.max(room, box.width)) + hair}px`;
    element.style.height = `${box.height + hair}px`;
    if (edit) this.#stand(box.height + hair, height, style.align?.vertical ?? 'bottom');
  }

  /** As high as its text at least, and the text where the cell has it: below, in the middle, above. */
  #stand(cellHeight: number, gridHeight: number, vertical: string): void {
    const { style } = this.element;
    style.paddingTop = style.height = '0';
    const tall = this.element.scrollHeight;
    const spare = Math.max(cellHeight - tall, 0);
    style.height = `${Math.min(Math.max(cellHeight, tall), gridHeight - 20)}px`;
    style.paddingTop = vertical === 'bottom' ? `${spare}px` : vertical === 'center' ? `${spare / 2}px` : '0';
  }

  #takeOver(text: string): void {
    this.focus();
    this.element.setSelectionRange(text.length, text.length);
  }

  #key(event: KeyboardEvent): void {
    // While an input method composes, every key is its own.
    if (event.isComposing || event.keyCode === TAKEN) return;
    const stroke = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
    if (!this.#take(stroke)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #take(stroke: Stroke): boolean {
    const { entry, navigation } = this.grid.model;
    if (entry.edit || !navigation.isBusy) return this.#takeNow(stroke);
    if (!commandFor(stroke)) return false;
    // The cell these keys are meant for is not known yet.
    const text = this.element.value;
    this.element.value = '';
    this.#held = undefined;
    navigation.afterwards(() => {
      this.#enterHeld(text);
      this.#takeNow(stroke);
    });
    return true;
  }

  #takeNow(stroke: Stroke): boolean {
    return this.grid.model.entry.edit ? this.#keyWhileEditing(stroke) : this.#keyOnSheet(stroke);
  }

  #keyOnSheet(stroke: Stroke): boolean {
    const { model } = this.grid;
    if (model.acts.list && this.#keyInList(stroke)) return true;
    const command = commandFor(stroke);
    if (!command) return false;
    this.grid.scrolling.release();
    model.navigation.run(command);
    return true;
  }

  #keyInList({ key }: Stroke): boolean {
    const { acts } = this.grid.model;
    const { list } = acts;
    if (!list) return false;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -1e6, End: 1e6 }[key];
    if (steps !== undefined) acts.moveInList(steps);
    else if (key === 'Escape') acts.closeList();
    else if (key === 'Enter' || key === 'Tab' || key === ' ') {
      if (list.at >= 0) void acts.choose(list.choices[list.at]);
      else acts.closeList();
    } else {
      acts.closeList();
      return false;
    }
    return true;
  }

  #keyWhileEditing(stroke: Stroke): boolean {
    const { model } = this.grid;
    const arrow = arrowOf(stroke);
    if (arrow && model.entry.edit?.isTyped && model.entry.mayPoint(this.element.selectionStart)) {
      model.entry.pointOn(arrow, stroke.shift, this.element.selectionStart);
      return true;
    }
    const command = editingCommandFor(stroke, model.entry.edit?.isTyped === true);
    switch (command?.do) {
      case undefined:
        return false;
      case 'commit':
        void model.entry.commit(command.next);
        return true;
      case 'commitAll':
        void model.entry.commitAll();
        return true;
      case 'cancel':
        model.entry.abandon();
        return true;
      case 'switchMode':
        model.entry.switchMode();
        return true;
      case 'newLine':
        this.element.setRangeText('\n', this.element.selectionStart, this.element.selectionEnd, 'end');
        this.#input();
        return true;
      case 'cycleReference': {
        const { value, selectionStart } = this.element;
        const { text, caret } = cycleReference(value, selectionStart);
        this.element.value = text;
        this.element.setSelectionRange(caret, caret);
        this.#input();
        return true;
      }
    }
  }

  #input(): void {
    const { element, grid } = this;
    const { entry, navigation } = grid.model;
    if (this.#isBarred) return this.#composed();
    if (entry.edit) entry.setText(element.value);
    else if (navigation.isBusy) this.#wait();
    else if (element.value !== '' && !entry.start(element.value)) element.value = '';
  }

  /** What is typed while the next cell is still being looked for is entered there. */
  #wait(): void {
    if (this.#held) return;
    const held = (this.#held = {});
    this.grid.model.navigation.afterwards(() => {
      if (this.#held !== held) return;
      this.#held = undefined;
      this.#enterHeld(this.element.value);
    });
  }

  #enterHeld(text: string): void {
    const { entry } = this.grid.model;
    if (text === '') return;
    if (entry.edit) entry.setText(entry.edit.text + text);
    else if (!entry.start(text)) this.element.value = '';
  }

  #compose(): void {
    this.#isComposing = true;
    if (this.grid.model.entry.edit) return;
    if (this.grid.model.navigation.isBusy) return this.#wait();
    this.#isBarred = true;
    this.#isBarred = !this.grid.model.entry.start('');
  }

  #composed(): void {
    this.#isComposing = false;
    if (!this.#isBarred) return;
    this.#isBarred = false;
    this.element.value = '';
  }

  /** Leaving for another part of the page enters what was typed, as a click beside the cell does. */
  #left({ relatedTarget }: FocusEvent): void {
    this.#composed();
    const { host, model } = this.grid;
    if (model.entry.edit?.in !== 'cell' || !(relatedTarget instanceof Node)) return;
    if (!host.closest('.gbGrid')?.contains(relatedTarget)) void model.entry.commit();
  }
}

function alignOf(across: ReturnType<typeof acrossOf>): string {
  return across === 'justify' ? 'left' : across;
}
