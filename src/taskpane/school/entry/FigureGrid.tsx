import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { FormSection, GridColumn } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { differenceText, fieldText, previousText } from '../figures/display';
import { useEntry } from './entry';
import { FieldNotes, notesOf, notesText } from './FieldNotes';
import { GridCell } from './GridCell';
import { GridFoot } from './GridFoot';
import { useWalk } from './use-walk';
import { ENTRY_WORDS } from './words';

const useStyles = makeStyles({
  /** The grid is wider than the narrowest pane: it scrolls sideways in a box of its own, its row headings stay. */
  box: {
    overflowX: 'auto',
    scrollPaddingLeft: '84px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  grid: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    minWidth: '100%',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th': {
      fontWeight: tokens.fontWeightRegular,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    },
    '& thead th': {
      backgroundColor: tokens.colorNeutralBackground3,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: 'bottom',
      lineHeight: tokens.lineHeightBase100,
      minWidth: '46px',
    },
  },
  grade: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    textAlign: 'left',
    width: '76px',
    minWidth: '64px',
    maxWidth: '84px',
    lineHeight: tokens.lineHeightBase100,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  corner: { backgroundColor: tokens.colorNeutralBackground3 },
  column: { textAlign: 'right' },
  isCurrent: { color: tokens.colorBrandForeground1, textDecorationLine: 'underline' },
  detail: {
    marginTop: tokens.spacingVerticalXS,
    minHeight: '40px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  faint: { color: tokens.colorNeutralForeground3 },
});

type GridSection = Extract<FormSection, { kind: 'grid' }>;

/** Khối × chỉ tiêu: typed down a column, with totals, last month and the difference below. */
export function FigureGrid({ section }: { section: GridSection }) {
  const entry = useEntry();
  const words = useWords(ENTRY_WORDS);
  const styles = useStyles();
  const lattice = useMemo(() => section.rows.map(({ keys }) => keys), [section.rows]);
  const walk = useWalk(section.id, lattice);
  const { state, form, slots, isLocked } = entry;
  const at = walk.current === undefined ? undefined : whereIs(section, walk.current);

  return (
    <>
      <div className={styles.box}>
        <table className={styles.grid} aria-label={section.title}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.grade, styles.corner)}>
                {section.level ? words.grade : words.ageGroup}
              </th>
              {section.columns.map((column) => (
                <th
                  key={column.code}
                  scope="col"
                  className={mergeClasses(styles.column, at?.column === column && styles.isCurrent)}
                >
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {section.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={mergeClasses(styles.grade, at?.row === row && styles.isCurrent)}>
                  {row.label}
                </th>
                {row.keys.map((key, index) => {
                  const label = `${row.label}, ${section.columns[index]?.label ?? ''}`;
                  if (key === null) return <GridCell.NotAsked key={label} />;
                  const figure = form.figures.get(key);
                  const notes = notesOf(entry, key);
                  return (
                    <GridCell
                      key={key}
                      figure={key}
                      label={label}
                      text={state.editing?.key === key ? state.editing.text : fieldText(slots.get(key), figure)}
                      notes={notesText(notes, words)}
                      {...(notes.findings[0] && { severity: notes.findings[0].severity })}
                      isCarried={notes.isCarried}
                      isUnwritten={notes.unwritten !== undefined}
                      isSelected={walk.selected.has(key)}
                      isReadOnly={isLocked || figure?.place === undefined}
                      handlers={walk.handlers}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
          {section.columns.some(({ totalKey }) => totalKey !== undefined) && (
            <GridFoot columns={section.columns} headClass={styles.grade} />
          )}
        </table>
      </div>
      <div className={styles.detail}>
        {walk.current !== undefined && at ? (
          <>
            <CurrentLine label={`${at.row.label}, ${at.column.label}`} figure={walk.current} />
            <FieldNotes figure={walk.current} />
          </>
        ) : (
          <span className={styles.faint}>{words.pickField}</span>
        )}
        <TotalFindings columns={section.columns} />
      </div>
    </>
  );
}

function CurrentLine({ label, figure: key }: { label: string; figure: string }) {
  const { form, slots } = useEntry();
  const words = useWords(ENTRY_WORDS);
  const styles = useStyles();
  const figure = form.figures.get(key);
  const difference = differenceText(figure?.value, figure?.previous);
  return (
    <div>
      <b>{label}</b>{' '}
      <span className={styles.faint}>
        {figure?.place === undefined
          ? words.noCell
          : [
              `${words.lastMonth}: ${previousText(slots.get(key), figure.previous)}`,
              difference !== undefined && `${words.difference}: ${difference}`,
            ]
              .filter(Boolean)
              .join(' · ')}
      </span>
    </div>
  );
}

/** What is found about a total belongs to no one field: it is told below the grid. */
function TotalFindings({ columns }: { columns: readonly GridColumn[] }) {
  const { findingsOf } = useEntry();
  return columns.map(
    ({ totalKey }) =>
      totalKey !== undefined && findingsOf.has(totalKey) && <FieldNotes key={totalKey} figure={totalKey} />,
  );
}

function whereIs(section: GridSection, key: string) {
  for (const row of section.rows) {
    const column = section.columns[row.keys.indexOf(key)];
    if (column) return { row, column };
  }
  return undefined;
}
