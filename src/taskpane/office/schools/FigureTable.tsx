/** This month beside last month, with the difference. */
import { Field, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { Fragment, useMemo, useState } from 'react';
import type { FigureValue } from '../../../reporting/figures/figure';
import { formatFigure } from '../../../reporting/figures/format';
import type { Finding } from '../../../reporting/rules/finding';
import { isChanged, type FigureLine, type FigureLines } from '../../../workflows/school-lines';
import { useWords } from '../../language';
import { SCHOOLS_WORDS } from './words';

const MODES = ['totals', 'changed', 'all'] as const;
type Mode = (typeof MODES)[number];

const useStyles = makeStyles({
  figures: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  box: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: `3px ${tokens.spacingHorizontalXS}`,
      fontWeight: tokens.fontWeightRegular,
      verticalAlign: 'top',
    },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  head: { '& th': { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 } },
  /** Takes all the width that the numbers leave. */
  label: { width: '100%', textAlign: 'left', paddingLeft: `${tokens.spacingHorizontalS} !important` },
  part: { paddingLeft: `${tokens.spacingHorizontalXL} !important`, color: tokens.colorNeutralForeground2 },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
  text: { textAlign: 'left', overflowWrap: 'anywhere' },
  title: {
    textAlign: 'left',
    fontWeight: `${tokens.fontWeightSemibold} !important`,
    paddingLeft: `${tokens.spacingHorizontalS} !important`,
    paddingTop: `${tokens.spacingVerticalS} !important`,
  },
  strong: { fontWeight: `${tokens.fontWeightSemibold} !important` },
  mark: { verticalAlign: '-2px', marginLeft: '2px', color: tokens.colorPaletteDarkOrangeForeground1 },
});

export function FigureTable(props: {
  groups: readonly FigureLines[];
  findings: readonly Finding[];
  /** "Tháng 11/2021". */
  current: string;
  previous: string | undefined;
  /** "tháng 10/2021". */
  previousMonth: string | undefined;
}) {
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  const [mode, setMode] = useState<Mode>('totals');
  const { groups, findings, previous } = props;
  const found = useMemo(() => new Set(findings.flatMap(({ keys }) => keys)), [findings]);
  const shown = groups
    .map(({ title, lines }) => ({ title, lines: lines.filter((line) => isShown(line, mode, found, !!previous)) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <div className={styles.figures}>
      <Field label={words.figuresShown} size="small" orientation="horizontal">
        <Select
          size="small"
          value={mode}
          onChange={(_, { value }) => setMode(MODES.find((one) => one === value) ?? 'totals')}
        >
          {MODES.map((one) => (
            <option key={one} value={one}>
              {words.modes[one]}
            </option>
          ))}
        </Select>
      </Field>
      {shown.length === 0 ? (
        <Text size={200}>{props.previousMonth ? words.sameAsBefore(props.previousMonth) : words.noFigures}</Text>
      ) : (
        <div className={styles.box} tabIndex={0} role="region" aria-label={words.figures}>
          <table className={styles.table}>
            <thead className={styles.head}>
              <tr>
                <th scope="col" className={styles.label}>
                  {words.indicator}
                </th>
                {[props.current, ...(previous ? [previous, words.difference] : [])].map((text) => (
                  <th key={text} scope="col" className={styles.number}>
                    {text.replace(/^Tháng /, '')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ title, lines }) => (
                <Fragment key={title}>
                  <tr>
                    <th scope="rowgroup" colSpan={previous ? 4 : 2} className={styles.title}>
                      {title}
                    </th>
                  </tr>
                  {lines.map((line) => (
                    <Line key={line.key} line={line} hasPrevious={!!previous} isFound={found.has(line.key)} />
                  ))}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Line({ line, hasPrevious, isFound }: { line: FigureLine; hasPrevious: boolean; isFound: boolean }) {
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  const { label, coverage, current, previous, difference } = line;
  const isPartial = coverage && coverage.given > 0 && coverage.given < coverage.asked;
  const cell = (value: FigureValue | undefined) =>
    mergeClasses(
      typeof value === 'string' && line.kind !== 'date' ? styles.text : styles.number,
      isChanged(line) && hasPrevious && styles.strong,
    );
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.label, line.isPart && styles.part)}>
        {label}
        {isFound && <WarningRegular className={styles.mark} aria-label={words.hasFinding} title={words.hasFinding} />}
        {isPartial && ` (${words.incomplete(coverage.given, coverage.asked)})`}
      </th>
      <td className={cell(current)}>{shownValue(line, current)}</td>
      {hasPrevious && (
        <>
          <td
            className={mergeClasses(typeof previous === 'string' && line.kind !== 'date' ? styles.text : styles.number)}
          >
            {shownValue(line, previous)}
          </td>
          <td className={cell(undefined)}>
            {difference === undefined || difference === 0 ? '' : signed(line, difference)}
          </td>
        </>
      )}
    </tr>
  );
}

/** Blank is not zero: it shows as a dash. */
function shownValue({ kind }: FigureLine, value: FigureValue | undefined): string {
  return value === undefined ? '–' : formatFigure({ kind }, value).replace(/ đồng$/, '');
}

function signed(line: FigureLine, difference: number): string {
  return `${difference > 0 ? '+' : '−'}${shownValue(line, Math.abs(difference))}`;
}

function isShown(line: FigureLine, mode: Mode, found: ReadonlySet<string>, hasPrevious: boolean): boolean {
  if (mode === 'all' || found.has(line.key)) return true;
  if (hasPrevious && isChanged(line)) return true;
  if (mode === 'changed') return !hasPrevious && line.current !== undefined;
  return !line.isPart && line.current !== undefined;
}
