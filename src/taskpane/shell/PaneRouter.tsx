/** Which part of the pane the open workbook asks for; each is loaded only when it is needed. */
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { recogniseWorkbook, type WorkbookKind } from '../../workflows/school/recognise';
import { useWords } from '../language';
import { PaneFailure } from './PaneErrorBoundary';
import { Waiting } from './Waiting';
import { SHELL_WORDS } from './words';

const SchoolPage = lazy(() => import('../school/SchoolPage'));
const OfficePage = lazy(() => import('../office/OfficePage'));
const OtherBookPage = lazy(() => import('./OtherBookPage'));

type Seen = { is: 'looking' } | { is: 'failed'; error: unknown } | { is: 'recognised'; kind: WorkbookKind };

export function PaneRouter() {
  const words = useWords(SHELL_WORDS);
  const [seen, setSeen] = useState<Seen>({ is: 'looking' });
  const look = useCallback(() => {
    setSeen({ is: 'looking' });
    recogniseWorkbook().then(
      (kind) => setSeen({ is: 'recognised', kind }),
      (error: unknown) => setSeen({ is: 'failed', error }),
    );
  }, []);
  useEffect(look, [look]);

  if (seen.is === 'looking') return <Waiting text={words.looking} />;
  if (seen.is === 'failed') return <PaneFailure error={seen.error} onAgain={look} />;
  return (
    <Suspense fallback={<Waiting text={words.loading} />}>
      {seen.kind === 'school' ? (
        <SchoolPage />
      ) : seen.kind === 'office' ? (
        <OfficePage />
      ) : (
        <OtherBookPage onLookAgain={look} />
      )}
    </Suspense>
  );
}
