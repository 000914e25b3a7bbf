import { Button, makeStyles, MessageBar, MessageBarBody, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { periodInSentence, periodLabel } from '../../../reporting/periods/calendar';
import type { SchoolForm } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { DeedFailure } from '../deeds/DeedFailure';
import { useDeed } from '../deeds/use-deed';
import { Folded } from '../finalise/Folded';
import { labelOfKey } from '../history/label';
import { planNextMonth } from './plan';
import { NEXT_MONTH_WORDS } from './words';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  start: { alignSelf: 'flex-start' },
});

export interface NextMonthProps {
  form: Pick<SchoolForm, 'period' | 'periods' | 'slots' | 'report' | 'explanations' | 'stamp'>;
  onStart(): Promise<unknown>;
}

/** Chuyển sang tháng mới: says what will happen, then does it. Only from a month that is finalised. */
export function NextMonth({ form, onStart }: NextMonthProps) {
  const words = useWords(NEXT_MONTH_WORDS);
  const styles = useStyles();
  const deed = useDeed();
  const { next, carried, emptied, explanations } = planNextMonth(form);
  const now = periodInSentence(form.period);
  const inTheWay =
    form.stamp === 'none'
      ? words.notFinalised(periodLabel(form.period))
      : form.stamp === 'changed-since'
        ? words.changed(now)
        : undefined;
  return (
    <section className={styles.page} aria-label={words.title}>
      <Subtitle2 as="h2" className={styles.title}>
        {words.title}
      </Subtitle2>
      {next === undefined ? (
        <Text>{words.last}</Text>
      ) : (
        <>
          <Text>{words.lead(now, periodInSentence(next))}</Text>
          <ul className={styles.list}>
            <li>{words.kept(now)}</li>
            <li>
              {words.carried(carried.length)}
              {carried.length > 0 && (
                <Folded show={words.showCarried} hide={words.hideCarried}>
                  {carried.map((key) => (
                    <li key={key}>{labelOfKey(form.slots, key)}</li>
                  ))}
                </Folded>
              )}
            </li>
            <li>{words.emptied(emptied, explanations)}</li>
          </ul>
          {inTheWay !== undefined ? (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{inTheWay}</MessageBarBody>
            </MessageBar>
          ) : (
            <>
              <Text>{words.saveFirst}</Text>
              <DeedFailure deed={deed} />
              <Button
                className={styles.start}
                appearance="primary"
                disabledFocusable={deed.isBusy}
                onClick={() => void deed.run(onStart)}
              >
                {deed.isBusy ? words.starting : words.start(periodInSentence(next))}
              </Button>
            </>
          )}
        </>
      )}
    </section>
  );
}
