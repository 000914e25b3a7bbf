/** The schools to go through, and what is done with all that need no look. */
import { makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import type { Period } from '../../../reporting/periods/period';
import { listed as searched, WHOLE_LIST } from '../../../reporting/submissions/listing';
import type { Standing } from '../../../reporting/submissions/standing';
import type { TimeStyle } from '../../../reporting/wording/dates';
import type { ScreenProps } from '../screen';
import { useWords } from '../../language';
import { Failure } from '../Failure';
import { StandingList } from '../list/StandingList';
import { ForAll } from './ForAll';
import { useReviewing } from './reviewing';
import type { Reviews } from './use-reviews';
import { SCHOOLS_WORDS } from './words';

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  search: { maxWidth: 'none', width: '100%' },
});

export function SchoolPicker(props: {
  book: OfficeBook;
  period: Period;
  standings: readonly Standing[];
  listed: readonly Standing[];
  reviews: Reviews;
  timeStyle: TimeStyle;
  onOpen: (standing: Standing) => void;
  reread: ScreenProps['reread'];
}) {
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const { standings, listed, reviews } = props;
  const reviewing = useReviewing(props.book, props.period, props.reread);
  const wanted = useDeferredValue(search);
  const shown = useMemo(() => searched(listed, { ...WHOLE_LIST, search: wanted }), [listed, wanted]);
  const isChecked = reviews.checked === reviews.of;
  const clean = standings.filter(({ state, school }) => state === 'submitted' && !reviews.toLook.has(school.code));
  const approved = standings.filter(({ state }) => state === 'approved');
  const codes = (of: readonly Standing[]) => of.map(({ school }) => school.code);
  const reasonsOf = ({ school }: Standing) =>
    [...(reviews.toLook.get(school.code) ?? [])].map(([reason, count]) => words.reasons[reason](count)).join(', ');
  return (
    <div className={styles.picker}>
      {isChecked && clean.length > 0 && (
        <ForAll
          label={words.approveClean(clean.length)}
          detail={words.approveCleanDetail}
          isRunning={reviewing.isRunning}
          onAgree={() => void reviewing.review('approve', codes(clean))}
        />
      )}
      {approved.length > 0 && (
        <ForAll
          label={words.lockApproved(approved.length)}
          detail={words.lockApprovedDetail}
          isRunning={reviewing.isRunning}
          onAgree={() => void reviewing.review('lock', codes(approved))}
        />
      )}
      <Failure text={reviewing.failure} />
      <Text size={200} role="status">
        {reviewing.said}
      </Text>
      <SearchBox
        className={styles.search}
        size="small"
        placeholder={words.search}
        aria-label={words.search}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {shown.length > 0 && (
        <StandingList
          label={words.list}
          standings={shown}
          timeStyle={props.timeStyle}
          onOpen={props.onOpen}
          remarkOf={reasonsOf}
        />
      )}
    </div>
  );
}
