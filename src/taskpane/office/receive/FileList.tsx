/** The files of a receipt, however many: only the rows in sight are drawn. */
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../language';
import { FateIcon } from './FateIcon';
import { FILE_WORDS } from './file-words';
import type { ListedFile } from './listing';
import { rowWindow } from '../row-window';
import { RECEIVE_WORDS } from './words';

/** Two lines of text. */
const ROW_HEIGHT = 52;
const MOST_ROWS = 8;

const useStyles = makeStyles({
  box: {
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', position: 'relative' },
  row: { position: 'absolute', left: 0, right: 0, height: `${ROW_HEIGHT}px` },
  open: {
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  texts: { flexGrow: 1, minWidth: 0, display: 'grid' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase300 },
  under: { color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  chevron: { flexShrink: 0 },
  empty: { color: tokens.colorNeutralForeground3 },
});

export function FileList({ files, onOpen }: { files: readonly ListedFile[]; onOpen: (index: number) => void }) {
  const words = useWords(RECEIVE_WORDS);
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  // A shorter list may end above where the longer one was scrolled to.
  useLayoutEffect(() => setScrollTop(box.current?.scrollTop ?? 0), [files.length]);
  if (files.length === 0) return <Caption1 className={styles.empty}>{words.emptyPart}</Caption1>;
  const height = Math.min(files.length, MOST_ROWS) * ROW_HEIGHT;
  const { first, end } = rowWindow(scrollTop, height, ROW_HEIGHT, files.length);
  return (
    <div
      ref={box}
      className={styles.box}
      style={{ height }}
      role="region"
      aria-label={words.list}
      tabIndex={0}
      onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
    >
      <ul className={styles.list} style={{ height: files.length * ROW_HEIGHT }}>
        {files.slice(first, end).map((listed, at) => (
          <li
            key={listed.file.index}
            className={styles.row}
            style={{ top: (first + at) * ROW_HEIGHT }}
            aria-setsize={files.length}
            aria-posinset={first + at + 1}
          >
            <FileRow listed={listed} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FileRow({ listed: { file, fate }, onOpen }: { listed: ListedFile; onOpen: (index: number) => void }) {
  const words = useWords(FILE_WORDS);
  const styles = useStyles();
  const { result, school } = file;
  const count = (severity: string) => result.findings.filter((one) => one.severity === severity).length;
  const found = fate === 'aside' || fate === 'same' ? '' : words.found(count('error'), count('warning'));
  const said = fate === 'aside' ? result.message : words.fate[fate];
  // Files of one school are told apart by their names.
  const name = school && file.rivals.length > 0 ? lastPart(result.path) : '';
  return (
    <button type="button" className={styles.open} title={result.path} onClick={() => onOpen(file.index)}>
      <FateIcon fate={fate} />
      <span className={styles.texts}>
        <span className={styles.line}>{school?.name ?? lastPart(result.path)}</span>
        <Caption1 className={styles.under}>{[name, said, found].filter((text) => text !== '').join(' · ')}</Caption1>
      </span>
      <ChevronRight16Regular className={styles.chevron} aria-hidden />
    </button>
  );
}

/** "lô.zip › thư mục/tên.xlsx" → "tên.xlsx". */
function lastPart(path: string): string {
  return path.split(/ › |\//).at(-1) ?? path;
}
