import { Body1, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { displayName } from '../../../reporting/schools/names';
import type { PlannedTemplate } from '../../../workflows/templates/make-template';
import { useWords } from '../../language';
import { rowWindow } from '../row-window';
import { TEMPLATES_WORDS } from './words';

const ROW_HEIGHT = 44;
const MOST_ROWS = 7;

const useStyles = makeStyles({
  box: {
    overflowY: 'auto',
    marginTop: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', position: 'relative' },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: `${ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    padding: `2px ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'grid',
    alignContent: 'center',
  },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Which file is whose, however many: only the rows in sight are drawn. */
export function FileNames({ templates }: { templates: readonly PlannedTemplate[] }) {
  const words = useWords(TEMPLATES_WORDS);
  const styles = useStyles();
  const [scrollTop, setScrollTop] = useState(0);
  const height = Math.min(templates.length, MOST_ROWS) * ROW_HEIGHT;
  const { first, end } = rowWindow(scrollTop, height, ROW_HEIGHT, templates.length);
  return (
    <details>
      <summary>
        <Body1>{words.files(templates.length)}</Body1>
      </summary>
      <div
        className={styles.box}
        style={{ height }}
        tabIndex={0}
        role="region"
        aria-label={words.files(templates.length)}
        onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
      >
        <ul className={styles.list} style={{ height: templates.length * ROW_HEIGHT }}>
          {templates.slice(first, end).map(({ school, fileName }, at) => (
            <li
              key={school.code}
              className={styles.row}
              style={{ top: (first + at) * ROW_HEIGHT }}
              aria-setsize={templates.length}
              aria-posinset={first + at + 1}
            >
              <span className={styles.line}>{fileName}</span>
              <Caption1 className={mergeClasses(styles.line, styles.quiet)}>
                {displayName(school)} · {school.email?.trim() || words.noEmail}
              </Caption1>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
