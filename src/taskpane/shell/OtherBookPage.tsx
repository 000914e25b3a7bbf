import { Body1, Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../language';
import { Notice } from './Notice';
import { Waiting } from './Waiting';
import { SHELL_WORDS } from './words';

const CreateBookPage = lazy(() => import('../create-book/CreateBookPage'));

const useStyles = makeStyles({
  kinds: { margin: 0, display: 'grid', gap: tokens.spacingVerticalM },
  kind: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
});

export interface OtherBookProps {
  onLookAgain: () => void;
  /** Nothing is in the workbook: an office's book can be made of it. */
  isEmpty: boolean;
}

/** An empty or a foreign workbook: what the pane is for, what to open, and a book of the office to begin with. */
export default function OtherBookPage({ onLookAgain, isEmpty }: OtherBookProps) {
  const words = useWords(SHELL_WORDS);
  const styles = useStyles();
  const [isMaking, setMaking] = useState(false);
  if (isMaking)
    return (
      <Suspense fallback={<Waiting text={words.loading} />}>
        <CreateBookPage onCancel={() => setMaking(false)} onMade={onLookAgain} />
      </Suspense>
    );
  const kinds = [
    [words.forSchools, words.forSchoolsDetail],
    [words.forOffices, words.forOfficesDetail],
  ] as const;
  return (
    <Notice role="status" title={isEmpty ? words.emptyBook : words.otherBook} text={words.otherBookDetail}>
      <div className={styles.kinds}>
        {kinds.map(([name, detail]) => (
          <div key={name} className={styles.kind}>
            <Body1Strong>{name}</Body1Strong>
            <Body1>{detail}</Body1>
          </div>
        ))}
      </div>
      {isEmpty ? (
        <Button appearance="primary" onClick={() => setMaking(true)}>
          {words.makeBook}
        </Button>
      ) : (
        <Body1>{words.makeBookElsewhere}</Body1>
      )}
      <Button onClick={onLookAgain}>{words.lookAgain}</Button>
    </Notice>
  );
}
