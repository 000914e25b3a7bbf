/** Duyệt, Khóa, Trả lại, Mở khóa, from the pane: done in the book, read again, and told. */
import { useContext, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import type { Period } from '../../../reporting/periods/period';
import type { SubmissionAction } from '../../../reporting/submissions/states';
import { localSecond } from '../../../workflows/moment';
import { reviewReports } from '../../../workflows/review-reports';
import { seenReports, type SeenReports } from '../../../workflows/seen-reports';
import { LanguageContext } from '../../language';
import { useDoing } from '../doing';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import { SCHOOLS_WORDS } from './words';

export interface Reviewing {
  isRunning: boolean;
  failure?: string;
  /** What the last one came to, for a live region. */
  said: string;
  /** Whether it was done for every school asked. `seen`: what stood there when a form was opened; else what is shown now. */
  review: (
    action: SubmissionAction,
    schools: readonly string[],
    reason?: string,
    seen?: SeenReports,
  ) => Promise<boolean>;
}

/** @param book as the person sees it */
export function useReviewing(book: OfficeBook, period: Period, reread: ScreenProps['reread']): Reviewing {
  const words = SCHOOLS_WORDS[useContext(LanguageContext)];
  const { isRunning, failure, run } = useDoing();
  const [said, setSaid] = useState('');
  const [refusals, setRefusals] = useState<string>();
  const actionWord = { approve: words.approve, lock: words.lock, return: words.returnIt, unlock: words.unlock };
  const review: Reviewing['review'] = async (action, school, reason, seenAtFirst) => {
    setSaid('');
    setRefusals(undefined);
    const done = await run(async () => {
      const seen = seenAtFirst ?? seenReports(book, period);
      const result = await reviewReports({ period: period.id, school, action, reason, seen, now: localSecond() });
      await shownAgain(reread);
      return result;
    });
    if (!done) return false;
    const { changed, refused } = done;
    if (changed.length > 0) setSaid(words.changed(actionWord[action], changed.length));
    if (refused.length > 0)
      setRefusals([words.refused(refused.length), ...refused.slice(0, 5).map(({ message }) => message)].join(' '));
    return refused.length === 0;
  };
  return { isRunning, failure: failure ?? refusals, said, review };
}
