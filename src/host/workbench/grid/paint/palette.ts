/** The colours of what surrounds the sheet. The sheet itself is white paper, in the dark too, as in Excel. */

export interface Palette {
  header: string;
  headerText: string;
  headerLine: string;
  /** Headers of the rows and columns the selection touches. */
  touched: string;
  touchedText: string;
  /** Headers of rows and columns selected whole. */
  whole: string;
  wholeText: string;
  accent: string;
  /** Laid over selected cells. */
  wash: string;
  desk: string;
}

export const PAPER = '#ffffff';
export const GRIDLINE = '#e1e1e1';

const LIGHT: Palette = {
  header: '#f5f5f5',
  headerText: '#424242',
  headerLine: '#d1d1d1',
  touched: '#d9e8df',
  touchedText: '#0c5c31',
  whole: '#107c41',
  wholeText: '#ffffff',
  accent: '#107c41',
  wash: 'rgba(33, 90, 58, 0.12)',
  desk: '#f0f0f0',
};

const DARK: Palette = {
  ...LIGHT,
  header: '#2b2b2b',
  headerText: '#d6d6d6',
  headerLine: '#4a4a4a',
  touched: '#1f4a33',
  touchedText: '#c9f0d9',
  desk: '#1f1f1f',
};

/** The system's own colours, which a canvas understands by name; on the paper only black is sure to be seen. */
const FORCED: Palette = {
  header: 'Canvas',
  headerText: 'CanvasText',
  headerLine: 'CanvasText',
  touched: 'Highlight',
  touchedText: 'HighlightText',
  whole: 'Highlight',
  wholeText: 'HighlightText',
  accent: '#000000',
  wash: 'rgba(0, 0, 0, 0.15)',
  desk: 'Canvas',
};

const DARK_QUERY = '(prefers-color-scheme: dark)';
const FORCED_QUERY = '(forced-colors: active)';

export function currentPalette(): Palette {
  if (matchMedia(FORCED_QUERY).matches) return FORCED;
  return matchMedia(DARK_QUERY).matches ? DARK : LIGHT;
}

/** Calls back when the person changes the system's colours; the function it gives back ends that. */
export function watchPalette(changed: () => void): () => void {
  const queries = [DARK_QUERY, FORCED_QUERY].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => queries.forEach((query) => query.removeEventListener('change', changed));
}
