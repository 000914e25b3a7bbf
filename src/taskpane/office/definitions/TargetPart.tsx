/** Mục tiêu: the year's targets, each with what was reached beside it. */
import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import type { Target } from '../../../reporting/book/book';
import { saysTheSame } from '../../../reporting/book/says-the-same';
import { LEVELS } from '../../../reporting/levels/level';
import { schoolYearLabel } from '../../../reporting/periods/calendar';
import { saveTargets } from '../../../workflows/definitions/save-targets';
import { isKnownTarget, reachedOf, targetProblems } from '../../../workflows/definitions/targets';
import { localSecond } from '../../../workflows/moment';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { DraftBar } from '../forms/DraftBar';
import { KeptNotice } from '../forms/KeptNotice';
import { hasFields, useUnwritten } from '../forms/use-unwritten';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import { Pair, TextWithList } from './fields';
import { DEFINITION_WORDS } from './words';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  start: { justifySelf: 'start' },
  end: { justifySelf: 'end' },
});

/** The targets as they stood when the person began, and as they are changed. */
interface Draft {
  before: readonly Target[];
  now: readonly Target[];
}

export function TargetPart({ reading, period, reread }: ScreenProps) {
  const { book } = reading;
  const words = useWords(DEFINITION_WORDS);
  const styles = useStyles();
  const doing = useDoing();
  const [isSaved, setSaved] = useState(false);
  const [draft, setDraft] = useState<Draft>({ before: book.targets, now: book.targets });
  const isChanged = !saysTheSame(draft.now, draft.before) && !saysTheSame(draft.now, book.targets);
  const isBehind = !saysTheSame(draft.before, book.targets);
  useEffect(() => {
    if (isBehind && !isChanged) setDraft({ before: book.targets, now: book.targets });
  }, [isBehind, isChanged, book.targets]);
  const { now } = draft;
  const kept = useUnwritten(book, 'muc-tieu', isChanged ? draft : undefined, isDraft);
  const problems = useMemo(() => targetProblems(now, book), [now, book]);
  const reached = useMemo(() => reachedOf(book, period), [book, period]);
  const change = (targets: readonly Target[]): void => {
    setSaved(false);
    setDraft({ ...draft, now: targets });
  };
  const save = (): void => {
    void doing.run(async () => {
      await saveTargets({ before: draft.before, after: now, now: localSecond() });
      await shownAgain(reread);
      setSaved(true);
    });
  };
  const { fields } = words;
  /** What a code stands for. */
  const labels = useMemo(() => new Map(book.catalogue.indicators.map(({ code, label }) => [code, label])), [book]);
  const communes = [...new Set(book.schools.map(({ commune }) => commune))].filter((one) => one !== '');
  const blank: Target = { indicator: '', scope: 'ALL', year: schoolYearLabel(book.schoolYear), target: '' };
  const said = doing.isRunning
    ? words.saving
    : !isChanged
      ? isSaved
        ? words.saved
        : ''
      : problems.length > 0
        ? words.wrong(problems.length)
        : words.unsaved;
  return (
    <div className={styles.part}>
      <KeptNotice of={kept} onTake={setDraft} />
      <Body1>{words.targetIntro}</Body1>
      {now.length === 0 && <Body1>{words.noTargets}</Body1>}
      {now.map((target, at) => {
        const put = (part: Partial<Target>) =>
          change(now.map((one, index) => (index === at ? { ...one, ...part } : one)));
        const problemOf = (field: keyof Target) =>
          problems.find((one) => one.row === at && one.field === field)?.message;
        const row = problems.some((one) => one.row === at) ? undefined : reached(target);
        return (
          <fieldset key={at} className={styles.row} aria-label={words.targetRow(at + 1)}>
            <TextWithList
              {...fields.targetOf}
              hint={labels.get(target.indicator.trim())}
              list="target-indicators"
              value={target.indicator}
              onChange={(indicator) => put({ indicator })}
              problem={problemOf('indicator')}
            />
            <Pair>
              <TextWithList
                {...fields.targetScope}
                list="target-scopes"
                value={target.scope}
                onChange={(scope) => put({ scope })}
                problem={problemOf('scope')}
              />
              <TextWithList
                {...fields.year}
                value={target.year}
                onChange={(year) => put({ year })}
                problem={problemOf('year')}
              />
            </Pair>
            <TextWithList
              {...fields.target}
              value={target.target}
              onChange={(text) => put({ target: text })}
              problem={problemOf('target')}
            />
            <Caption1>
              {row
                ? words.reached(row.actual, row.met)
                : target.indicator !== '' && !isKnownTarget(target, book)
                  ? words.unknownIndicator
                  : ''}
            </Caption1>
            <Button
              className={styles.end}
              size="small"
              appearance="subtle"
              icon={<Delete16Regular />}
              aria-label={`${words.removeTarget}: ${target.indicator}`}
              onClick={() => change(now.filter((_, index) => index !== at))}
            >
              {words.removeTarget}
            </Button>
          </fieldset>
        );
      })}
      <Button className={styles.start} icon={<Add16Regular />} onClick={() => change([...now, blank])}>
        {words.addTarget}
      </Button>
      <datalist id="target-indicators">
        {book.catalogue.indicators.map(({ code, label }) => (
          <option key={code} value={label} />
        ))}
      </datalist>
      <datalist id="target-scopes">
        {['ALL', ...LEVELS, ...communes].map((scope) => (
          <option key={scope} value={scope} />
        ))}
      </datalist>
      <DraftBar
        doing={doing}
        isChanged={isChanged}
        isReady={problems.length === 0}
        isOvertaken={isChanged && isBehind}
        said={said}
        words={words}
        onSave={save}
        onDiscard={() => setDraft({ before: book.targets, now: book.targets })}
      />
    </div>
  );
}

function isDraft(kept: unknown): kept is Draft {
  if (!hasFields(kept, ['before', 'now'], ['before', 'now'])) return false;
  const { before, now } = kept as Record<'before' | 'now', unknown[]>;
  return [...before, ...now].every((row) => hasFields(row, ['indicator', 'scope', 'year', 'target']));
}
