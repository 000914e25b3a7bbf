/** Making all workbooks of a month, as a state of the screen. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { planTemplates, type TemplatesPlan } from '../../../workflows/templates/plan-templates';
import { makeZip } from './make-zip';

export interface MadeTemplates {
  plan: TemplatesPlan;
  name: string;
  /** Of the .zip, good while the screen is open. */
  url: string;
  bytes: number;
}

export type TemplatesStep =
  | { is: 'ready' }
  | { is: 'planning' }
  /** `minutesLeft` from the pace so far; absent until it can be told. */
  | { is: 'making'; done: number; total: number; minutesLeft?: number }
  | { is: 'made'; made: MadeTemplates };

/** A progress bar moves at most this often, in ms. */
const SHOW_EVERY = 150;

/** @param onMade is given the finished file, to save it */
export function useTemplates(onMade: (made: MadeTemplates) => void) {
  const [step, setStep] = useState<TemplatesStep>({ is: 'ready' });
  const [failure, setFailure] = useState<string>();
  const stop = useRef<AbortController>(undefined);
  const url = useRef<string>(undefined);
  const forget = useCallback(() => {
    if (url.current !== undefined) URL.revokeObjectURL(url.current);
    url.current = undefined;
  }, []);
  useEffect(
    () => () => {
      stop.current?.abort();
      forget();
    },
    [forget],
  );

  const make = useCallback(
    (period: string) => {
      const own = (stop.current = new AbortController());
      forget();
      setFailure(undefined);
      setStep({ is: 'planning' });
      work(period, own.signal, (next) => {
        if (!own.signal.aborted) setStep(next);
      }).then(
        (made) => {
          if (own.signal.aborted) return URL.revokeObjectURL(made.url);
          url.current = made.url;
          setStep({ is: 'made', made });
          onMade(made);
        },
        (error: unknown) => {
          if (own.signal.aborted) return;
          setFailure(error instanceof Error ? error.message : String(error));
          setStep({ is: 'ready' });
        },
      );
    },
    [forget, onMade],
  );

  const cancel = useCallback(() => {
    stop.current?.abort();
    setStep({ is: 'ready' });
  }, []);
  return { step, failure, dismiss: useCallback(() => setFailure(undefined), []), make, cancel };
}

async function work(period: string, signal: AbortSignal, show: (step: TemplatesStep) => void): Promise<MadeTemplates> {
  const plan = await planTemplates(period);
  const total = plan.templates.length;
  const began = performance.now();
  let shown = 0;
  show({ is: 'making', done: 0, total });
  const onProgress = (done: number): void => {
    const now = performance.now();
    if (now - shown < SHOW_EVERY) return;
    shown = now;
    const minutesLeft = ((now - began) / done / 60_000) * (total - done);
    show({ is: 'making', done, total, ...(now - began > 3000 && { minutesLeft }) });
  };
  const zip = await makeZip(plan, onProgress, signal);
  const name = `Bieu-mau_${plan.common.period.id.replace('..', '-')}.zip`;
  return { plan, name, url: URL.createObjectURL(zip), bytes: zip.size };
}
