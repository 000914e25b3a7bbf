/** Chốt: the month is finalised or re-opened, sent, and followed by the next. */
import { Button, Divider } from '@fluentui/react-components';
import { useState } from 'react';
import { localMinute } from '../../workflows/moment';
import { finaliseMonth, previewFinalise } from '../../workflows/school/finalise-month';
import {
  canUndoNextMonth,
  type NextMonthPreview,
  previewNextMonth,
  startNextMonth,
  undoNextMonth,
} from '../../workflows/school/next-month';
import { PRINT_SHEET } from '../../workflows/school/print-sheet';
import { reopenMonth } from '../../workflows/school/reopen-month';
import type { FormSession } from '../../workflows/school/form-session';
import { useWords } from '../language';
import { DeedFailure } from './deeds/DeedFailure';
import { useDeed } from './deeds/use-deed';
import { FinalisePage } from './finalise/FinalisePage';
import { FINALISE_WORDS } from './finalise/words';
import { findingDeeds } from './finding-deeds';
import { History } from './history/History';
import { NextMonth } from './next-month/NextMonth';
import { NEXT_MONTH_WORDS } from './next-month/words';
import { isUntouched } from './next-month/untouched';
import type { StepProps } from './SchoolPage';

export default function FinaliseStep(props: StepProps & { onShowChecks(): void }) {
  const { form, session, desk, act, onField, onShowChecks } = props;
  const words = useWords(FINALISE_WORDS);
  const next = useWords(NEXT_MONTH_WORDS);
  const deed = useDeed();
  const [figure, setFigure] = useState<string>();
  const [isMovingOn, setMovingOn] = useState(false);

  const canGoBack = isUntouched(form) && canUndoNextMonth(session);

  /** Figures that Excel has not taken yet would be left out of what is stamped. */
  const whenWritten = (work: (session: FormSession) => Promise<unknown>) => async () => {
    const { size } = desk.state.unwritten;
    if (size > 0) throw new Error(words.unwritten(size));
    await act(work);
  };
  return (
    <>
      <DeedFailure deed={deed} />
      <FinalisePage
        form={form}
        preview={previewFinalise(session)}
        onField={onField}
        onShowChecks={onShowChecks}
        onFinalise={whenWritten((open) => finaliseMonth(open, localMinute()))}
        onReopen={(reason) => act((open) => reopenMonth(open, reason, localMinute()))}
        onOpenPrintSheet={() => void deed.run(() => act((open) => open.goTo(PRINT_SHEET)))}
        {...findingDeeds(props, setFigure)}
      />
      <Divider />
      {form.stamp === 'valid' || isMovingOn || canGoBack ? (
        <NextMonth
          form={form}
          preview={nextMonth(session)}
          onStart={whenWritten(async (open) => {
            await startNextMonth(open);
            setMovingOn(false);
          })}
          {...(canGoBack && { onGoBack: () => act(undoNextMonth) })}
        />
      ) : (
        <div>
          <Button appearance="subtle" onClick={() => setMovingOn(true)}>
            {next.open}
          </Button>
        </div>
      )}
      <History form={form} figure={figure} onClose={() => setFigure(undefined)} />
    </>
  );
}

/** `undefined` in the last period of the school year. */
function nextMonth(session: FormSession): NextMonthPreview | undefined {
  try {
    return previewNextMonth(session);
  } catch {
    return undefined;
  }
}
