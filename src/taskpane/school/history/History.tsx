import { lazy, Suspense } from 'react';
import type { HistoryDialogProps } from './HistoryDialog';

const HistoryDialog = lazy(() => import('./HistoryDialog'));

/** The dialog of a figure's last 12 months, fetched the first time that someone asks for one. */
export function History({ figure, ...rest }: Omit<HistoryDialogProps, 'figure'> & { figure: string | undefined }) {
  if (figure === undefined) return null;
  return (
    <Suspense fallback={null}>
      <HistoryDialog figure={figure} {...rest} />
    </Suspense>
  );
}
