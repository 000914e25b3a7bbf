/** *Kiểm tra* from the ribbon: writes nothing, says what is left and goes to the first cell to look at. */
import { periodInSentence } from '../reporting/periods/calendar';
import type { Severity } from '../reporting/rules/finding';
import type { FormFinding } from '../workflows/school/school-form';
import type { CommandOutcome } from '../workflows/command-outcome';
import type { Language } from './language';
import { atForm, goToFirst } from './at-form';
import { COMMAND_WORDS } from './words';

export function checkMonth(language: Language): Promise<CommandOutcome> {
  return atForm(language, async (session) => {
    const words = COMMAND_WORDS[language];
    const { findings, period } = session.form;
    const named = periodInSentence(period);
    const open = findings.filter(needsSomething);
    const count: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
    for (const { severity } of findings) count[severity]++;
    if (findings.length === 0) return { tone: 'good', title: words.allWell(named), lines: [words.mayFinalise] };
    if (open.length === 0) {
      const title = count.warning > 0 ? words.allExplained(named) : words.onlyNotes(named, count.note);
      return { tone: 'good', title, lines: [words.mayFinalise, ...(count.note > 0 ? [words.seeAll] : [])] };
    }
    return { tone: 'attention', title: words.left(count), lines: await goToFirst(session, open, language) };
  });
}

/** Notes ask for nothing, nor do warnings that are explained or have no cell for a reason. */
export function needsSomething({ severity, explanation = '', explanationRow }: FormFinding): boolean {
  return severity === 'error' || (severity === 'warning' && explanationRow !== undefined && explanation.trim() === '');
}
