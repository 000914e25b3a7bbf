/** Print preview: the chosen sheets as pages of paper over the whole window, and the browser's printing of them. */
import { Button, Dialog, DialogSurface, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { SheetId, SheetTab } from '../engine/api';
import type { Language } from '../language';
import type { PrintDocument } from './document';
import { measureOnCanvas } from './measure-text';
import { PreviewBar } from './PreviewBar';
import { PreviewPages, type PagesHandle, type Zoom } from './PreviewPages';
import { PrintJob } from './PrintJob';
import { SheetChoice } from './SheetChoice';
import { pageStyles } from './style-sheet';
import { PRINT_WORDS } from './words';

export interface PrintPreviewProps {
  language: Language;
  sheets: readonly SheetTab[];
  /** Chosen at first. */
  activeSheet: SheetId;
  /** Asks the engine for the sheets as pages. */
  load(sheets: SheetId[]): Promise<PrintDocument>;
  onClose(): void;
}

/** `undefined` while the engine lays out. */
type Loaded = { document: PrintDocument } | { problem: string } | undefined;

const useStyles = makeStyles({
  surface: {
    position: 'fixed',
    inset: 0,
    margin: 0,
    padding: 0,
    border: 'none',
    borderRadius: 0,
    width: '100vw',
    maxWidth: 'none',
    height: '100vh',
    maxHeight: 'none',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
  },
  body: { display: 'grid', gridTemplateColumns: '260px minmax(0, 1fr)', minHeight: 0 },
  side: {
    overflow: 'auto',
    padding: tokens.spacingHorizontalL,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  message: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function PrintPreview({ language, sheets, activeSheet, load, onClose }: PrintPreviewProps) {
  const styles = useStyles();
  const words = PRINT_WORDS[language];
  const [chosen, setChosen] = useState<SheetId[]>([activeSheet]);
  const [attempt, setAttempt] = useState(0);
  const loaded = useDocument(load, chosen, attempt);
  const [zoom, setZoom] = useState<Zoom>('wholePage');
  const [current, setCurrent] = useState(0);
  const [isPrinting, setPrinting] = useState(false);
  const pages = useRef<PagesHandle>(null);
  const measure = useMemo(measureOnCanvas, []);
  const printed = loaded && 'document' in loaded ? loaded.document : undefined;
  const count = printed?.pages.length ?? 0;
  const page = Math.min(current, Math.max(count - 1, 0));

  // Where one comes back to, remembered before the dialog takes the focus.
  const [opener] = useState(() => document.activeElement);
  // Taken away while open, the dialog would leave the rest of the page hidden from screen readers.
  const [isOpen, setOpen] = useState(true);
  const leave = () => {
    if (opener instanceof HTMLElement) opener.focus();
    onClose();
  };

  // The browser's own command prints the pages too, not the window.
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
    event.preventDefault();
    if (count > 0) window.print();
  };

  return (
    <>
      <Dialog open={isOpen} modalType="modal" onOpenChange={(_event, { open }) => setOpen(open)}>
        <DialogSurface className={styles.surface} aria-label={words.title} onKeyDown={onKeyDown}>
          <style>{pageStyles()}</style>
          <WhenGone isMeant={!isOpen} then={leave} />
          <PreviewBar
            {...{ words, count, zoom }}
            onClose={() => setOpen(false)}
            current={page}
            onPrint={() => window.print()}
            onShow={(to) => pages.current?.show(to)}
            onZoom={setZoom}
          />
          <div className={styles.body}>
            <div className={styles.side}>
              <SheetChoice
                {...{ sheets, chosen, words }}
                active={activeSheet}
                onChoose={(ids) => {
                  setCurrent(0);
                  setChosen(ids);
                }}
              />
            </div>
            {printed && count > 0 ? (
              <PreviewPages
                {...{ measure, zoom, words }}
                document={printed}
                current={page}
                onCurrent={setCurrent}
                handle={pages}
              />
            ) : (
              <div className={styles.message}>
                {loaded === undefined ? (
                  <Spinner label={words.preparing} />
                ) : 'problem' in loaded ? (
                  <>
                    <Text role="alert">
                      {words.failed} {loaded.problem}
                    </Text>
                    <Button onClick={() => setAttempt(attempt + 1)}>{words.tryAgain}</Button>
                  </>
                ) : (
                  <Text role="status">
                    {chosen.length === 0 ? words.noSheets : `${words.nothing} ${words.nothingHint}`}
                  </Text>
                )}
              </div>
            )}
          </div>
          <div className={styles.unseen} aria-live="polite">
            {printed && count > 0 && words.at(page + 1, count, printed.sheets[printed.pages[page].sheet].name)}
          </div>
        </DialogSurface>
      </Dialog>
      {isPrinting && printed && <PrintJob document={printed} measure={measure} />}
    </>
  );
}

/** Tells when it has left the page, which is after the dialog's closing movement. */
function WhenGone({ isMeant, then }: { isMeant: boolean; then(): void }) {
  const latest = useRef({ isMeant, then });
  latest.current = { isMeant, then };
  useEffect(
    () => () => {
      const { isMeant: tells, then: tell } = latest.current;
      // The dialog cleans up after itself in the same breath.
      if (tells) setTimeout(tell);
    },
    [],
  );
  return null;
}

/** Answers that come after another question are let go. */
function useDocument(load: PrintPreviewProps['load'], chosen: SheetId[], attempt: number): Loaded {
  const [loaded, setLoaded] = useState<Loaded>();
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    let isWanted = true;
    setLoaded(undefined);
    latest.current(chosen).then(
      (document) => isWanted && setLoaded({ document }),
      (error: unknown) => isWanted && setLoaded({ problem: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [chosen, attempt]);
  return loaded;
}
