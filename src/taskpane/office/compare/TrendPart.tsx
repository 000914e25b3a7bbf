/** Diễn biến năm học: an indicator over the months, level by level, as lines or as a table; and the way to Excel's own charts. */
import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  Select,
  Subtitle2,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { monthsText } from '../../../reporting/periods/calendar';
import { hasValues, placeTitle, type Trend, trendsOf } from '../../../reporting/trends/trend';
import { formatCount, formatPair } from '../../../reporting/wording/numbers';
import { drawCharts, trendChoices } from '../../../workflows/compare/draw-charts';
import { localSecond } from '../../../workflows/moment';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import { TrendChart } from './TrendChart';
import { COMPARE_WORDS } from './words';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  start: { justifySelf: 'start' },
  field: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  figure: { margin: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  caption: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: `2px ${tokens.spacingHorizontalXS}`, textAlign: 'right' },
    '& th:first-child': { textAlign: 'left' },
    '& th:last-child': { width: '45%' },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
});

export function TrendPart({ book, reread }: { book: OfficeBook; reread: ScreenProps['reread'] }) {
  const words = useWords(COMPARE_WORDS);
  const styles = useStyles();
  const choices = useMemo(() => trendChoices(book.catalogue), [book]);
  const [chosen, setChosen] = useState(choices[0]?.id);
  const [isTable, setTable] = useState(false);
  const doing = useDoing();
  const [drawn, setDrawn] = useState<string>();
  const wanted = useDeferredValue(chosen);
  const codes = useMemo(() => (choices.find(({ id }) => id === wanted) ?? choices[0])?.codes ?? [], [choices, wanted]);
  const trends = useMemo(() => codes.flatMap((code) => trendsOf(book, code)).filter(hasValues), [book, codes]);
  const draw = (): void => {
    setDrawn(undefined);
    void doing.run(async () => {
      const { sheet, charts, setAside } = await drawCharts({ codes, now: localSecond() });
      await shownAgain(reread);
      setDrawn(words.drawn(charts, sheet, setAside));
    });
  };
  return (
    <section className={styles.part}>
      <Subtitle2 as="h2" className={styles.title}>
        {words.trends}
      </Subtitle2>
      <Field label={words.trendOf} className={styles.field}>
        <Select
          value={chosen}
          onChange={(_event, { value }) => {
            setDrawn(undefined);
            setChosen(value);
          }}
        >
          {choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {trends.length === 0 ? (
        <Body1>{words.noTrend}</Body1>
      ) : (
        <>
          <Switch
            className={styles.start}
            label={words.asTable}
            checked={isTable}
            onChange={(_event, { checked }) => setTable(checked)}
          />
          {trends.map((trend) => (
            <figure key={`${trend.place} ${trend.code}`} className={styles.figure}>
              <figcaption className={styles.caption}>{titleOf(trend)}</figcaption>
              {isTable ? (
                <TrendTable trend={trend} />
              ) : (
                <>
                  <TrendChart trend={trend} title={titleOf(trend)} gap={words.noFigure} />
                  <Caption1 className={styles.quiet}>{latestCoverage(trend)}</Caption1>
                </>
              )}
            </figure>
          ))}
          <Caption1 className={styles.quiet}>{words.trendHint}</Caption1>
          <Button className={styles.start} disabledFocusable={doing.isRunning} onClick={draw}>
            {words.draw}
          </Button>
          <Failure text={doing.failure} />
          <Body1 role="status">{drawn ?? ''}</Body1>
        </>
      )}
    </section>
  );
}

/** "11/2021: 16/17 trường": what the last point stands for. */
function latestCoverage({ points, unitWord }: Trend): string {
  const last = points.findLast(({ value }) => value !== undefined);
  return last ? `${monthsText(last.period)}: ${formatPair(last.own, last.expected)} ${unitWord}` : '';
}

function titleOf({ place, label }: Trend): string {
  return `${placeTitle(place)}: ${label}`;
}

function TrendTable({ trend }: { trend: Trend }) {
  const words = useWords(COMPARE_WORDS);
  const styles = useStyles();
  // Months to come have nothing to read; gaps before the last one are seen.
  const last = trend.points.findLastIndex(({ value }) => value !== undefined);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.month}</th>
          <th scope="col">{trend.label}</th>
          <th scope="col">{words.coverage(trend.unitWord)}</th>
        </tr>
      </thead>
      <tbody>
        {trend.points.slice(0, last + 1).map(({ period, value, own, expected }) => (
          <tr key={period.id}>
            <th scope="row">{monthsText(period)}</th>
            <td>{value === undefined ? '' : formatCount(value)}</td>
            <td>{value === undefined ? '' : formatPair(own, expected)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
