/** What every screen of the office's pane is given, and how one leads to another. */
import type { Period } from '../../reporting/periods/period';
import type { BookReading } from '../../workflows/office-book';

export type ScreenId =
  | 'board'
  | 'receive'
  | 'schools'
  | 'compare'
  | 'match'
  | 'templates'
  | 'definitions'
  | 'meeting'
  | 'report'
  | 'offices'
  | 'settings';

/** Where on a screen to go: a school by its code. */
export interface ScreenPlace {
  school?: string;
}

export interface ScreenProps {
  /** The open book as last read: a new object after every reading, the same one in between. */
  reading: BookReading;
  /** The month chosen above. */
  period: Period;
  /** Set when another screen led here: a new object each time. */
  place?: ScreenPlace;
  /** Shows another screen. Screens that were visited stay as they were left. */
  go: (screen: ScreenId, place?: ScreenPlace) => void;
  /** After a change of one's own: reads the book again and resolves once the new reading is known. */
  reread: () => Promise<BookReading>;
  /** Chooses another month for all screens, e.g. the one files turned out to be of. */
  choosePeriod: (period: Period) => void;
}
