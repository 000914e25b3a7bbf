/** What the files would do to the book: looked through, decided, then written or dropped. */
import { Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../language';
import { parseLocalMinute } from '../../../workflows/moment';
import type { ReceiptChoices } from '../../../workflows/receipt/choices';
import type { ReceiptPreview } from '../../../workflows/receipt/preview-receipt';
import { ActionBar, Buttons } from '../forms/ActionBar';
import { DecideForAll } from './DecideForAll';
import { FileList } from './FileList';
import { FilePage } from './FilePage';
import { countParts, listFiles, type ListPart, partOf } from './listing';
import { TimeField } from './TimeField';
import { RECEIVE_WORDS } from './words';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalM },
  parts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  part: { minWidth: 'auto' },
});

interface Props {
  preview: ReceiptPreview;
  choices: ReceiptChoices;
  isWriting: boolean;
  onChoose: (change: Partial<ReceiptChoices>) => void;
  onCommit: () => void;
  onDrop: () => void;
}

export function PreviewPage({ preview, choices, isWriting, onChoose, onCommit, onDrop }: Props) {
  const words = useWords(RECEIVE_WORDS);
  const styles = useStyles();
  const listed = useMemo(() => listFiles(preview, choices), [preview, choices]);
  const counts = useMemo(() => countParts(listed), [listed]);
  const [part, setPart] = useState<ListPart>(() => (counts.waiting > 0 ? 'waiting' : 'all'));
  const [open, setOpen] = useState<number>();
  const opener = useRef<Element>(null);
  const shown = part === 'all' ? listed : listed.filter(({ fate }) => partOf(fate) === part);
  useEffect(() => {
    if (open === undefined && opener.current instanceof HTMLElement) opener.current.focus();
  }, [open]);
  const areTimesUsable = [choices.receivedAt, ...choices.times.values()].every(
    (time) => parseLocalMinute(time) !== undefined,
  );
  return (
    <div className={styles.page}>
      {open !== undefined && (
        <FilePage
          listed={listed[open]}
          files={preview.files}
          choices={choices}
          onChoose={onChoose}
          onBack={() => setOpen(undefined)}
        />
      )}
      <div className={styles.page} hidden={open !== undefined} style={open === undefined ? undefined : HIDDEN}>
        <TimeField
          label={words.receivedAt}
          hint={words.receivedAtHint}
          value={choices.receivedAt}
          disabled={isWriting}
          onChange={(receivedAt) => onChoose({ receivedAt })}
        />
        <DecideForAll listed={listed} choices={choices} onChoose={onChoose} />
        <div className={styles.parts} role="group" aria-label={words.list}>
          {PARTS.map((one) => (
            <Button
              key={one}
              size="small"
              className={styles.part}
              appearance={one === part ? 'primary' : 'secondary'}
              aria-pressed={one === part}
              onClick={() => setPart(one)}
            >
              {words.partCount(words.parts[one], counts[one])}
            </Button>
          ))}
        </div>
        <FileList
          files={shown}
          onOpen={(index) => {
            opener.current = document.activeElement;
            setOpen(index);
          }}
        />
      </div>
      <ActionBar>
        {!isWriting && (
          <Caption1 role="status">
            {words.nothingYet} {counts.waiting > 0 && words.willWait(counts.waiting)}
          </Caption1>
        )}
        {isWriting ? (
          <Spinner size="tiny" labelPosition="after" label={words.writing} role="status" />
        ) : (
          <Buttons>
            <Button appearance="primary" disabled={counts.taken === 0 || !areTimesUsable} onClick={onCommit}>
              {counts.taken === 0 ? words.nothingToWrite : words.write(counts.taken)}
            </Button>
            <Button onClick={onDrop}>{words.dropAll}</Button>
          </Buttons>
        )}
      </ActionBar>
    </div>
  );
}

const PARTS: readonly ListPart[] = ['all', 'waiting', 'taken', 'aside'];
/** The list stays where it was scrolled to while one of its files is looked at. */
const HIDDEN = { display: 'none' };
