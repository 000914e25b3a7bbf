import { Accordion, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Place } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import type { EntryDesk, EntryState } from './desk';
import { byFigure, EntryContext, fieldId, type Entry } from './entry';
import { KeysHint } from './KeysHint';
import { SectionPanel } from './SectionPanel';
import { fieldsOf, firstOpen, sectionOf } from './sections';
import { WriteStatus } from './WriteStatus';
import { ENTRY_WORDS } from './words';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  locked: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface EntryPageProps {
  state: EntryState;
  desk: EntryDesk;
  onConfirmCarried(keys: readonly string[]): void;
  onGoTo(place: Place): void;
  onExplain(row: string, text: string): Promise<unknown>;
  /** A figure to go to, asked for elsewhere in the pane; a new object each time. */
  target?: { key: string };
}

/** Nhập liệu: the month's figures, section by section. */
export function EntryPage(props: EntryPageProps) {
  const { state, desk, target, onConfirmCarried, onGoTo, onExplain } = props;
  const { form } = state;
  const words = useWords(ENTRY_WORDS);
  const styles = useStyles();
  const [open, setOpen] = useState<readonly string[]>(() => [firstOpen(form.sections)?.id ?? '']);
  const [wanted, setWanted] = useState<{ key: string }>();
  const [said, say] = useState<string>();

  const goToField = useCallback(
    (key: string): boolean => {
      const section = sectionOf(form.sections, key);
      if (!section) return false;
      setOpen((ids) => (ids.includes(section.id) ? ids : [...ids, section.id]));
      setWanted({ key: fieldsOf(section).includes(key) ? key : (fieldsOf(section)[0] ?? key) });
      return true;
    },
    [form.sections],
  );
  useEffect(() => {
    if (target) goToField(target.key);
    // Only a new wish moves the person; a form that was read anew does not.
  }, [target]);
  useEffect(() => (wanted ? focusOnceShown(wanted.key) : undefined), [wanted]);

  const findingsOf = useMemo(() => byFigure(form.findings), [form.findings]);
  const slots = useMemo(() => new Map(form.slots.map((slot) => [slot.key, slot])), [form.slots]);
  const isLocked = form.stamp !== 'none';
  const entry: Entry = {
    state,
    form,
    desk,
    slots,
    findingsOf,
    isLocked,
    deeds: {
      confirmCarried: onConfirmCarried,
      goTo: onGoTo,
      explain: onExplain,
      say,
      leaveSection(id, towards) {
        const at = form.sections.findIndex((section) => section.id === id);
        const next = form.sections[at + (towards === 'next' ? 1 : -1)];
        const key = next && fieldsOf(next).at(towards === 'next' ? 0 : -1);
        return key !== undefined && goToField(key);
      },
    },
  };
  return (
    <EntryContext.Provider value={entry}>
      <div className={styles.page}>
        {isLocked && (
          <div className={styles.locked}>{form.stamp === 'valid' ? words.locked : words.changedAfterLock}</div>
        )}
        <Accordion
          multiple
          collapsible
          openItems={[...open]}
          onToggle={(_event, { openItems }) => setOpen(openItems as string[])}
        >
          {form.sections.map((section) => (
            <SectionPanel key={section.id} section={section} isOpen={open.includes(section.id)} />
          ))}
        </Accordion>
        <KeysHint />
        <WriteStatus said={said} onSaid={() => say(undefined)} />
      </div>
    </EntryContext.Provider>
  );
}

/** A section that opens has its fields a moment later. @returns gives up */
function focusOnceShown(key: string): () => void {
  let tries = 0;
  let frame = 0;
  const attempt = (): void => {
    const field = document.getElementById(fieldId(key));
    field?.focus();
    if (document.activeElement !== field && tries++ < 30) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}
