/** Tạo sổ tổng hợp, in three steps, in the empty workbook that is open. Nothing is written before the last button. */
import { Button, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createBook } from '../../workflows/create-book/create-book';
import { detailProblems, proposedDetails, settingsOf, yearOf } from '../../workflows/create-book/office-details';
import { localMinute } from '../../workflows/moment';
import { useWords } from '../language';
import { DeedFailure } from '../school/deeds/DeedFailure';
import { useDeed } from '../school/deeds/use-deed';
import { DetailsStep } from './DetailsStep';
import { type ChosenList, isReady, linesOf, schoolsIn } from './registry';
import { ReviewStep } from './ReviewStep';
import { SchoolsStep } from './SchoolsStep';
import { CREATE_WORDS, type CreateStep } from './words';

const useStyles = makeStyles({
  page: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  title: { margin: 0 },
  step: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    outlineStyle: 'none',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const STEPS: readonly CreateStep[] = ['details', 'schools', 'review'];

export default function CreateBookPage(props: { onCancel: () => void; onMade: () => void }) {
  const words = useWords(CREATE_WORDS);
  const styles = useStyles();
  const [step, setStep] = useState<CreateStep>('details');
  const [details, setDetails] = useState(() => proposedDetails(localMinute().slice(0, 10)));
  const [list, setList] = useState<ChosenList>();
  const lines = useMemo(() => (list ? linesOf(list) : []), [list]);
  const deed = useDeed();
  const heading = useHeadingOf(step);
  const at = STEPS.indexOf(step);
  const isDone: Record<CreateStep, boolean> = {
    details: Object.keys(detailProblems(details)).length === 0,
    schools: list !== undefined && isReady(list, lines),
    review: true,
  };
  const make = (): void => {
    void deed.run(async () => {
      await createBook({ schoolYear: yearOf(details), schools: schoolsIn(lines), settings: settingsOf(details) });
      props.onMade();
    });
  };
  return (
    <div className={styles.page}>
      <Subtitle2 as="h1" className={styles.title}>
        {words.title}
      </Subtitle2>
      <h2 className={styles.step} ref={heading} tabIndex={-1}>
        {words.step(at + 1, words.steps[step])}
      </h2>
      {step === 'details' && <DetailsStep details={details} onChange={setDetails} />}
      {step === 'schools' && <SchoolsStep list={list} lines={lines} onList={setList} />}
      {step === 'review' && <ReviewStep details={details} lines={lines} />}
      <DeedFailure deed={deed} />
      {deed.isBusy ? (
        <Spinner size="tiny" label={words.creating} role="status" />
      ) : (
        <div className={styles.buttons}>
          {step === 'review' ? (
            <Button appearance="primary" onClick={make}>
              {words.create}
            </Button>
          ) : (
            <Button appearance="primary" disabled={!isDone[step]} onClick={() => setStep(STEPS[at + 1])}>
              {words.next}
            </Button>
          )}
          {at > 0 && <Button onClick={() => setStep(STEPS[at - 1])}>{words.back}</Button>}
          <Button appearance="subtle" onClick={props.onCancel}>
            {words.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A new step begins at its heading, for the eye and for screen readers. */
function useHeadingOf(step: CreateStep) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [step]);
  return heading;
}
