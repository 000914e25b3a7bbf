/** Step 3: what the book will be, once more in few words. */
import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { DETAIL_KEYS, type OfficeDetails } from '../../workflows/create-book/office-details';
import type { RegistryLine } from '../../workflows/create-book/list-of-schools';
import { useWords } from '../language';
import { isUnusable, schoolsIn } from './registry';
import { CREATE_WORDS } from './words';

const useStyles = makeStyles({
  facts: { margin: 0, display: 'grid', gap: tokens.spacingVerticalS },
  term: { color: tokens.colorNeutralForeground3 },
  said: { margin: 0, whiteSpace: 'pre-line' },
});

export function ReviewStep({ details, lines }: { details: OfficeDetails; lines: readonly RegistryLine[] }) {
  const words = useWords(CREATE_WORDS);
  const styles = useStyles();
  const facts = [
    [words.schools, words.listed(schoolsIn(lines).length, lines.filter(isUnusable).length)],
    ...DETAIL_KEYS.filter((key) => details[key].trim() !== '').map((key) => [words.details[key].label, details[key]]),
  ];
  return (
    <>
      <Body1>{words.reviewIntro}</Body1>
      <dl className={styles.facts}>
        {facts.map(([term, said]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.said}>{said}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
