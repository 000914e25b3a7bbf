/** The task pane, docked at the right of the sheet: its title, its frame, and an edge to drag. */
import { Button, MessageBar, MessageBarBody, Spinner, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { AddIn } from './add-in';
import { useAddIn } from './use-add-in';
import { WORDS } from './words';

/** CSS pixels, as Excel on the web allows. */
const WIDTH = { least: 320, usual: 350, most: 700, step: 16 };
const KEPT_IN = 'workbench.pane.width';

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    height: '100%',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: { display: 'flex', alignItems: 'center', padding: '8px 8px 4px 16px', gap: '4px' },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  frame: { flexGrow: 1, minHeight: 0, display: 'flex', '& iframe': { flexGrow: 1, border: 0, width: '100%' } },
  notice: { margin: '0 16px 8px', justifyContent: 'start' },
  edge: {
    position: 'absolute',
    left: '-4px',
    top: 0,
    bottom: 0,
    width: '7px',
    zIndex: 1,
    cursor: 'col-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: 'none', backgroundColor: tokens.colorBrandStroke1 },
  },
});

export function TaskPane({ addIn }: { addIn: AddIn }) {
  const styles = useStyles();
  const { pane } = useAddIn(addIn);
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(keptWidth);
  const words = WORDS[addIn.language];
  useEffect(() => (place.current ? addIn.standIn(place.current) : undefined), [addIn]);
  const resize = (to: number): void => {
    const next = within(to);
    setWidth(next);
    localStorage.setItem(KEPT_IN, String(next));
  };
  // Closed, the pane stays in the page unseen: a shared runtime goes on in its frame.
  return (
    <aside className={styles.pane} style={{ width, ...(!pane.isOpen && { display: 'none' }) }} aria-label={words.pane}>
      <Edge width={width} label={words.width} onResize={resize} />
      <div className={styles.bar}>
        <h2 className={styles.title}>{pane.title}</h2>
        <Tooltip content={words.reload} relationship="label">
          <Button appearance="subtle" icon={<ArrowClockwise20Regular />} onClick={() => addIn.reloadPane()} />
        </Tooltip>
        <Tooltip content={words.close} relationship="label">
          <Button appearance="subtle" icon={<Dismiss20Regular />} onClick={() => addIn.hideTaskpane()} />
        </Tooltip>
      </div>
      <div role="status">
        {pane.life === 'starting' && <Spinner size="tiny" label={words.starting} className={styles.notice} />}
        {pane.life === 'silent' && (
          <MessageBar intent="warning" layout="multiline" className={styles.notice}>
            <MessageBarBody>{words.silent}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div ref={place} className={styles.frame} />
    </aside>
  );
}

interface EdgeProps {
  width: number;
  label: string;
  onResize: (width: number) => void;
}

function Edge({ width, label, onResize }: EdgeProps) {
  const styles = useStyles();
  const grip = useRef<{ x: number; width: number }>(undefined);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    // Captured, the pointer is the edge's even above the frame.
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (grip.current) onResize(grip.current.width + grip.current.x - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: width + WIDTH.step, ArrowRight: width - WIDTH.step, Home: WIDTH.most, End: WIDTH.least }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    onResize(to);
  };
  return (
    <div
      className={styles.edge}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={WIDTH.least}
      aria-valuemax={WIDTH.most}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (grip.current = undefined)}
      onPointerCancel={() => (grip.current = undefined)}
      onKeyDown={onKeyDown}
    />
  );
}

function keptWidth(): number {
  const kept = Number(localStorage.getItem(KEPT_IN));
  return kept > 0 ? within(kept) : WIDTH.usual;
}

function within(width: number): number {
  return Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, width)));
}
