/** The ribbon: the page's own tabs and the add-in's from its manifest, one open at a time, as in Excel. */
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { AddIn } from './add-in';
import { CommandFailure } from './CommandFailure';
import { RibbonGroupView } from './RibbonGroupView';
import type { RibbonGroup } from './manifest';
import { useAddIn } from './use-add-in';
import { WORDS } from './words';

/** A tab of the page's own. Groups that the manifest puts on Excel's tab of this id ("TabHome") follow its content. */
export interface OwnTab {
  id: string;
  label: string;
  content: ReactNode;
}

export interface RibbonProps {
  addIn: AddIn;
  /** They come first. */
  ownTabs?: readonly OwnTab[];
  /** The tab that is open at first; the add-in's first when absent. */
  openTab?: string;
  /** At the right end of the tabs' row. */
  aside?: ReactNode;
}

interface ShownTab {
  id: string;
  label: string;
  content?: ReactNode;
  groups: readonly RibbonGroup[];
}

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
    padding: '0 8px 4px 4px',
  },
  list: { flexGrow: 1 },
  band: {
    display: 'flex',
    alignItems: 'stretch',
    height: '92px',
    boxSizing: 'border-box',
    overflowX: 'auto',
    overflowY: 'hidden',
    margin: '0 8px 8px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  root: { backgroundColor: tokens.colorNeutralBackground3 },
  failure: { margin: '0 8px 8px' },
});

export function Ribbon({ addIn, ownTabs = [], openTab, aside }: RibbonProps) {
  const styles = useStyles();
  const state = useAddIn(addIn);
  const tabs = shownTabs(addIn, ownTabs).filter(({ id }) => !state.hiddenTabs.has(id));
  const [chosen, choose] = useState(openTab ?? addIn.manifest.tabs.find((tab) => tab.label)?.id);
  const open = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const words = WORDS[addIn.language];
  return (
    <div className={styles.root}>
      <div className={styles.tabs}>
        <TabList
          className={styles.list}
          size="small"
          selectedValue={open?.id}
          onTabSelect={(_event, { value }) => choose(String(value))}
          aria-label={words.ribbon}
        >
          {tabs.map(({ id, label }) => (
            <Tab key={id} value={id} id={`ribbon-tab-${id}`} aria-controls="ribbon-band">
              {label}
            </Tab>
          ))}
        </TabList>
        {aside}
      </div>
      {open && (
        <div id="ribbon-band" className={styles.band} role="tabpanel" aria-labelledby={`ribbon-tab-${open.id}`}>
          {open.content}
          {open.groups.map((group) => (
            <RibbonGroupView key={group.id} addIn={addIn} group={group} enabled={state.enabled} />
          ))}
        </div>
      )}
      <div role="status" className={styles.failure} hidden={!state.failure && !state.running}>
        <CommandFailure addIn={addIn} state={state} />
      </div>
    </div>
  );
}

function shownTabs(addIn: AddIn, ownTabs: readonly OwnTab[]): ShownTab[] {
  const { tabs } = addIn.manifest;
  const own = ownTabs.map((tab) => ({
    ...tab,
    groups: tabs.find(({ id, label }) => id === tab.id && label === undefined)?.groups ?? [],
  }));
  const added = tabs.flatMap(({ id, label, groups }) => (label === undefined ? [] : [{ id, label, groups }]));
  return [...own, ...added];
}
