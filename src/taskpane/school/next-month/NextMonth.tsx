import { Button, makeStyles, MessageBar, MessageBarBody, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { periodInSentence, periodLabel } from '../../../reporting/periods/calendar';
import type { NextMonthPreview } from '../../../workflows/school/next-month';
import type { SchoolForm } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { DeedFailure } from '../deeds/DeedFailure';
import { useDeed } from '../deeds/use-deed';
import { Folded } from '../finalise/Folded';
import { labelOfKey } from '../history/label';
import { NEXT_MONTH_WORDS } from './words';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface NextMonthProps {
  form: Pick<SchoolForm, 'period' | 'previousPeriod' | 'slots' | 'figures' | 'report' | 'explanations' | 'stamp'>;
  /** Absent in the last period of the school year. */
  preview: NextMonthPreview | undefined;
  onStart(): Promise<unknown>;
  /** Absent when there is no month before to go back to. */
  onGoBack?(): Promise<unknown>;
}

/** Chuyển sang tháng mới: says what will happen, then does it; and the way back while nothing was typed. */
export function NextMonth({ form, preview, onStart, onGoBack }: NextMonthProps) {
  const words = useWords(NEXT_MONTH_WORDS);
  const styles = useStyles();
  const deed = useDeed();
  const before = form.previousPeriod;
  return (
    <section className={styles.page} aria-label={words.title}>
      <Subtitle2 as="h2" className={styles.title}>
        {words.title}
      </Subtitle2>
      {preview ? <WhatHappens form={form} preview={preview} /> : <Text>{words.last}</Text>}
      <DeedFailure deed={deed} />
      <div className={styles.deeds}>
        {preview && form.stamp !== 'changed-since' && (
          <Button
            appearance={preview.isUnfinalised ? 'secondary' : 'primary'}
            disabledFocusable={deed.isBusy}
            onClick={() => void deed.run(onStart)}
          >
            {deed.isBusy ? words.going : words.start(periodInSentence(preview.to))}
          </Button>
        )}
        {before && onGoBack && (
          <Button disabledFocusable={deed.isBusy} onClick={() => void deed.run(onGoBack)}>
            {words.goBack(periodInSentence(before))}
          </Button>
        )}
      </div>
    </section>
  );
}

function WhatHappens({ form, preview }: { form: NextMonthProps['form']; preview: NextMonthPreview }) {
  const words = useWords(NEXT_MONTH_WORDS);
  const styles = useStyles();
  const { carried, added, missing, notDue, to } = preview;
  const now = periodInSentence(form.period);
  const reasons = [...form.explanations.values()].filter((text) => text.trim() !== '').length;
  const inTheWay =
    form.stamp === 'changed-since'
      ? words.changed(now)
      : preview.isUnfinalised
        ? words.notFinalised(periodLabel(form.period))
        : undefined;
  return (
    <>
      <Text>{words.lead(now, periodInSentence(to))}</Text>
      <ul className={styles.list}>
        <li>{words.kept(now)}</li>
        {carried.length > 0 && (
          <li>
            {words.carried(carried.length)}
            <Folded show={words.showCarried} hide={words.fold}>
              {carried.map((key) => (
                <li key={key}>{labelOfKey(form.slots, key)}</li>
              ))}
            </Folded>
          </li>
        )}
        <li>{words.emptied(form.report.size - carried.length, reasons)}</li>
        <Labels said={words.notDue(notDue.length)} labels={notDue} />
        <Labels said={words.added(added.length)} labels={added} />
        <Labels said={words.missing(missing.length)} labels={missing} />
      </ul>
      {inTheWay === undefined ? (
        <Text>{words.saveFirst}</Text>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{inTheWay}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function Labels({ said, labels }: { said: string; labels: readonly string[] }) {
  const words = useWords(NEXT_MONTH_WORDS);
  if (labels.length === 0) return null;
  return (
    <li>
      {said}
      <Folded show={words.show} hide={words.fold}>
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </Folded>
    </li>
  );
}
