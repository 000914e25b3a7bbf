/** The pane's composition root: waits for Office, then opens the part that the open workbook asks for. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { firstLanguage } from './language';
import { Notice } from './shell/Notice';
import { PaneFrame } from './shell/PaneFrame';
import { PaneRouter } from './shell/PaneRouter';
import { SHELL_WORDS } from './shell/words';

void Office.onReady(({ host }) => {
  const isExcel = host === Office.HostType.Excel;
  const language = firstLanguage(isExcel ? Office.context.displayLanguage : undefined);
  const words = SHELL_WORDS[language];
  if (!isExcel) return draw(<Notice role="status" title={words.outside} />);
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9'))
    return draw(<Notice role="status" title={words.tooOld} />);
  draw(<PaneRouter />);

  function draw(page: ReactNode): void {
    const place = document.getElementById('pane');
    const workbook = isExcel ? Office.context.document.url : undefined;
    const frame = (
      <PaneFrame first={language} {...(workbook !== undefined && { workbook })}>
        {page}
      </PaneFrame>
    );
    if (place) createRoot(place).render(frame);
  }
});
