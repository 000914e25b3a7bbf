/** One receipt from the files that were chosen to the lot that was written, as a state of the screen. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Submission } from '../../../reporting/submissions/submission';
import { noChoices, takenFiles, type ReceiptChoices } from '../../../workflows/receipt/choices';
import { commitReceipt, type CommittedReceipt } from '../../../workflows/receipt/commit-receipt';
import { readPickedFiles, type PickedFile } from '../../../workflows/receipt/picked-files';
import { previewReceipt, type ReceiptPreview } from '../../../workflows/receipt/preview-receipt';
import { startWebReader } from '../../../workflows/receipt/web-reader';
import { localMinute, localSecond } from '../../../workflows/moment';
import { undoReceipt } from '../../../workflows/undo-receipt';
import { type ReadingProgress, readingProgress } from './reading-progress';

export type ReceiptStep =
  | { is: 'choosing' }
  | { is: 'reading'; progress: ReadingProgress }
  | { is: 'previewing'; preview: ReceiptPreview }
  | { is: 'writing'; preview: ReceiptPreview }
  | { is: 'written'; receipt: CommittedReceipt }
  | { is: 'undoing'; lot: string }
  | { is: 'undone'; lot: string; schools: number };

export interface Receiving {
  step: ReceiptStep;
  choices: ReceiptChoices;
  picked: readonly PickedFile[];
  failure?: string;
  choose: (change: Partial<ReceiptChoices>) => void;
  read: (picked: readonly PickedFile[], period: string) => void;
  cancelReading: () => void;
  commit: () => void;
  /** @param submissions as the person sees them */
  undo: (lot: string, submissions: readonly Submission[]) => void;
  startOver: () => void;
  dismissFailure: () => void;
}

/** @param onChanged after the book was written to */
export function useReceipt(onChanged: () => Promise<unknown>): Receiving {
  const [step, setStep] = useState<ReceiptStep>({ is: 'choosing' });
  const [choices, setChoices] = useState(() => noChoices(localMinute()));
  const [picked, setPicked] = useState<readonly PickedFile[]>([]);
  const [failure, setFailure] = useState<string>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const fail = useCallback((error: unknown, back: ReceiptStep) => {
    setFailure(error instanceof Error ? error.message : String(error));
    setStep(back);
  }, []);

  const read = useCallback(
    (files: readonly PickedFile[], period: string) => {
      if (files.length === 0) return;
      stop.current?.abort();
      const own = (stop.current = new AbortController());
      setFailure(undefined);
      setPicked(files);
      setChoices(({ receivedAt }) => noChoices(receivedAt));
      const show = readingProgress(files.length, own.signal, (progress) => setStep({ is: 'reading', progress }));
      previewReceipt({
        period,
        files: readPickedFiles(files),
        startReader: startWebReader,
        signal: own.signal,
        onProgress: (done, _, found) => show(done, found),
      }).then(
        (preview) => {
          if (!own.signal.aborted) setStep({ is: 'previewing', preview });
        },
        (error: unknown) => {
          if (!own.signal.aborted) fail(error, { is: 'choosing' });
        },
      );
    },
    [fail],
  );

  const cancelReading = useCallback(() => {
    stop.current?.abort();
    setStep({ is: 'choosing' });
  }, []);

  const commit = useCallback(() => {
    if (step.is !== 'previewing') return;
    const { preview } = step;
    setFailure(undefined);
    setStep({ is: 'writing', preview });
    commitReceipt({ preview, taken: takenFiles(preview.files, choices), now: localSecond() })
      .then(async (receipt) => {
        await onChanged().catch(() => undefined);
        setStep({ is: 'written', receipt });
      })
      .catch((error: unknown) => fail(error, { is: 'previewing', preview }));
  }, [step, choices, onChanged, fail]);

  const undo = useCallback(
    (lot: string, submissions: readonly Submission[]) => {
      setFailure(undefined);
      setStep({ is: 'undoing', lot });
      const seen = new Map(submissions.filter((one) => one.lot === lot).map(({ school, state }) => [school, state]));
      undoReceipt({ lot, seen, now: localSecond() })
        .then(async ({ schools }) => {
          await onChanged().catch(() => undefined);
          setStep({ is: 'undone', lot, schools: schools.length });
        })
        .catch(async (error: unknown) => {
          await onChanged().catch(() => undefined);
          fail(error, { is: 'choosing' });
        });
    },
    [onChanged, fail],
  );

  const startOver = useCallback(() => {
    setFailure(undefined);
    setPicked([]);
    setChoices(noChoices(localMinute()));
    setStep({ is: 'choosing' });
  }, []);

  return {
    step,
    choices,
    picked,
    failure,
    choose: useCallback((change) => setChoices((before) => ({ ...before, ...change })), []),
    read,
    cancelReading,
    commit,
    undo,
    startOver,
    dismissFailure: useCallback(() => setFailure(undefined), []),
  };
}
