/** The Name Box and the formula bar, in step with the cell's own editor. */
import { useEffect, useLayoutEffect, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { cycleReference } from '../editor/references';
import type { GridModel } from '../grid-model';
import { editingCommandFor } from '../selection/keys';
import { useGrid } from '../use-grid';

interface Props {
  model: GridModel;
  /** Gives the keys back to the sheet. */
  toSheet: () => void;
}

export function FormulaBar({ model, toSheet }: Props): JSX.Element {
  const words = useGrid(model, ({ words }) => words);
  const edit = useGrid(model, ({ entry }) => entry.edit);
  const detail = useGrid(model, (grid) => grid.detail);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = edit?.text ?? detail?.input ?? '';

  useEffect(() => {
    if (edit?.in === 'bar' && document.activeElement !== field.current) field.current?.focus();
  }, [edit?.in]);

  const caret = edit?.in === 'bar' ? edit.pointing?.to : undefined;
  useLayoutEffect(() => {
    if (caret !== undefined) field.current?.setSelectionRange(caret, caret);
  }, [caret, text]);

  const end = (how: () => unknown): void => {
    how();
    toSheet();
  };
  const key = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key: name, ctrlKey, metaKey, shiftKey, altKey, currentTarget } = event;
    const command = editingCommandFor({ key: name, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey }, false);
    if (!command) return;
    event.preventDefault();
    switch (command.do) {
      case 'commit':
        return end(() => model.entry.commit(command.next));
      case 'commitAll':
        return end(() => model.entry.commitAll());
      case 'cancel':
        return end(() => model.entry.abandon());
      case 'newLine':
        currentTarget.setRangeText('\n', currentTarget.selectionStart, currentTarget.selectionEnd, 'end');
        return model.entry.setText(currentTarget.value);
      case 'cycleReference': {
        const next = cycleReference(currentTarget.value, currentTarget.selectionStart);
        currentTarget.value = next.text;
        currentTarget.setSelectionRange(next.caret, next.caret);
        return model.entry.setText(next.text);
      }
    }
  };
  return (
    <div className="gbGridBar">
      <NameBox model={model} toSheet={toSheet} />
      <button
        type="button"
        className="gbGridBarButton"
        disabled={!edit}
        title={words.cancelEntry}
        aria-label={words.cancelEntry}
        onClick={() => end(() => model.entry.abandon())}
      >
        ✕
      </button>
      <button
        type="button"
        className="gbGridBarButton"
        disabled={!edit}
        title={words.acceptEntry}
        aria-label={words.acceptEntry}
        onClick={() => end(() => model.entry.commit())}
      >
        ✓
      </button>
      <span className="gbGridFx" aria-hidden="true">
        fx
      </span>
      <textarea
        ref={field}
        className="gbGridFormula"
        rows={Math.min(Math.max(text.split('\n').length, 1), 4)}
        spellCheck={false}
        aria-label={words.formulaBar}
        value={text}
        onFocus={() => void model.entry.open('bar')}
        onChange={(event) => {
          if (model.entry.edit) model.entry.setText(event.target.value);
          else void model.entry.open('bar', event.target.value);
        }}
        onKeyDown={key}
        onBlur={({ relatedTarget, currentTarget }) => {
          const stays = relatedTarget instanceof Node && currentTarget.closest('.gbGrid')?.contains(relatedTarget);
          if (relatedTarget && !stays && model.entry.edit?.in === 'bar') void model.entry.commit();
        }}
      />
    </div>
  );
}

function NameBox({ model, toSheet }: Props): JSX.Element {
  const words = useGrid(model, (grid) => grid.words);
  const address = useGrid(model, ({ acts }) => acts.address());
  const [typed, setTyped] = useState<string>();
  return (
    <input
      className="gbGridName"
      aria-label={words.nameBox}
      title={words.nameBox}
      spellCheck={false}
      value={typed ?? address}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        if (event.key === 'Enter' && typed !== undefined && typed.trim() !== '')
          model.navigation.during(() => model.acts.locate(typed));
        setTyped(undefined);
        toSheet();
      }}
    />
  );
}
