/** The law of a number's parts: they add up to it, read as the number is. */
import type { Briefing, LinkedNumber } from '../../../src/reporting/briefing/document';
import { reportMonth, type ReportMonth } from '../../../src/reporting/briefing/month';
import { partsOf } from '../../../src/reporting/briefing/number-parts';
import type { OfficeBook } from '../../../src/reporting/book/book';
import { countOf, sumAmounts, type Amount } from '../../../src/reporting/consolidation/amounts';
import type { Period } from '../../../src/reporting/periods/period';

export function numbersOf(briefing: Briefing): LinkedNumber[] {
  return briefing.blocks.flatMap((block) => (block.kind === 'figures' ? block.numbers : []));
}

/** "12.843 (TH.hocSinh)" of the numbers whose parts come to something else, with what they come to. */
export function numbersNotAdded(briefing: Briefing, book: OfficeBook, period: Period): string[] {
  const month = reportMonth(book, period);
  return numbersOf(briefing).flatMap((number) => {
    const added = addedUp(number, month);
    return added === `${number.value}/${number.outOf ?? ''}` ? [] : [`${number.text} (${number.figure}): ${added}`];
  });
}

function addedUp(number: LinkedNumber, month: ReportMonth): string {
  const sum = sumAmounts(partsOf(number, month).parts.map(({ amount }) => amount)) ?? 0;
  const { k, n } = pairOf(sum);
  const aspect = number.figure.split('.')[2];
  if (aspect === 'N') return `${n}/`;
  if (aspect === 'tyLe') return `${Number(((100 * k) / (n ?? 1)).toFixed(1))}/`;
  return number.outOf === undefined ? `${k}/` : `${k}/${n}`;
}

function pairOf(amount: Amount): { k: number; n?: number } {
  return typeof amount === 'number' ? { k: countOf(amount) } : amount;
}
