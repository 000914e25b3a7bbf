import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { periodInSentence } from '../../../reporting/periods/calendar';
import { formatMoment } from '../../../reporting/wording/dates';
import type { SchoolForm } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { BeforeFinalising, type BeforeFinalisingProps } from './BeforeFinalising';
import { NextSteps } from './NextSteps';
import { Reopening } from './Reopening';
import { useNow } from './use-now';
import { FINALISE_WORDS } from './words';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

export interface FinalisePageProps extends Omit<BeforeFinalisingProps, 'form'> {
  form: Pick<SchoolForm, 'slots' | 'figures' | 'period' | 'stamp' | 'stampedAt' | 'checkCode'>;
  onOpenPrintSheet(): void;
  onReopen(reason: string): Promise<unknown>;
}

/** Chốt số liệu: before, after, and when something was changed since. */
export function FinalisePage({ onOpenPrintSheet, onReopen, ...props }: FinalisePageProps) {
  const { form, preview } = props;
  const words = useWords(FINALISE_WORDS);
  const styles = useStyles();
  const now = useNow();
  const { stamp, stampedAt, checkCode } = form;
  return (
    <section className={styles.page} aria-label={words.title(periodInSentence(form.period))}>
      <Subtitle2 as="h2" className={styles.title}>
        {words.title(periodInSentence(form.period))}
      </Subtitle2>
      {stamp === 'none' && <BeforeFinalising {...props} />}
      {stamp === 'valid' && (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>
                {stampedAt === undefined ? words.doneNoMoment : words.done(formatMoment(stampedAt, 'g'))}
              </MessageBarTitle>
              {checkCode !== undefined && (
                <>
                  {words.checkCode}: <span className={styles.code}>{checkCode}</span>
                </>
              )}
            </MessageBarBody>
          </MessageBar>
          <NextSteps {...preview} now={now} onOpenPrintSheet={onOpenPrintSheet} />
        </>
      )}
      {stamp === 'changed-since' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.changed}</MessageBarTitle>
            <Text block>{words.changedDetail}</Text>
          </MessageBarBody>
        </MessageBar>
      )}
      {stamp !== 'none' && <Reopening onReopen={onReopen} />}
    </section>
  );
}
