/**
 * *Chốt số liệu* from the ribbon. Refuses, with the first cell to look at, while anything is left to mend or explain, and
 * while nobody has looked at figures that were carried over: that is done in the pane.
 */
import { periodInSentence } from '../reporting/periods/calendar';
import { localMinute } from '../workflows/moment';
import { finaliseMonth as finalise } from '../workflows/school/finalise-month';
import { PRINT_SHEET } from '../workflows/school/print-sheet';
import { atForm, goToFirst } from './at-form';
import { needsSomething } from './check-month';
import type { CommandOutcome } from '../workflows/command-outcome';
import type { Language } from './language';
import { COMMAND_WORDS } from './words';

export function finaliseMonth(language: Language): Promise<CommandOutcome> {
  return atForm(language, async (session) => {
    const words = COMMAND_WORDS[language];
    const { findings, figures, period, stamp } = session.form;
    const named = periodInSentence(period);
    if (stamp === 'valid') return { tone: 'good', title: words.already(named), lines: [words.alreadyDetail] };
    if (stamp === 'changed-since')
      return { tone: 'attention', title: words.changedSince, lines: [words.changedSinceDetail] };
    const open = findings.filter(needsSomething);
    if (open.length > 0) {
      const errors = open.filter(({ severity }) => severity === 'error').length;
      return {
        tone: 'attention',
        title: words.cannotFinalise(errors, open.length - errors),
        lines: await goToFirst(session, open, language),
      };
    }
    const carried = [...figures.values()].filter(({ isCarried }) => isCarried);
    if (carried.length > 0)
      return { tone: 'attention', title: words.carried(carried.length), lines: [words.carriedDetail] };
    const { fileName, sendTo, deadline } = await finalise(session, localMinute());
    await session.goTo(PRINT_SHEET);
    return {
      tone: 'good',
      title: words.finalised(named),
      lines: [words.printSheet, words.fileName(fileName), words.sendTo(sendTo, deadline?.text)],
    };
  });
}
