/**
 * Ribbon commands, run in a page that is not seen. They speak in the pane where it is open; else the same page in a dialog
 * says how the command ended. Opening the pane for it would need a shared runtime, which Excel versions that this add-in
 * still runs in (ExcelApi 1.9) do not have; dialogs (DialogApi 1.1) are older than those.
 */
import { outcomeInAddress } from './dialog/address';
import { showOutcome } from './dialog/outcome-page';
import { runCommand } from './run-command';

const told = outcomeInAddress(location.href);
if (told) void Office.onReady(() => showOutcome(told));
else {
  void Office.onReady();
  Office.actions.associate('checkMonth', (event: Office.AddinCommands.Event) =>
    runCommand(event, async (language) => (await import('./check-month')).checkMonth(language)),
  );
  Office.actions.associate('finaliseMonth', (event: Office.AddinCommands.Event) =>
    runCommand(event, async (language) => (await import('./finalise-month')).finaliseMonth(language)),
  );
}
