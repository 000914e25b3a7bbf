/** One receipt of other offices' books, from the files that were chosen to the lots that were written, as a state of the screen. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Period } from '../../../reporting/periods/period';
import type { Submission } from '../../../reporting/submissions/submission';
import { localSecond } from '../../../workflows/moment';
import { NO_OFFICES_CHOICES, type OfficesChoices } from '../../../workflows/offices/clashes';
import type { OfficesPlan } from '../../../workflows/offices/plan';
import { type OfficesPreview, planOf, previewOffices } from '../../../workflows/offices/preview-offices';
import { receiveOffices, type ReceivedOffices } from '../../../workflows/offices/receive-offices';
import { startWebBookReader } from '../../../workflows/offices/web-book-reader';
import { type PickedFile, readPickedFiles } from '../../../workflows/receipt/picked-files';
import { undoReceipt } from '../../../workflows/undo-receipt';
import { type ReadingProgress, readingProgress } from '../receive/reading-progress';

export type OfficesStep =
  | { is: 'choosing' }
  | { is: 'reading'; progress: ReadingProgress }
  | { is: 'previewing' | 'writing'; preview: OfficesPreview }
  /** `period` is the month received, whatever is chosen above by now. */
  | Written
  | { is: 'undoing' }
  | { is: 'undone'; schools: number };

interface Written {
  is: 'written';
  received: ReceivedOffices;
  period: Period;
}

export interface Offices {
  step: OfficesStep;
  /** What would be written by the decisions so far; there while previewing and writing. */
  plan?: OfficesPlan;
  choices: OfficesChoices;
  failure?: string;
  choose: (choices: OfficesChoices) => void;
  read: (picked: readonly PickedFile[], period: string, earlier: boolean) => void;
  cancel: () => void;
  commit: () => void;
  /** @param submissions as the person sees them */
  undo: (written: Written, submissions: readonly Submission[]) => void;
  startOver: () => void;
}

/** @param onChanged after the book was written to */
export function useOffices(onChanged: () => Promise<unknown>): Offices {
  const [step, setStep] = useState<OfficesStep>({ is: 'choosing' });
  const [choices, setChoices] = useState<OfficesChoices>(NO_OFFICES_CHOICES);
  const [failure, setFailure] = useState<string>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const preview = step.is === 'previewing' || step.is === 'writing' ? step.preview : undefined;
  const plan = useMemo(() => preview && planOf(preview, choices), [preview, choices]);
  const fail = useCallback((error: unknown, back: OfficesStep) => {
    setFailure(error instanceof Error ? error.message : String(error));
    setStep(back);
  }, []);

  const read = useCallback(
    (picked: readonly PickedFile[], period: string, earlier: boolean) => {
      if (picked.length === 0) return;
      stop.current?.abort();
      const own = (stop.current = new AbortController());
      setFailure(undefined);
      setChoices(NO_OFFICES_CHOICES);
      const show = readingProgress(picked.length, own.signal, (progress) => setStep({ is: 'reading', progress }));
      previewOffices({
        period,
        earlier,
        files: readPickedFiles(picked),
        reader: startWebBookReader(),
        signal: own.signal,
        onProgress: show,
      }).then(
        (seen) => {
          if (!own.signal.aborted) setStep({ is: 'previewing', preview: seen });
        },
        (error: unknown) => {
          if (!own.signal.aborted) fail(error, { is: 'choosing' });
        },
      );
    },
    [fail],
  );

  const commit = useCallback(() => {
    if (step.is !== 'previewing') return;
    setFailure(undefined);
    setStep({ is: 'writing', preview: step.preview });
    receiveOffices({ preview: step.preview, choices, now: localSecond() })
      .then(async (received) => {
        await onChanged().catch(() => undefined);
        setStep({ is: 'written', received, period: step.preview.request.period });
      })
      .catch((error: unknown) => fail(error, step));
  }, [step, choices, onChanged, fail]);

  const undo = useCallback(
    (written: Written, submissions: readonly Submission[]) => {
      setFailure(undefined);
      setStep({ is: 'undoing' });
      const left = [...written.received.lots];
      undoAll(left, submissions)
        .then(async (schools) => {
          await onChanged().catch(() => undefined);
          setStep({ is: 'undone', schools });
        })
        .catch(async (error: unknown) => {
          await onChanged().catch(() => undefined);
          // What could not be taken back is still there, to be tried again.
          fail(error, { ...written, received: { ...written.received, lots: left } });
        });
    },
    [onChanged, fail],
  );

  const startOver = useCallback(() => {
    stop.current?.abort();
    setFailure(undefined);
    setChoices(NO_OFFICES_CHOICES);
    setStep({ is: 'choosing' });
  }, []);

  return { step, plan, choices, failure, choose: setChoices, read, cancel: startOver, commit, undo, startOver };
}

/** The last first; a lot that is taken back leaves the list. @returns how many reports went */
async function undoAll(lots: ReceivedOffices['lots'], submissions: readonly Submission[]): Promise<number> {
  let schools = 0;
  for (let last = lots.at(-1); last; last = lots.at(-1)) {
    const { lot } = last;
    const seen = new Map(submissions.filter((one) => one.lot === lot).map(({ school, state }) => [school, state]));
    schools += (await undoReceipt({ lot, seen, now: localSecond() })).schools.length;
    lots.pop();
  }
  return schools;
}
