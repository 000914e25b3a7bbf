/** The pages under each other on the desk; only those near the eye are drawn. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { Paper, PrintDocument } from './document';
import { PaperPage } from './PaperPage';
import type { Measure } from './text-box';
import type { PrintWords } from './words';

export type Zoom = 'wholePage' | 'actualSize';

export interface PagesHandle {
  /** Brings the page, counted from 0, before the eye. */
  show(page: number): void;
}

interface Props {
  document: PrintDocument;
  measure: Measure;
  zoom: Zoom;
  /** The page before the eye, from 0. */
  current: number;
  words: PrintWords;
  onCurrent(page: number): void;
  handle: Ref<PagesHandle>;
}

const PIXELS_PER_MM = 96 / 25.4;
/** Pixels of desk round a page. */
const DESK = 24;
const NEAR = '150% 0px';

const useStyles = makeStyles({
  desk: {
    overflow: 'auto',
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground4,
    display: 'flex',
    flexDirection: 'column',
    gap: `${DESK}px`,
    padding: `${DESK}px`,
    alignItems: 'safe center',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  page: { flexShrink: 0, boxShadow: tokens.shadow8, overflow: 'hidden', backgroundColor: '#fff' },
});

export function PreviewPages({ document, measure, zoom, current, words, onCurrent, handle }: Props) {
  const styles = useStyles();
  const desk = useRef<HTMLDivElement>(null);
  const room = useRoom(desk);
  const count = document.pages.length;

  const show = (page: number) => {
    const target = Math.min(Math.max(page, 0), count - 1);
    const child = desk.current?.children[target];
    if (desk.current && child instanceof HTMLElement)
      desk.current.scrollTop = child.offsetTop - desk.current.offsetTop - DESK;
    onCurrent(target);
  };
  useImperativeHandle(handle, () => ({ show }));

  // Another size or other pages: what was before the eye stays there.
  useEffect(() => {
    show(current);
  }, [zoom, document]);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { PageDown: current + 1, PageUp: current - 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined || event.target !== desk.current) return;
    event.preventDefault();
    show(to);
  };

  return (
    <div
      ref={desk}
      className={styles.desk}
      role="region"
      aria-label={words.pages}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={() => desk.current && onCurrent(pageInSight(desk.current))}
    >
      {document.pages.map((page, index) => {
        const sheet = document.sheets[page.sheet];
        const scale = scaleOf(sheet.paper, zoom, room);
        return (
          <section
            key={index}
            className={styles.page}
            aria-label={words.at(index + 1, count, sheet.name)}
            style={{
              width: sheet.paper.width * PIXELS_PER_MM * scale,
              height: sheet.paper.height * PIXELS_PER_MM * scale,
            }}
          >
            <WhenNear desk={desk}>
              <div style={{ transform: `scale(${scale})`, transformOrigin: '0 0' }}>
                <PaperPage document={document} page={page} measure={measure} />
              </div>
            </WhenNear>
          </section>
        );
      })}
    </div>
  );
}

function scaleOf({ width, height }: Paper, zoom: Zoom, room: { width: number; height: number }): number {
  if (zoom === 'actualSize' || room.width === 0) return 1;
  const across = (room.width - 2 * DESK) / (width * PIXELS_PER_MM);
  const down = (room.height - 2 * DESK) / (height * PIXELS_PER_MM);
  return Math.max(Math.min(across, down), 0.1);
}

/** The first page whose lower half is still to be seen. */
function pageInSight(desk: HTMLElement): number {
  const pages = [...desk.children].filter((child) => child instanceof HTMLElement);
  const middle = desk.scrollTop + desk.clientHeight / 2;
  const index = pages.findIndex((page) => page.offsetTop - desk.offsetTop + page.offsetHeight >= middle);
  return index < 0 ? pages.length - 1 : index;
}

function useRoom(element: React.RefObject<HTMLElement | null>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([{ target }]) =>
      setRoom({ width: target.clientWidth, height: target.clientHeight }),
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}

function WhenNear({ desk, children }: { desk: React.RefObject<HTMLElement | null>; children: React.ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      root: desk.current,
      rootMargin: NEAR,
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [desk]);
  return (
    <div ref={place} style={{ height: '100%' }}>
      {isNear && children}
    </div>
  );
}
