/** The whole pane: its frame from the first moment, and once Office is ready what the open workbook asks for. */
import { useEffect, useState } from 'react';
import { useWords } from '../language';
import { Notice } from './Notice';
import { PaneFrame } from './PaneFrame';
import { PaneRouter } from './PaneRouter';
import { Waiting } from './Waiting';
import { SHELL_WORDS } from './words';

type Place = 'awaited' | 'outside' | 'too-old' | 'excel';

export function Pane({ office }: { office: Promise<{ host: Office.HostType }> }) {
  const [place, setPlace] = useState<Place>('awaited');
  useEffect(() => {
    void office.then(({ host }) => setPlace(placeOf(host)));
  }, [office]);
  return (
    <PaneFrame {...(place !== 'awaited' && place !== 'outside' && { excel: Office.context })}>
      <Content place={place} />
    </PaneFrame>
  );
}

function Content({ place }: { place: Place }) {
  const words = useWords(SHELL_WORDS);
  switch (place) {
    case 'awaited':
      return <Waiting text={words.loading} />;
    case 'outside':
      return <Notice role="status" title={words.outside} />;
    case 'too-old':
      return <Notice role="status" title={words.tooOld} />;
    case 'excel':
      return <PaneRouter />;
  }
}

function placeOf(host: Office.HostType): Place {
  if (host !== Office.HostType.Excel) return 'outside';
  return Office.context.requirements.isSetSupported('ExcelApi', '1.9') ? 'excel' : 'too-old';
}
