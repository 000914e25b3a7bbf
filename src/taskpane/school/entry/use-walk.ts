/** Gives the fields of one section their keyboard, mouse and clipboard: `movement.ts` decides, this does it. */
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type ChangeEvent,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useWords } from '../../language';
import { parseBlock, spread, writeBlock } from './clipboard';
import { fieldId, useEntry } from './entry';
import { blockOf, firstSpot, lastSpot, pressed, spotOf, type Lattice, type Spot } from './movement';
import { ENTRY_WORDS } from './words';

export type FieldElement = HTMLInputElement | HTMLTextAreaElement;
/** A list of choices, or a button of yes or no, is no text, but a cell of the block all the same. */
type BlockElement = FieldElement | HTMLSelectElement;

export interface FieldHandlers {
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onFocus(event: FocusEvent<HTMLElement>): void;
  onBlur(event: FocusEvent<HTMLElement>): void;
  onChange(event: ChangeEvent<FieldElement>): void;
  onMouseDown(event: MouseEvent<FieldElement>): void;
  onPaste(event: ClipboardEvent<BlockElement>): void;
  onCopy(event: ClipboardEvent<BlockElement>): void;
  onCut(event: ClipboardEvent<BlockElement>): void;
}

export interface Walk {
  /** The field that is, or last was, gone to. */
  current?: string;
  /** Fields of the selected block, when it is more than one. */
  selected: ReadonlySet<string>;
  handlers: FieldHandlers;
}

interface Selection {
  at: Spot;
  until: Spot;
}

/** Handlers find their field by `data-figure` on its element, so that they never change and fields are drawn anew only when their figure does. */
export function useWalk(sectionId: string, lattice: Lattice): Walk {
  const entry = useEntry();
  const words = useWords(ENTRY_WORDS);
  const [selection, select] = useState<Selection>();
  const now = useRef({ entry, words, lattice, selection, select, sectionId });
  useEffect(() => {
    now.current = { entry, words, lattice, selection, select, sectionId };
  });
  const handlers = useMemo(() => handlersOver(now), []);
  return useMemo(() => {
    const keys = selection ? blockOf(lattice, selection.at, selection.until).flat() : [];
    const current = selection && lattice[selection.at.row]?.[selection.at.column];
    return {
      ...(current && { current }),
      selected: new Set(keys.length > 1 ? keys.filter((key) => key !== null) : []),
      handlers,
    };
  }, [lattice, selection, handlers]);
}

interface Now {
  entry: ReturnType<typeof useEntry>;
  words: (typeof ENTRY_WORDS)['vi'];
  lattice: Lattice;
  selection: Selection | undefined;
  select(selection: Selection): void;
  sectionId: string;
}

function handlersOver(now: { readonly current: Now }): FieldHandlers {
  let tabColumn: number | undefined;
  const isEditing = (key: string): boolean => now.current.entry.state.editing?.key === key;

  const goTo = (spot: Spot): void => {
    const key = now.current.lattice[spot.row]?.[spot.column];
    if (key) document.getElementById(fieldId(key))?.focus();
  };
  const block = (): (string | null)[][] => {
    const { lattice, selection } = now.current;
    return selection ? blockOf(lattice, selection.at, selection.until) : [];
  };
  const empty = (): void => {
    const { entry } = now.current;
    const keys = block().flat();
    if (!entry.isLocked) entry.desk.commit(keys.flatMap((key) => (key === null ? [] : [{ key, typed: '' }])));
  };
  const copy = (event: ClipboardEvent<BlockElement>): boolean => {
    const key = figureOf(event.currentTarget);
    if (isEditing(key)) return false;
    const { desk } = now.current.entry;
    event.clipboardData.setData(
      'text/plain',
      writeBlock(block().map((row) => row.map((one) => (one === null ? '' : desk.typedOf(one))))),
    );
    event.preventDefault();
    return true;
  };

  return {
    onKeyDown(event) {
      // An input method is composing a letter: the key is its own.
      if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
      const { entry, lattice, selection, select, sectionId } = now.current;
      const field = event.currentTarget;
      const key = figureOf(field);
      const spot = spotOf(lattice, key);
      if (!spot) return;
      if (event.key === 'Tab') {
        tabColumn = event.shiftKey ? undefined : (tabColumn ?? spot.column);
        return;
      }
      if (isItsOwn(field, event)) return;
      const from = event.shiftKey && event.key.startsWith('Arrow') ? (selection?.until ?? spot) : spot;
      const outcome = pressed(
        { key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey },
        { spot: from, isEditing: isEditing(key), ...caretOf(field), ...(tabColumn !== undefined && { tabColumn }) },
        lattice,
      );
      if (outcome.does === 'native') return;
      event.preventDefault();
      if (event.key !== 'Shift') tabColumn = undefined;
      switch (outcome.does) {
        case 'move':
          return goTo(outcome.to);
        case 'extend': {
          select({ at: spot, until: outcome.to });
          const key = lattice[outcome.to.row]?.[outcome.to.column];
          if (key) document.getElementById(fieldId(key))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          return;
        }
        case 'selectAll': {
          const [first, last] = [firstSpot(lattice), lastSpot(lattice)];
          if (first && last && isText(field)) select({ at: first, until: last });
          return;
        }
        case 'leave':
          entry.desk.leave();
          if (!entry.deeds.leaveSection(sectionId, outcome.towards)) selectText(field);
          return;
        case 'edit':
          if (entry.isLocked || !isText(field)) return;
          entry.desk.edit(key, entry.desk.typedOf(key));
          // At once, for the next key may come before the drawing; and after it, for the text may be drawn anew.
          toEnd(field);
          return afterDrawing(() => toEnd(field));
        case 'restore':
          entry.desk.restore();
          return afterDrawing(() => selectText(field));
        case 'empty':
          empty();
          return afterDrawing(() => selectText(field));
        case 'undo': {
          const changed = entry.isLocked ? undefined : entry.desk.undo();
          if (changed !== undefined) document.getElementById(fieldId(changed))?.focus();
          return afterDrawing(() => selectText(document.activeElement));
        }
      }
    },
    onFocus(event) {
      const { lattice, select } = now.current;
      const spot = spotOf(lattice, figureOf(event.currentTarget));
      if (spot) select({ at: spot, until: spot });
      selectText(event.currentTarget);
    },
    onBlur() {
      now.current.entry.desk.leave();
    },
    onChange(event) {
      const { entry, selection, select } = now.current;
      if (entry.isLocked) return;
      entry.desk.edit(figureOf(event.currentTarget), event.currentTarget.value);
      if (selection && selection.until !== selection.at) select({ at: selection.at, until: selection.at });
    },
    onMouseDown(event) {
      const field = event.currentTarget;
      const { entry, lattice, selection, select } = now.current;
      const key = figureOf(field);
      tabColumn = undefined;
      if (event.shiftKey && selection) {
        const until = spotOf(lattice, key);
        event.preventDefault();
        if (until) select({ at: selection.at, until });
        return;
      }
      // As in Excel: the first click goes to the field, a further one puts the caret into it.
      if (document.activeElement !== field) {
        event.preventDefault();
        field.focus();
      } else if (!isEditing(key) && !entry.isLocked) entry.desk.edit(key, entry.desk.typedOf(key));
    },
    onPaste(event) {
      const { entry, words, lattice, selection, select } = now.current;
      const field = event.currentTarget;
      const key = figureOf(field);
      const pasted = event.clipboardData.getData('text/plain');
      if (entry.isLocked || !selection || pasted === '') return;
      const cells = parseBlock(pasted);
      const isOne = cells.length === 1 && cells[0]?.length === 1;
      if ((isEditing(key) && isOne) || field.tagName === 'TEXTAREA') return;
      event.preventDefault();
      if (isEditing(key)) entry.desk.restore();
      const { figures, outside, to } = spread(cells, lattice, selection.at, selection.until);
      entry.desk.commit(figures);
      select({ at: selection.at, until: to });
      entry.deeds.say(words.pasted(figures.length, outside));
      afterDrawing(() => selectText(field));
    },
    onCopy: (event) => void copy(event),
    onCut(event) {
      if (copy(event)) empty();
    },
  };
}

function figureOf(field: HTMLElement): string {
  return field.dataset['figure'] ?? '';
}

/** Keys that a list of choices, or a text of several lines, needs for itself. */
function isItsOwn(field: HTMLElement, event: KeyboardEvent): boolean {
  const isArrow = event.key.startsWith('Arrow');
  const isEdge = event.key === 'Home' || event.key === 'End';
  if (field.tagName === 'TEXTAREA') return isArrow || isEdge || (event.key === 'Enter' && !event.ctrlKey);
  return !isText(field) && ((isArrow && !event.shiftKey) || isEdge || event.key === 'F2');
}

function caretOf(field: HTMLElement): { caretAtStart: boolean; caretAtEnd: boolean } {
  if (!isText(field)) return { caretAtStart: false, caretAtEnd: false };
  const { selectionStart, selectionEnd, value } = field;
  return {
    caretAtStart: selectionEnd === 0,
    caretAtEnd: selectionStart === value.length,
  };
}

function isText(field: Element | null): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === 'text';
}

function selectText(field: Element | null): void {
  if (isText(field)) field.select();
}

/** Once React has put the new text into the field. */
function toEnd(field: HTMLInputElement | HTMLTextAreaElement): void {
  field.setSelectionRange(field.value.length, field.value.length);
}

function afterDrawing(work: () => void): void {
  setTimeout(work);
}
