/**
 * Giải trình of approved reports, and which of them the report prints as footnotes: the setting `inGiaiTrinh` for all, or, in a
 * row with Kỳ and Mã trường, for one school "Có", "Không" or the figures whose reasons are chosen ("TH_tong | TH.canDoi").
 */
import type { Setting } from '../book/book';
import { parseKey, slotLabel } from '../catalogue/slots';
import { LEVELS, type Level } from '../levels/level';
import type { PeriodId } from '../periods/period';
import { displayName } from '../schools/names';
import type { School } from '../schools/school';
import { isYes, settingOn } from '../settings/settings';
import { currentSubmissions } from '../submissions/states';
import type { ReportMonth } from './month';

export interface Explanation {
  school: School;
  /** Of the figures and checks it was given for: a reason written at several is one. */
  keys: readonly string[];
  /** As the footnote says it. */
  text: string;
  levels: Level[];
  isPrinted: boolean;
}

/** In the order of the registry and of the form. */
export function explanationsOf({ book, period, units }: Pick<ReportMonth, 'book' | 'period' | 'units'>): Explanation[] {
  const submissions = currentSubmissions(book.submissions, period.id);
  const explained = new Map(
    book.figures
      .filter((row) => row.period === period.id && row.lot === submissions.get(row.school)?.lot)
      .map((row) => [row.school, row.explanations ?? new Map<string, string>()]),
  );
  return units.flatMap((school) => {
    const state = submissions.get(school.code)?.state;
    if (state !== 'approved' && state !== 'locked') return [];
    const isChosen = chosenFor(book.settings, period.id, school.code);
    const reasons = new Map<string, string[]>();
    for (const [key, text] of explained.get(school.code) ?? []) {
      const reason = text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
      if (reason !== '') reasons.set(reason, [...(reasons.get(reason) ?? []), key]);
    }
    return [...reasons].map(([reason, keys]): Explanation => {
      const slots = keys.flatMap((key) => parseKey(book.catalogue, key) ?? []);
      const what = slots.length > 0 ? `${slots.map(slotLabel).join('; ')}: ` : '';
      return {
        school,
        keys,
        text: `${displayName(school)} giải trình: ${what}${reason}.`,
        levels: LEVELS.filter((level) => keys.some((key) => levelOf(key) === level)),
        isPrinted: keys.some(isChosen),
      };
    });
  });
}

/** "TH_1_hocSinh", "TH_tong", "TH.canDoi" are of TH: the mark goes to that level's sentence. */
function levelOf(key: string): string {
  return key.split(/[_.]/)[0];
}

function chosenFor(settings: readonly Setting[], period: PeriodId, school: string): (key: string) => boolean {
  const own = settings.findLast(
    (row) => row.key === 'inGiaiTrinh' && row.period === period && row.school === school,
  )?.value;
  if (own === undefined || own.trim() === '') {
    const isOn = settingOn(settings, 'inGiaiTrinh', period);
    return () => isOn;
  }
  const keys = keysIn(own);
  return (key) => isYes(own) || keys.includes(key);
}

function keysIn(value: string): string[] {
  return value.split('|').map((part) => part.trim());
}

/** The value of a school's own row that prints these of its reasons and no others; `undefined`: what holds for all says so. */
export function choiceOf(
  settings: readonly Setting[],
  period: PeriodId,
  explanations: readonly Pick<Explanation, 'keys' | 'isPrinted'>[],
): string | undefined {
  const printed = explanations.filter(({ isPrinted }) => isPrinted);
  const isOn = settingOn(settings, 'inGiaiTrinh', period);
  if (printed.length === (isOn ? explanations.length : 0)) return undefined;
  if (printed.length === 0) return 'Không';
  return printed.length === explanations.length ? 'Có' : printed.flatMap(({ keys }) => keys).join(' | ');
}
