/** The sheets' names under the sheet; hidden ones are not there, as in Excel. */
import { LockClosed16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type JSX, type KeyboardEvent } from 'react';
import type { GridModel } from '../grid-model';
import { useGrid } from '../use-grid';

export function SheetTabs({ model, toSheet }: { model: GridModel; toSheet: () => void }): JSX.Element {
  const words = useGrid(model, (grid) => grid.words);
  const view = useGrid(model, (grid) => grid.view);
  const active = useGrid(model, ({ sheet }) => sheet.id);
  const strip = useRef<HTMLDivElement>(null);
  const tabs = view.sheets.filter((tab) => tab.visibility === 'visible' || tab.id === active);

  useEffect(() => {
    strip.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  const turn = (id: string, focus: boolean): void => {
    void model.activate(id).then(() => {
      if (focus) strip.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
      else toSheet();
    });
  };
  const key = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.id === active);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const next = tabs[to];
      if (next) turn(next.id, true);
    } else if (event.key === 'Enter' || event.key === 'Escape' || event.key === ' ') {
      event.preventDefault();
      toSheet();
    }
  };
  const scroll = (by: number): void => strip.current?.scrollBy({ left: by, behavior: 'smooth' });
  return (
    <div className="gbGridTabBar">
      <button
        type="button"
        tabIndex={-1}
        title={words.previousSheets}
        aria-label={words.previousSheets}
        onClick={() => scroll(-160)}
      >
        ‹
      </button>
      <button
        type="button"
        tabIndex={-1}
        title={words.nextSheets}
        aria-label={words.nextSheets}
        onClick={() => scroll(160)}
      >
        ›
      </button>
      <div className="gbGridTabs" ref={strip} role="tablist" aria-label={words.sheets} onKeyDown={key}>
        {tabs.map((tab) => (
          <button
            type="button"
            role="tab"
            key={tab.id}
            aria-selected={tab.id === active}
            tabIndex={tab.id === active ? 0 : -1}
            title={tab.isProtected ? `${tab.name} · ${words.protectedSheet}` : tab.name}
            style={tab.tabColor === undefined ? undefined : { borderBottomColor: tab.tabColor }}
            onClick={() => turn(tab.id, false)}
          >
            {tab.name}
            {tab.isProtected && <LockClosed16Regular aria-hidden="true" />}
          </button>
        ))}
      </div>
    </div>
  );
}
