/** A page with nothing but print preview on it; the engine that `window.printed` asks is in the test. */
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { SheetId, SheetTab } from '../../src/host/workbench/engine/api';
import type { PrintDocument } from '../../src/host/workbench/print/document';
import { PrintPreview } from '../../src/host/workbench/print/PrintPreview';

declare global {
  interface Window {
    printed(sheets: SheetId[]): Promise<PrintDocument>;
    view(): Promise<{ sheets: SheetTab[]; activeSheet: SheetId }>;
  }
}

function Page({ sheets, activeSheet }: { sheets: SheetTab[]; activeSheet: SheetId }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <FluentProvider theme={webLightTheme}>
      <main>
        <Button onClick={() => setOpen(true)}>Mở</Button>
      </main>
      {isOpen && (
        <PrintPreview
          language="vi"
          sheets={sheets}
          activeSheet={activeSheet}
          load={(ids) => window.printed(ids)}
          onClose={() => setOpen(false)}
        />
      )}
    </FluentProvider>
  );
}

const place = document.createElement('div');
document.body.append(place);
void window.view().then((view) => createRoot(place).render(<Page {...view} />));
