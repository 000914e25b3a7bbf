/** Which key asks for what, as in Excel. On a Mac the command key stands for Ctrl. */
import type { Direction } from '../../engine/api';

export interface Stroke {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

export type Command =
  | { do: 'move' | 'extend'; by: 'step' | 'edge' | 'page'; direction: Direction }
  | { do: 'move' | 'extend'; to: 'rowStart' | 'sheetStart' | 'sheetEnd' }
  | { do: 'advance'; direction: Direction }
  | { do: 'selectAll' | 'selectRows' | 'selectColumns' | 'collapse' }
  | { do: 'edit' | 'clear' | 'retype' | 'fillDown' | 'fillRight' | 'openList' | 'openMenu' }
  | { do: 'undo' | 'redo' | 'nextSheet' | 'previousSheet' | 'goTo' | 'escape' | 'reveal' }
  | { do: 'leave'; to: 'bar' | 'tabs' };

/** What keys ask for while a cell's editor is open. */
export type EditingCommand =
  { do: 'commit'; next?: Direction } | { do: 'commitAll' | 'cancel' | 'newLine' | 'switchMode' | 'cycleReference' };

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Arrows alone or with Shift. */
export function arrowOf({ key, ctrl, alt }: Stroke): Direction | undefined {
  return ctrl || alt ? undefined : ARROWS[key];
}

export function commandFor({ key, ctrl, shift, alt }: Stroke): Command | undefined {
  const how = shift ? 'extend' : 'move';
  const arrow = ARROWS[key];
  if (arrow && alt) return arrow === 'down' ? { do: 'openList' } : undefined;
  if (arrow) return { do: how, by: ctrl ? 'edge' : 'step', direction: arrow };
  switch (key) {
    case 'PageDown':
    case 'PageUp': {
      const isDown = key === 'PageDown';
      if (ctrl) return { do: isDown ? 'nextSheet' : 'previousSheet' };
      if (alt) return { do: how, by: 'page', direction: isDown ? 'right' : 'left' };
      return { do: how, by: 'page', direction: isDown ? 'down' : 'up' };
    }
    case 'Home':
      return { do: how, to: ctrl ? 'sheetStart' : 'rowStart' };
    case 'End':
      return ctrl ? { do: how, to: 'sheetEnd' } : { do: how, by: 'edge', direction: 'right' };
    case 'Enter':
      return ctrl || alt ? undefined : { do: 'advance', direction: shift ? 'up' : 'down' };
    case 'Tab':
      return ctrl || alt ? undefined : { do: 'advance', direction: shift ? 'left' : 'right' };
    case 'F2':
      return shift || ctrl ? undefined : { do: 'edit' };
    case 'F4':
      return ctrl || alt ? undefined : { do: 'redo' };
    case 'F5':
      return ctrl || shift ? undefined : { do: 'goTo' };
    case 'F6':
      return { do: 'leave', to: shift ? 'bar' : 'tabs' };
    case 'F10':
      return shift ? { do: 'openMenu' } : undefined;
    case 'ContextMenu':
      return { do: 'openMenu' };
    case 'Delete':
      return ctrl || shift ? undefined : { do: 'clear' };
    case 'Backspace':
      if (ctrl) return { do: 'reveal' };
      return shift ? { do: 'collapse' } : { do: 'retype' };
    case 'Escape':
      return { do: 'escape' };
    case ' ':
      if (ctrl && shift) return { do: 'selectAll' };
      if (ctrl) return { do: 'selectColumns' };
      return shift ? { do: 'selectRows' } : undefined;
  }
  return ctrl && !alt ? letter(key.toLowerCase(), shift) : undefined;
}

function letter(key: string, shift: boolean): Command | undefined {
  switch (key) {
    case 'a':
      return { do: 'selectAll' };
    case 'd':
      return { do: 'fillDown' };
    case 'r':
      return { do: 'fillRight' };
    case 'z':
      return { do: shift ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    case 'g':
      return { do: 'goTo' };
  }
  return undefined;
}

/**
 * `isTyped`: the editor was opened by typing, so that arrows leave it; opened with F2 or a double click they move in
 * the text.
 */
export function editingCommandFor({ key, ctrl, shift, alt }: Stroke, isTyped: boolean): EditingCommand | undefined {
  switch (key) {
    case 'Enter':
      if (alt) return { do: 'newLine' };
      if (ctrl) return { do: 'commitAll' };
      return { do: 'commit', next: shift ? 'up' : 'down' };
    case 'Tab':
      return { do: 'commit', next: shift ? 'left' : 'right' };
    case 'Escape':
      return { do: 'cancel' };
    case 'F2':
      return { do: 'switchMode' };
    case 'F4':
      return { do: 'cycleReference' };
  }
  const arrow = ARROWS[key];
  return arrow && isTyped && !ctrl && !shift && !alt ? { do: 'commit', next: arrow } : undefined;
}
