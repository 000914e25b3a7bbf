/** The office's pane: which month, which screen, and one reading of the open book shared by all screens. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { periodOfCalendar } from '../../reporting/periods/calendar';
import { localMinute } from '../../workflows/moment';
import { periodToOpen } from '../../workflows/office-book';
import { LanguageContext, useWords } from '../language';
import { Notice } from '../shell/Notice';
import { PaneErrorBoundary, PaneFailure } from '../shell/PaneErrorBoundary';
import { Waiting } from '../shell/Waiting';
import { BookNotices } from './BookNotices';
import { useOpenBook } from './open-book';
import { PeriodChooser } from './PeriodChooser';
import type { ScreenId, ScreenPlace, ScreenProps } from './screen';
import { ScreenNav } from './ScreenNav';
import { SCREENS } from './screens';
import { OFFICE_WORDS } from './words';

const useStyles = makeStyles({
  frame: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
  },
  screen: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  hidden: { display: 'none' },
  /** The screen's name is seen in the navigation; screen readers look for it as a heading. */
  heading: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export default function OfficePage() {
  const words = useWords(OFFICE_WORDS);
  const language = useContext(LanguageContext);
  const styles = useStyles();
  const { reading, error, isReading, reread } = useOpenBook();
  const [chosen, setChosen] = useState<string>();
  const { shown, visited, places, go } = useScreens();
  const period = useMemo(() => {
    if (!reading) return undefined;
    const { book } = reading;
    const kept = chosen === undefined ? undefined : periodOfCalendar(book.calendar, chosen);
    return kept ?? periodToOpen(book, localMinute().slice(0, 10));
  }, [reading, chosen]);

  if (!reading) {
    if (error !== undefined) return <PaneFailure error={error} onAgain={() => void reread().catch(() => undefined)} />;
    return <Waiting text={words.reading} />;
  }
  if (!period) {
    return (
      <Notice role="status" title={words.noPeriods} text={words.noPeriodsDetail}>
        <Button onClick={() => void reread().catch(() => undefined)}>{words.again}</Button>
      </Notice>
    );
  }
  const props: ScreenProps = { reading, period, go, reread, choosePeriod: ({ id }) => setChosen(id) };
  return (
    <>
      <div className={styles.frame}>
        <h1 className={styles.heading}>{SCREENS.find(({ id }) => id === shown)?.title[language]}</h1>
        <PeriodChooser periods={reading.book.calendar.periods} period={period} onChoose={({ id }) => setChosen(id)} />
        <ScreenNav screens={SCREENS} shown={shown} onShow={(id) => go(id)} />
      </div>
      <BookNotices
        reading={reading}
        error={error}
        isReading={isReading}
        onAgain={() => void reread().catch(() => undefined)}
      />
      {SCREENS.filter(({ id }) => visited.has(id)).map(({ id, Screen }) => (
        <div key={id} className={id === shown ? styles.screen : styles.hidden}>
          <PaneErrorBoundary>
            <Suspense fallback={<Waiting text={words.loading} />}>
              <Screen {...props} place={places[id]} />
            </Suspense>
          </PaneErrorBoundary>
        </div>
      ))}
    </>
  );
}

/** Screens that were visited stay in the page, hidden: what was chosen or is still running there is not lost. */
function useScreens() {
  const [shown, setShown] = useState<ScreenId>(SCREENS[0].id);
  const [visited, setVisited] = useState<ReadonlySet<ScreenId>>(new Set([SCREENS[0].id]));
  const [places, setPlaces] = useState<Partial<Record<ScreenId, ScreenPlace>>>({});
  const scrolled = useRef<Partial<Record<ScreenId, number>>>({});
  // All screens share the page: each is come back to where it was left.
  useLayoutEffect(() => {
    window.scrollTo(0, scrolled.current[shown] ?? 0);
  }, [shown]);
  const go = (screen: ScreenId, place?: ScreenPlace): void => {
    if (!SCREENS.some(({ id }) => id === screen)) return;
    scrolled.current[shown] = window.scrollY;
    setShown(screen);
    setVisited((before) => new Set([...before, screen]));
    if (place) setPlaces((before) => ({ ...before, [screen]: { ...place } }));
  };
  return { shown, visited, places, go };
}
