/** What a rule would find in the month's figures as they are in the book, worked out a few schools at a time. */
import { Body1, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { periodInSentence } from '../../../reporting/periods/calendar';
import type { Period } from '../../../reporting/periods/period';
import type { Rule } from '../../../reporting/rules/rule';
import { effectsOf, receivedSchools, type SchoolEffect } from '../../../workflows/definitions/effects';
import { useWords } from '../../language';
import { Group } from './fields';
import { DEFINITION_WORDS } from './words';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
  start: { justifySelf: 'start' },
});

/** A pause in typing, one stretch of work, and as many findings as are read; times in ms. */
const SETTLED_AFTER = 300;
const STRETCH = 24;
const SHOWN = 10;

interface Found {
  /** Schools with findings of the rule, of those looked at. */
  schools: SchoolEffect[];
  gone: number;
  looked: number;
  of: number;
}

export function RuleEffect(props: { book: OfficeBook; period: Period; before: Rule | undefined; after: Rule }) {
  const words = useWords(DEFINITION_WORDS);
  const styles = useStyles();
  const found = useEffects(props);
  const month = periodInSentence(props.period);
  if (!found || found.looked < found.of) {
    return <Spinner size="tiny" className={styles.start} label={words.trying(month)} />;
  }
  const findings = found.schools.flatMap((effect) => effect.found);
  return (
    <Group title={words.groups.effect}>
      <Body1 role="status">{words.finds(found.schools.length, found.of, month, found.gone)}</Body1>
      {findings.length > 0 && (
        <ul className={styles.list}>
          {found.schools
            .flatMap(({ school, found: own }) => own.map(({ message }) => ({ message, name: school.name })))
            .slice(0, SHOWN)
            .map(({ name, message }, at) => (
              <li key={at}>
                <Body1>{name}</Body1>
                <Caption1 block>{message}</Caption1>
              </li>
            ))}
        </ul>
      )}
      {findings.length > SHOWN && <Caption1>{words.moreFindings(findings.length - SHOWN)}</Caption1>}
    </Group>
  );
}

function useEffects({ book, period, before, after }: Parameters<typeof RuleEffect>[0]): Found | undefined {
  const [known, setKnown] = useState<Found & { after: Rule; book: OfficeBook; period: string }>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const schools = receivedSchools(book, period);
    const effect = effectsOf(book, period, { rules: before ? [before] : [] }, { rules: [after] });
    const result: Found = { schools: [], gone: 0, looked: 0, of: schools.length };
    const look = (): void => {
      const until = performance.now() + STRETCH;
      for (; result.looked < schools.length && performance.now() < until; result.looked++) {
        const own = effect(schools[result.looked]);
        if (own.found.length > 0) result.schools.push(own);
        result.gone += own.gone.length;
      }
      setKnown({ ...result, after, book, period: period.id });
      if (result.looked < schools.length) timer = setTimeout(look);
    };
    timer = setTimeout(look, SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [book, period, before, after]);
  return known?.after === after && known.book === book && known.period === period.id ? known : undefined;
}
