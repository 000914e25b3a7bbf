/** Bảng theo dõi: how the month stands, and who is to be reminded. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { displayName } from '../../../reporting/schools/names';
import { isInScope, listed, WHOLE_LIST, type Listing } from '../../../reporting/submissions/listing';
import { timeStyle } from '../../../reporting/submissions/messages';
import { standingsOf, tallyOf, type Standing } from '../../../reporting/submissions/standing';
import type { SignedCopy } from '../../../reporting/submissions/submission';
import { localSecond } from '../../../workflows/moment';
import { recordSignedCopies } from '../../../workflows/record-signed-copies';
import { seenReports } from '../../../workflows/seen-reports';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import { StandingList } from '../list/StandingList';
import { LIST_WORDS } from '../list/words';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import { CoverageTables } from './CoverageTables';
import { GroupTiles } from './GroupTiles';
import { Headline } from './Headline';
import { ListingControls } from './ListingControls';
import { Reminder } from './Reminder';
import { BOARD_WORDS } from './words';

const useStyles = makeStyles({
  page: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  nobody: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
});

export default function BoardScreen({ reading, period, go, reread }: ScreenProps) {
  const words = useWords(BOARD_WORDS);
  const listWords = useWords(LIST_WORDS);
  const styles = useStyles();
  const [listing, setListing] = useState<Listing>(WHOLE_LIST);
  const [said, setSaid] = useState('');
  const doing = useDoing();
  const { book } = reading;
  const style = timeStyle(book, period);
  const standings = useMemo(() => standingsOf(book, period), [book, period]);
  const { level, commune } = listing;
  const inScope = useMemo(
    () => standings.filter((standing) => isInScope(standing, { level, commune })),
    [standings, level, commune],
  );
  const tally = useMemo(() => tallyOf(inScope), [inScope]);
  // Typing in the search stays quick however long the list is.
  const wanted = useDeferredValue(listing);
  const shown = useMemo(() => listed(standings, wanted), [standings, wanted]);
  const change = (part: Partial<Listing>): void => setListing((before) => ({ ...before, ...part }));

  const sign = ({ school }: Standing, signedCopy: SignedCopy): void =>
    void doing.run(async () => {
      const seen = seenReports(book, period);
      await recordSignedCopies({ period: period.id, schools: [school.code], signedCopy, seen, now: localSecond() });
      await shownAgain(reread);
      setSaid(words.signedCopyWritten(displayName(school), listWords.signedCopies[signedCopy]));
    });

  return (
    <div className={styles.page}>
      <Headline book={book} period={period} tally={tally} />
      <GroupTiles tally={tally} chosen={listing.group} onChoose={(group) => change({ group })} />
      <Reminder book={book} period={period} standings={inScope} />
      <CoverageTables standings={standings} listing={listing} onChange={change} />
      <ListingControls standings={standings} listing={listing} onChange={change} />
      <Failure text={doing.failure} />
      <Text size={200} role="status">
        {words.shown(shown.length, standings.length)}
        {said && `. ${said}`}
      </Text>
      {shown.length === 0 ? (
        <div className={styles.nobody}>
          <Text>{words.nobody}</Text>
          <Button onClick={() => setListing(WHOLE_LIST)}>{words.showAll}</Button>
        </div>
      ) : (
        <StandingList
          label={words.list}
          standings={shown}
          timeStyle={style}
          onOpen={({ school }) => go('schools', { school: school.code })}
          onSignedCopy={sign}
        />
      )}
    </div>
  );
}
