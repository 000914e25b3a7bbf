/** Số liệu từng trường: one school's month looked at and decided on, and the list to go through. */
import { makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { timeStyle } from '../../../reporting/submissions/messages';
import { standingsOf } from '../../../reporting/submissions/standing';
import { monthReview } from '../../../workflows/month-review';
import { useWords } from '../../language';
import type { ScreenProps } from '../screen';
import { SchoolPage } from './SchoolPage';
import { SchoolPicker } from './SchoolPicker';
import { SchoolStepper } from './SchoolStepper';
import { useReviews } from './use-reviews';
import { SCHOOLS_WORDS } from './words';

const useStyles = makeStyles({
  page: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  filter: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export default function SchoolsScreen({ reading, period, place, reread }: ScreenProps) {
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  const { book } = reading;
  const [code, setCode] = useState(place?.school);
  const [onlyToLook, setOnlyToLook] = useState(false);
  useEffect(() => {
    if (place?.school !== undefined) setCode(place.school);
  }, [place]);
  const standings = useMemo(() => standingsOf(book, period), [book, period]);
  const review = useMemo(() => monthReview(book, period), [book, period]);
  const reviews = useReviews(review, standings);
  const listed = useMemo(
    () => (onlyToLook ? standings.filter(({ school }) => reviews.toLook.has(school.code)) : standings),
    [onlyToLook, standings, reviews],
  );
  const listScroll = useRef(0);
  useLayoutEffect(() => {
    window.scrollTo(0, code === undefined ? listScroll.current : 0);
  }, [code]);
  const standing = standings.find(({ school }) => school.code === code);
  return (
    <div className={styles.page}>
      <div className={styles.filter}>
        <Switch
          className={styles.switch}
          label={words.onlyToLook}
          checked={onlyToLook}
          onChange={(_, { checked }) => setOnlyToLook(checked)}
        />
        <Text size={200} role="status">
          {reviews.checked < reviews.of
            ? words.checking(reviews.checked, reviews.of)
            : reviews.toLook.size > 0
              ? words.toLook(reviews.toLook.size)
              : words.nothingToLook}
        </Text>
      </div>
      {standing ? (
        <>
          <SchoolStepper
            standings={standings}
            listed={listed}
            current={standing}
            onStep={(next) => setCode(next.school.code)}
            onList={() => setCode(undefined)}
          />
          <SchoolPage
            key={`${period.id} ${standing.school.code}`}
            book={book}
            period={period}
            standing={standing}
            review={review}
            reread={reread}
          />
        </>
      ) : (
        <SchoolPicker
          book={book}
          period={period}
          standings={standings}
          listed={listed}
          reviews={reviews}
          timeStyle={timeStyle(book, period)}
          onOpen={({ school }) => {
            listScroll.current = window.scrollY;
            setCode(school.code);
          }}
          reread={reread}
        />
      )}
    </div>
  );
}
