/** The workbook on the page: Name Box, formula bar, sheet, sheet tabs and status bar. */
import { useEffect, useRef, useState, type JSX } from 'react';
import type { Engine, Subscribe, WorkbookView } from '../engine/api';
import type { Language } from '../language';
import { FormulaBar } from './bars/FormulaBar';
import { SheetTabs } from './bars/SheetTabs';
import { StatusBar } from './bars/StatusBar';
import { GridCanvas } from './grid-canvas';
import { GridModel } from './grid-model';
import { STYLE } from './look';
import { Announcer } from './over/Announcer';
import { CellMenu } from './over/CellMenu';
import { ChoiceList } from './over/ChoiceList';
import { RefusalBox } from './over/RefusalBox';
import { Tips } from './over/Tips';
import { WORDS } from './words';

export interface GridProps {
  engine: Engine;
  view: WorkbookView;
  /** The engine's news. */
  changes: Subscribe;
  language: Language;
}

/** Fills its container, which has a height. Another engine needs another grid: give it a `key`. */
export function Grid({ engine, view, changes, language }: GridProps): JSX.Element {
  const [model] = useState(() => new GridModel(engine, view, WORDS[language]));
  const [canvas, setCanvas] = useState<GridCanvas>();
  const host = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => changes((change) => model.hear(change)), [changes, model]);
  useEffect(() => model.see(view), [model, view]);
  useEffect(() => {
    model.words = WORDS[language];
    model.changed();
  }, [model, language]);
  useEffect(() => {
    if (!host.current) return undefined;
    const drawn = new GridCanvas(host.current, model);
    setCanvas(drawn);
    drawn.editor.focus();
    return () => {
      drawn.dispose();
      setCanvas(undefined);
    };
  }, [model]);
  useEffect(() => {
    model.navigation.elsewhere = (where) => {
      if (where === 'menu') return model.acts.openMenu(canvas && menuPlace(canvas));
      const selector = { bar: '.gbGridName', nameBox: '.gbGridName', tabs: '.gbGridTabs [aria-selected=true]' }[where];
      const target = root.current?.querySelector<HTMLElement>(selector);
      target?.focus();
      if (target instanceof HTMLInputElement) target.select();
    };
    model.acts.openLink = (address) => {
      if (/^(https?|mailto):/i.test(address)) window.open(address, '_blank', 'noopener');
    };
  }, [model, canvas]);

  const toSheet = (): void => canvas?.editor.focus();
  return (
    <div className="gbGrid" ref={root}>
      <style>{STYLE}</style>
      <FormulaBar model={model} toSheet={toSheet} />
      <div
        className="gbGridHost"
        ref={host}
        role="application"
        aria-roledescription={WORDS[language].grid}
        aria-label={WORDS[language].grid}
        aria-description={WORDS[language].gridHelp}
      >
        {canvas && (
          <>
            <ChoiceList model={model} canvas={canvas} />
            <Tips model={model} canvas={canvas} />
            <CellMenu model={model} canvas={canvas} />
            <RefusalBox model={model} canvas={canvas} />
          </>
        )}
        <Announcer model={model} />
      </div>
      <div className="gbGridFoot">
        <SheetTabs model={model} toSheet={toSheet} />
        <StatusBar model={model} />
      </div>
    </div>
  );
}

/** The keys' menu opens at the active cell. */
function menuPlace(canvas: GridCanvas): { x: number; y: number } {
  const { active } = canvas.model.selection;
  const { row, column } = active;
  const { left, top, width, height } = canvas.rectangle({ top: row, bottom: row, left: column, right: column });
  return { x: left + width / 2, y: top + height };
}
