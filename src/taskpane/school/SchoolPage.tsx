/** The school's month: head, and the steps Nhập liệu, Kiểm tra, Chốt. */
import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { FormCells } from '../../workflows/school/recognise';
import type { FormSession } from '../../workflows/school/form-session';
import type { SchoolForm } from '../../workflows/school/school-form';
import { useWords } from '../language';
import { Notice } from '../shell/Notice';
import { PaneFailure } from '../shell/PaneErrorBoundary';
import { Waiting } from '../shell/Waiting';
import type { EntryDesk } from './entry/desk';
import { EntryPage } from './entry/EntryPage';
import { SheetPasswordContext } from './deeds/sheet-password';
import { countFindings } from './findings/listing';
import { FormHead } from './head/FormHead';
import { useDesk, useForm } from './use-form';
import { SCHOOL_WORDS } from './words';

const DeedFailure = lazy(async () => ({ default: (await import('./deeds/DeedFailure')).DeedFailure }));
const CheckStep = lazy(() => import('./CheckStep'));
const FormNotices = lazy(() => import('./FormNotices'));
const FinaliseStep = lazy(() => import('./FinaliseStep'));

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  steps: { flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  step: { padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
});

export default function SchoolPage({ cells }: { cells: FormCells }) {
  const words = useWords(SCHOOL_WORDS);
  const { state, openAgain } = useForm(cells);
  switch (state.is) {
    case 'opening':
      return <Waiting text={words.opening} />;
    case 'failed':
      return <PaneFailure error={state.error} onAgain={openAgain} />;
    case 'not-a-form':
      return <Unusable message={'message' in state.opened ? state.opened.message : undefined} onAgain={openAgain} />;
    case 'open':
      return <OpenForm session={state.session} desk={state.desk} onAgain={openAgain} />;
  }
}

function Unusable({ message, onAgain }: { message?: string; onAgain: () => void }) {
  const words = useWords(SCHOOL_WORDS);
  return (
    <Notice role="alert" title={words.unusable} text={message}>
      <Button onClick={onAgain}>{words.lookAgain}</Button>
    </Notice>
  );
}

type Step = 'enter' | 'check' | 'finalise';

/** What the steps are given: the form as it stands with what is typed, and what can be done with it. */
export interface StepProps {
  form: SchoolForm;
  session: FormSession;
  desk: EntryDesk;
  /** Runs what changes the workbook through the session; afterwards everything shows how it stands then. */
  act<T>(work: (session: FormSession) => Promise<T>): Promise<T>;
  /** To a figure's field under Nhập liệu. */
  onField(key: string): void;
}

function OpenForm({ session, desk, onAgain }: { session: FormSession; desk: EntryDesk; onAgain: () => void }) {
  const words = useWords(SCHOOL_WORDS);
  const styles = useStyles();
  const state = useDesk(desk);
  const { form } = state;
  const [step, setStep] = useState<Step>('enter');
  const [target, setTarget] = useState<{ key: string }>();
  const [failure, setFailure] = useState<string>();

  const act = async <T,>(work: (session: FormSession) => Promise<T>): Promise<T> => {
    try {
      return await work(session);
    } finally {
      desk.refresh();
    }
  };
  /** For deeds without a place of their own to say that they failed. */
  const attempt = (work: (session: FormSession) => Promise<unknown>): void => {
    setFailure(undefined);
    act(work).catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  const onField = (key: string): void => {
    setStep('enter');
    setTarget({ key });
  };
  if (state.unusable !== undefined) return <Unusable message={state.unusable} onAgain={onAgain} />;

  const { error, unexplained } = countFindings(form.findings);
  const left = error + unexplained;
  const steps: [Step, string][] = [
    ['enter', words.enter],
    ['check', left > 0 ? `${words.check} (${left})` : words.check],
    ['finalise', words.finalise],
  ];
  const given: StepProps = { form, session, desk, act, onField };
  return (
    <SheetPasswordContext.Provider value={(password) => void (session.sheetPassword = password)}>
      <div className={styles.page}>
        <FormHead form={form} onPeriod={(period) => attempt((open) => open.choosePeriod(period))} />
        <TabList
          size="small"
          className={styles.steps}
          aria-label={words.steps}
          selectedValue={step}
          onTabSelect={(_event, { value }) => setStep(value as Step)}
        >
          {steps.map(([value, label]) => (
            <Tab key={value} id={`step-${value}`} value={value} aria-controls="step-panel">
              {label}
            </Tab>
          ))}
        </TabList>
        {(form.remarks.length > 0 || form.repairs.length > 0) && (
          <Suspense fallback={null}>
            <FormNotices form={form} act={act} />
          </Suspense>
        )}
        {failure !== undefined && (
          <Suspense fallback={<div role="alert">{failure}</div>}>
            <DeedFailure deed={{ failure, dismiss: () => setFailure(undefined) }} />
          </Suspense>
        )}
        <div id="step-panel" role="tabpanel" aria-labelledby={`step-${step}`} className={styles.panel}>
          {step === 'enter' ? (
            <EntryPage
              state={state}
              desk={desk}
              {...(target && { target })}
              onConfirmCarried={(keys) => attempt((open) => open.confirmCarried(keys))}
              onGoTo={(place) => attempt((open) => open.goTo(place))}
              onExplain={(row, text) => act((open) => open.explain(row, text))}
            />
          ) : (
            <div className={styles.step}>
              <Suspense fallback={<Waiting text={words.opening} />}>
                {step === 'check' ? (
                  <CheckStep {...given} />
                ) : (
                  <FinaliseStep {...given} onShowChecks={() => setStep('check')} />
                )}
              </Suspense>
            </div>
          )}
        </div>
      </div>
    </SheetPasswordContext.Provider>
  );
}
