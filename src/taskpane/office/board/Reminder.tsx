import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import type { Period } from '../../../reporting/periods/period';
import { reminderMessage } from '../../../reporting/submissions/messages';
import { isInGroup, type Standing } from '../../../reporting/submissions/standing';
import { localMinute } from '../../../workflows/moment';
import { useWords } from '../../language';
import { MessageToCopy } from '../MessageToCopy';
import { BOARD_WORDS } from './words';

const useStyles = makeStyles({
  reminder: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS },
});

/** A message that names the schools which still owe a report, of those in view. */
export function Reminder(props: { book: OfficeBook; period: Period; standings: readonly Standing[] }) {
  const words = useWords(BOARD_WORDS);
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { book, period, standings } = props;
  const owing = useMemo(
    () => standings.filter((standing) => isInGroup(standing, 'missing') || isInGroup(standing, 'returned')),
    [standings],
  );
  const message = useMemo(
    () => (isOpen ? reminderMessage(book, period, owing, localMinute()) : undefined),
    [isOpen, book, period, owing],
  );
  const addresses = owing.flatMap(({ school }) => (school.email ? [school.email] : []));
  if (owing.length === 0) return standings.length > 0 ? <Text size={200}>{words.nobodyToRemind}</Text> : null;
  if (!isOpen || message === undefined) {
    return (
      <Button appearance="primary" aria-expanded={false} onClick={() => setOpen(true)}>
        {words.remind(owing.length)}
      </Button>
    );
  }
  return (
    <section className={styles.reminder} aria-label={words.message}>
      <MessageToCopy
        key={message}
        label={words.message}
        hint={words.messageHint}
        text={message}
        also={
          addresses.length > 0
            ? { label: words.copyAddresses(addresses.length), text: addresses.join('; '), done: words.addressesCopied }
            : undefined
        }
        onClose={() => setOpen(false)}
      />
    </section>
  );
}
