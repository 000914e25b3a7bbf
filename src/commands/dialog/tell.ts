import { type CommandOutcome, tellPane } from '../../workflows/command-outcome';
import type { Language } from '../language';
import { addressWith } from './address';

/** Excel ends a command after five minutes; a dialog somebody forgot is closed before. */
const LONGEST_MS = 4 * 60_000;
/** Percent of the screen. */
const SIZE = { width: 32, height: 42 };

/** In the pane where it is open; else in a dialog. */
export async function tell(outcome: CommandOutcome, language: Language): Promise<void> {
  if (!(await tellPane(Office.context.document.url, outcome))) await showDialog(outcome, language);
}

/**
 * Shows the outcome until it is closed. Closing the page that opened a dialog closes the dialog (on Mac at once), so a
 * command is completed only after its dialog. Where no dialog can be shown, the selected cell is all that tells.
 */
function showDialog(outcome: CommandOutcome, language: Language): Promise<void> {
  if (!Office.context.requirements.isSetSupported('DialogApi', '1.1')) return Promise.resolve();
  const address = addressWith(location.href, { outcome, language });
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) return resolve();
      const dialog = opened.value;
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      const close = () => {
        dialog.close();
        end();
      };
      const timer = setTimeout(close, LONGEST_MS);
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, close);
      // Closed by the person, or its page could not be loaded.
      dialog.addEventHandler(Office.EventType.DialogEventReceived, end);
    });
  });
}
