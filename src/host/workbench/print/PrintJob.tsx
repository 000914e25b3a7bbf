/** All pages, for the printer only: the browser shows none of it. */
import { createPortal } from 'react-dom';
import type { PrintDocument } from './document';
import { PaperPage } from './PaperPage';
import { jobStyles, paperName } from './style-sheet';
import type { Measure } from './text-box';

export function PrintJob({ document: printed, measure }: { document: PrintDocument; measure: Measure }) {
  return createPortal(
    <div className="print-job">
      <style>{jobStyles(printed)}</style>
      {printed.pages.map((page, index) => (
        <div key={index} className={`print-sheet ${paperName(printed.sheets[page.sheet].paper)}`}>
          <PaperPage document={printed} page={page} measure={measure} />
        </div>
      ))}
    </div>,
    document.body,
  );
}
