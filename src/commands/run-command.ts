/** A command from the press of its button to `event.completed()`, which is called whatever happens. */
import { tell } from './dialog/tell';
import type { CommandOutcome } from '../workflows/command-outcome';
import { commandLanguage, type Language } from './language';
import { COMMAND_WORDS } from './words';

export async function runCommand(
  event: Pick<Office.AddinCommands.Event, 'completed'>,
  work: (language: Language) => Promise<CommandOutcome>,
): Promise<void> {
  try {
    await Office.onReady();
    const language = commandLanguage();
    await tell(await outcomeOf(work, language), language);
  } finally {
    event.completed();
  }
}

async function outcomeOf(
  work: (language: Language) => Promise<CommandOutcome>,
  language: Language,
): Promise<CommandOutcome> {
  try {
    return await work(language);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { tone: 'failed', title: COMMAND_WORDS[language].failed, lines: [message] };
  }
}
