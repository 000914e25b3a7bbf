/** The menu of the right mouse button, or of the menu key. */
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { JSX } from 'react';
import { MAX_COLUMNS, MAX_ROWS } from '../../../../spreadsheet/address';
import { columnsOf, rowsOf } from '../../../grid/areas';
import { copyFromMenu, pasteFromMenu } from '../editor/clipboard';
import { fittingWidths } from '../fitting';
import type { GridCanvas } from '../grid-canvas';
import type { GridModel } from '../grid-model';
import { useGrid } from '../use-grid';

export function CellMenu({ model, canvas }: { model: GridModel; canvas: GridCanvas }): JSX.Element | null {
  const at = useGrid(model, ({ acts }) => acts.menu);
  const words = useGrid(model, (grid) => grid.words).menu;
  if (!at) return null;
  const { area } = model.selection;
  const close = (): void => {
    model.acts.openMenu(undefined);
    canvas.editor.focus();
  };
  const item = (label: string, act: () => void, hint?: string): JSX.Element => (
    <MenuItem
      key={label}
      secondaryContent={hint}
      onClick={() => {
        close();
        act();
      }}
    >
      {label}
    </MenuItem>
  );
  const wholeRows = area.left === 0 && area.right === MAX_COLUMNS - 1;
  const wholeColumns = area.top === 0 && area.bottom === MAX_ROWS - 1;
  const rows = rowsOf(area);
  const columns = columnsOf(area);
  const hasList = model.detail?.choices !== undefined;
  return (
    <Menu
      open
      onOpenChange={(_event, { open }) => {
        if (!open) close();
      }}
      positioning={{ target: targetAt(canvas.host, at), position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList hasIcons={false}>
          {item(words.cut, () => void copyFromMenu(model, true), 'Ctrl+X')}
          {item(words.copy, () => void copyFromMenu(model, false), 'Ctrl+C')}
          {item(words.paste, () => void pasteFromMenu(model).catch(() => model.acts.refusePaste()), 'Ctrl+V')}
          <MenuDivider />
          {!wholeColumns && item(words.insertRows(rows), () => void rowsAct(model, 'insertRows'))}
          {!wholeRows && item(words.insertColumns(columns), () => void columnsAct(model, 'insertColumns'))}
          {!wholeColumns && item(words.deleteRows(rows), () => void rowsAct(model, 'deleteRows'))}
          {!wholeRows && item(words.deleteColumns(columns), () => void columnsAct(model, 'deleteColumns'))}
          {item(words.clear, () => void model.acts.perform({ act: 'clear', area }), 'Delete')}
          <MenuDivider />
          {!wholeColumns &&
            item(words.hideRows, () => {
              void model.acts.perform({ act: 'setRowHeight', from: area.top, to: area.bottom, pixels: 0 });
            })}
          {!wholeRows &&
            item(words.hideColumns, () => {
              void model.acts.perform({ act: 'setColumnWidth', from: area.left, to: area.right, pixels: 0 });
            })}
          {!wholeRows && item(words.fitColumns, () => void fitColumns(canvas))}
          {hasList && item(words.openList, () => void model.acts.openList(), 'Alt+↓')}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

async function rowsAct({ acts, selection }: GridModel, act: 'insertRows' | 'deleteRows'): Promise<void> {
  await acts.perform({ act, at: selection.area.top, count: rowsOf(selection.area) });
}

async function columnsAct({ acts, selection }: GridModel, act: 'insertColumns' | 'deleteColumns'): Promise<void> {
  await acts.perform({ act, at: selection.area.left, count: columnsOf(selection.area) });
}

async function fitColumns({ model, ruler }: GridCanvas): Promise<void> {
  const { left, right } = model.selection.area;
  for (const { index, pixels } of await fittingWidths(model, ruler, left, right))
    await model.acts.perform({ act: 'setColumnWidth', from: index, to: index, pixels });
}

/** A point of the grid, as the menu's positioning wants it. */
function targetAt(host: HTMLElement, { x, y }: { x: number; y: number }): { getBoundingClientRect: () => DOMRect } {
  return {
    getBoundingClientRect: () => {
      const bounds = host.getBoundingClientRect();
      return new DOMRect(bounds.left + x, bounds.top + y, 0, 0);
    },
  };
}
