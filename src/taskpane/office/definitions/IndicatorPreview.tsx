/** What comes of an indicator before it is written: who is asked, where on the form, what the report will say. */
import { Body1, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import type { Indicator } from '../../../reporting/catalogue/indicator';
import { periodInSentence } from '../../../reporting/periods/calendar';
import type { Period } from '../../../reporting/periods/period';
import { lackingSchools, receivedSchools } from '../../../workflows/definitions/effects';
import { askedPeriods } from '../../../workflows/definitions/indicator-entry';
import { exampleMonth, exampleSentences, formRows } from '../../../workflows/definitions/preview-indicator';
import { useWords } from '../../language';
import { Group } from './fields';
import { DEFINITION_WORDS } from './words';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
  said: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function IndicatorPreview(props: {
  book: OfficeBook;
  period: Period;
  indicator: Indicator;
  /** As it is in use; absent: it is not. */
  before: Indicator | undefined;
}) {
  const { book, period, before } = props;
  const words = useWords(DEFINITION_WORDS);
  const styles = useStyles();
  const indicator = useDeferredValue(props.indicator);
  const preview = useMemo(() => {
    const asked = askedPeriods(book, indicator);
    const month = exampleMonth(book, period, indicator);
    const now = new Set(asked.find((one) => one.period.id === period.id)?.schools.map(({ code }) => code));
    return {
      asked,
      rows: month ? formRows(book.catalogue, indicator, month.period) : [],
      sentences: exampleSentences(book, period, indicator),
      received: receivedSchools(book, period).filter(({ code }) => now.has(code)).length,
      lacking: becomesRequired(before, indicator) ? lackingSchools(book, period, indicator).length : 0,
    };
  }, [book, period, indicator, before]);
  const { asked, rows, sentences, received, lacking } = preview;
  const [first, last] = [asked.at(0), asked.at(-1)];
  return (
    <Group title={words.groups.preview}>
      {first && last && (
        <Body1>
          {words.askedOf(first.schools.length, periodInSentence(first.period), periodInSentence(last.period))}
        </Body1>
      )}
      {lacking > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.willLack(lacking, received, periodInSentence(period))}</MessageBarBody>
        </MessageBar>
      )}
      {!before && received > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.alreadyIn(received, periodInSentence(period), indicator.required)}</MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.list} aria-label={words.onForm}>
        {rows.map(({ place, label, hint, grades, name }) => (
          <li key={name}>
            <Body1>
              {place}: {[label, hint].filter((part) => part !== '').join(', ')}
            </Body1>
            {grades.length > 0 && <Caption1 className={styles.quiet}> {words.perGrade(grades)}</Caption1>}
          </li>
        ))}
      </ul>
      {sentences.sentences.length > 0 ? (
        <>
          <Caption1 className={styles.quiet}>{words.exampleSentence}</Caption1>
          {sentences.sentences.map((sentence) => (
            <p key={sentence} className={styles.said}>
              {sentence}
            </p>
          ))}
        </>
      ) : (
        <Body1>{words.noSentence}</Body1>
      )}
    </Group>
  );
}

function becomesRequired(before: Indicator | undefined, after: Indicator): boolean {
  return before !== undefined && !before.required && after.required;
}
