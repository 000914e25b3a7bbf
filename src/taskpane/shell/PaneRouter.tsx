/** Which part of the pane the open workbook asks for. */
import { useCallback, useEffect, useState } from 'react';
import { recogniseWorkbook, type FormCells } from '../../workflows/school/recognise';
import { useWords } from '../language';
import { fetchPart, type Parts, rememberPart } from './parts';
import { PaneFailure } from './PaneErrorBoundary';
import { Waiting } from './Waiting';
import { SHELL_WORDS } from './words';

type Seen =
  | { is: 'looking' }
  | { is: 'failed'; error: unknown }
  | { is: 'school'; Part: Parts['school']; cells: FormCells }
  | { is: 'office'; Part: Parts['office'] }
  | { is: 'other'; Part: Parts['other']; isEmpty: boolean };

export function PaneRouter() {
  const words = useWords(SHELL_WORDS);
  const [seen, setSeen] = useState<Seen>({ is: 'looking' });
  const look = useCallback(() => {
    setSeen({ is: 'looking' });
    lookAtWorkbook().then(setSeen, (error: unknown) => setSeen({ is: 'failed', error }));
  }, []);
  useEffect(look, [look]);

  switch (seen.is) {
    case 'looking':
      return <Waiting text={words.looking} />;
    case 'failed':
      return <PaneFailure error={seen.error} onAgain={look} />;
    case 'school':
      return <seen.Part cells={seen.cells} />;
    case 'office':
      return <seen.Part />;
    case 'other':
      return <seen.Part onLookAgain={look} isEmpty={seen.isEmpty} />;
  }
}

async function lookAtWorkbook(): Promise<Seen> {
  const book = await recogniseWorkbook();
  if (book.kind === 'school') {
    rememberPart('school');
    return { is: 'school', Part: await fetchPart('school'), cells: book.cells };
  }
  if (book.kind === 'office') {
    rememberPart('office');
    return { is: 'office', Part: await fetchPart('office') };
  }
  return { is: 'other', Part: await fetchPart('other'), isEmpty: book.kind === 'empty' };
}
