import { commandFor, editingCommandFor } from '../../../../src/host/workbench/grid/selection/keys';

/** "Ctrl+Shift+ArrowDown". */
function stroke(keys: string): { key: string; ctrl: boolean; shift: boolean; alt: boolean } {
  const parts = keys.split('+');
  return {
    key: parts[parts.length - 1].replace('Space', ' '),
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

it.each<[string, ReturnType<typeof commandFor>]>([
  ['ArrowDown', { do: 'move', by: 'step', direction: 'down' }],
  ['Shift+ArrowLeft', { do: 'extend', by: 'step', direction: 'left' }],
  ['Ctrl+ArrowRight', { do: 'move', by: 'edge', direction: 'right' }],
  ['Ctrl+Shift+ArrowUp', { do: 'extend', by: 'edge', direction: 'up' }],
  ['PageDown', { do: 'move', by: 'page', direction: 'down' }],
  ['Shift+PageUp', { do: 'extend', by: 'page', direction: 'up' }],
  ['Alt+PageDown', { do: 'move', by: 'page', direction: 'right' }],
  ['Ctrl+PageDown', { do: 'nextSheet' }],
  ['Ctrl+PageUp', { do: 'previousSheet' }],
  ['Home', { do: 'move', to: 'rowStart' }],
  ['Ctrl+Home', { do: 'move', to: 'sheetStart' }],
  ['Ctrl+Shift+End', { do: 'extend', to: 'sheetEnd' }],
  ['Enter', { do: 'advance', direction: 'down' }],
  ['Shift+Enter', { do: 'advance', direction: 'up' }],
  ['Tab', { do: 'advance', direction: 'right' }],
  ['Shift+Tab', { do: 'advance', direction: 'left' }],
  ['F2', { do: 'edit' }],
  ['F5', { do: 'goTo' }],
  ['Delete', { do: 'clear' }],
  ['Backspace', { do: 'retype' }],
  ['Ctrl+Backspace', { do: 'reveal' }],
  ['Ctrl+a', { do: 'selectAll' }],
  ['Ctrl+Space', { do: 'selectColumns' }],
  ['Shift+Space', { do: 'selectRows' }],
  ['Ctrl+d', { do: 'fillDown' }],
  ['Ctrl+r', { do: 'fillRight' }],
  ['Ctrl+z', { do: 'undo' }],
  ['Ctrl+Shift+Z', { do: 'redo' }],
  ['Ctrl+y', { do: 'redo' }],
  ['Alt+ArrowDown', { do: 'openList' }],
  ['Shift+F10', { do: 'openMenu' }],
  ['F6', { do: 'leave', to: 'tabs' }],
  ['Shift+F6', { do: 'leave', to: 'bar' }],
  ['a', undefined],
  ['=', undefined],
  ['Ctrl+c', undefined],
  // AltGr of many keyboards types a letter and says Ctrl+Alt.
  ['Ctrl+Alt+a', undefined],
])('on the sheet %s', (keys, expected) => {
  expect(commandFor(stroke(keys))).toEqual(expected);
});

it.each<[string, boolean, ReturnType<typeof editingCommandFor>]>([
  ['Enter', true, { do: 'commit', next: 'down' }],
  ['Shift+Tab', true, { do: 'commit', next: 'left' }],
  ['ArrowDown', true, { do: 'commit', next: 'down' }],
  ['ArrowDown', false, undefined],
  ['Shift+ArrowLeft', true, undefined],
  ['Ctrl+Enter', true, { do: 'commitAll' }],
  ['Alt+Enter', true, { do: 'newLine' }],
  ['Escape', false, { do: 'cancel' }],
  ['F2', true, { do: 'switchMode' }],
  ['F4', false, { do: 'cycleReference' }],
  ['Home', true, undefined],
  ['Ctrl+z', true, undefined],
])('in the editor %s (opened by typing: %s)', (keys, isTyped, expected) => {
  expect(editingCommandFor(stroke(keys), isTyped)).toEqual(expected);
});
