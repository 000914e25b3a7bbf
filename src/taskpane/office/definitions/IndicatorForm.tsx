/** One indicator: asked of whom and when, how it adds up, what the report says of it. */
import { Button, Checkbox, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { saysTheSame } from '../../../reporting/book/says-the-same';
import { proposeCode } from '../../../reporting/catalogue/custom';
import { TEMPLATE_PLACEHOLDERS } from '../../../reporting/catalogue/templates';
import { periodInSentence, periodLabel } from '../../../reporting/periods/calendar';
import type { Period } from '../../../reporting/periods/period';
import { ADDED_KINDS, draftOf, entryOf, type IndicatorDraft, newDraft, withKind } from '../../../workflows/definitions/indicator-draft'; // prettier-ignore
import { givenFigures, indicatorEntries, type IndicatorEntry } from '../../../workflows/definitions/indicator-entry'; // prettier-ignore
import { indicatorChangeProblems } from '../../../workflows/definitions/indicator-problems';
import { levelsInUse } from '../../../workflows/definitions/preview-indicator';
import { saveIndicators } from '../../../workflows/definitions/save-indicators';
import { LINE_FIELDS } from '../../../workflows/meeting/meeting-month';
import { localSecond } from '../../../workflows/moment';
import type { BookReading } from '../../../workflows/office-book';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { hasFields, useUnwritten } from '../forms/use-unwritten';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import { ChoiceField, choicesOf, Group, LevelsField, Pair, TextField } from './fields';
import { FormFrame } from './FormFrame';
import { IndicatorPreview } from './IndicatorPreview';
import { DEFINITION_WORDS } from './words';

interface Typed {
  /** What it was typed over: another person may have changed the book since. */
  before?: IndicatorEntry;
  draft: IndicatorDraft;
  isOwnCode: boolean;
}

function isTyped(kept: unknown): kept is Typed {
  return hasFields(kept, ['draft', 'isOwnCode']) && hasFields((kept as Typed).draft, Object.keys(newDraft([], '')));
}

export function IndicatorForm(props: {
  reading: BookReading;
  period: Period;
  reread: ScreenProps['reread'];
  /** As the person saw it; absent: a new one. */
  before: IndicatorEntry | undefined;
  onBack: () => void;
  onDone: (said: string) => void;
}) {
  const { reading, period } = props;
  const [before, setBefore] = useState(props.before);
  const { book, entries } = reading;
  const words = useWords(DEFINITION_WORDS);
  const doing = useDoing();
  const [first] = useState(() => (before ? draftOf(before) : newDraft(levelsInUse(book), period.id)));
  const [draft, setDraft] = useState(first);
  const [isOwnCode, setOwnCode] = useState(before !== undefined);
  const unwritten = saysTheSame(draft, first) ? undefined : { ...(before && { before }), draft, isOwnCode };
  const kept = useUnwritten<Typed>(book, `chi-tieu:${props.before?.indicator.code ?? ''}`, unwritten, isTyped);
  const { entry, problems: unread } = useMemo(() => entryOf(draft, before), [draft, before]);
  const given = useMemo(() => givenFigures(book, entry.indicator.code), [book, entry.indicator.code]);
  const problems = useMemo(
    () => [
      ...unread,
      ...indicatorChangeProblems({ ...(before && { before }), after: entry }, { book, entries, given }),
    ],
    [unread, before, entry, book, entries, given],
  );
  const problemOf = (field: (typeof problems)[number]['field']) => problems.find((one) => one.field === field)?.message;
  const put = (part: Partial<IndicatorDraft>): void => setDraft((old) => ({ ...old, ...part }));
  const name = (label: string): void => {
    const taken = indicatorEntries(entries).map(({ indicator }) => indicator.code);
    put({ label, ...(!isOwnCode && { code: proposeCode(label, taken) }) });
  };
  const missing = draft.label.trim() === '' ? [words.fields.label.label] : [];
  const isChanged = !saysTheSame(before, entry);
  const standing = indicatorEntries(entries).find(({ indicator }) => indicator.code === before?.indicator.code);
  const isStandard = before !== undefined && !before.indicator.custom;
  const save = (): void => {
    void doing.run(async () => {
      await saveIndicators({ changes: [{ ...(before && { before }), after: entry }], now: localSecond() });
      await shownAgain(props.reread);
      kept.drop();
      props.onDone(words.indicatorWritten(entry.indicator.label));
    });
  };
  const { fields } = words;
  const periods = book.calendar.periods.map((one) => [one.id, periodLabel(one)] as const);
  const isNumber = draft.kind !== 'choice' && draft.kind !== 'text' && draft.kind !== 'date' && draft.kind !== 'yesNo';
  return (
    <FormFrame
      title={before ? before.indicator.label : words.addIndicator}
      missing={missing}
      wrong={missing.length > 0 ? 0 : problems.length}
      isReady={missing.length === 0 && problems.length === 0 && isChanged}
      isOvertaken={before !== undefined && !saysTheSame(before, standing)}
      doing={doing}
      onSave={save}
      kept={kept}
      onTake={(typed) => {
        setBefore(typed.before);
        setDraft(typed.draft);
        setOwnCode(typed.isOwnCode);
      }}
      onBack={props.onBack}
    >
      <Group title={words.groups.what}>
        <TextField
          {...fields.label}
          value={draft.label}
          onChange={name}
          problem={draft.label.trim() === '' ? undefined : problemOf('label')}
        />
        <TextField
          {...fields.code}
          value={draft.code}
          disabled={before !== undefined}
          onChange={(code) => {
            setOwnCode(code !== '');
            put({ code });
          }}
          problem={draft.label.trim() === '' ? undefined : problemOf('code')}
        />
        <ChoiceField
          {...fields.kind}
          value={draft.kind}
          choices={choicesOf(words.kinds)}
          disabled={isStandard}
          onChange={(kind) => setDraft((old) => withKind(old, kind))}
          problem={problemOf('kind')}
        />
        {draft.kind === 'choice' && (
          <TextField
            {...fields.choices}
            lines={4}
            value={draft.choices}
            onChange={(choices) => put({ choices })}
            problem={problemOf('choices')}
          />
        )}
        {draft.kind === 'pair' && (
          <Pair>
            <TextField
              {...fields.partK}
              value={draft.partK}
              onChange={(partK) => put({ partK })}
              problem={problemOf('partLabels')}
            />
            <TextField {...fields.partN} value={draft.partN} onChange={(partN) => put({ partN })} />
          </Pair>
        )}
        <TextField {...fields.unit} value={draft.unit} onChange={(unit) => put({ unit })} problem={problemOf('unit')} />
      </Group>
      <Group title={words.groups.whom}>
        <ChoiceField
          {...fields.scope}
          value={draft.scope}
          choices={choicesOf(words.scopes)}
          disabled={isStandard}
          onChange={(scope) => put({ scope })}
          problem={problemOf('scope')}
        />
        <LevelsField
          {...fields.levels}
          value={draft.levels}
          onChange={(levels) => put({ levels })}
          problem={problemOf('levels')}
        />
        <Pair>
          <ChoiceField
            {...fields.ownership}
            value={draft.ownership}
            choices={choicesOf(words.ownerships)}
            onChange={(ownership) => put({ ownership })}
          />
          <ChoiceField
            {...fields.section}
            value={draft.section}
            choices={choicesOf(words.sections)}
            onChange={(section) => put({ section })}
          />
          <ChoiceField
            {...fields.frequency}
            value={draft.frequency}
            choices={choicesOf(words.frequencies)}
            onChange={(frequency) => put({ frequency })}
            problem={problemOf('frequency')}
          />
          <div />
          <ChoiceField
            {...fields.from}
            value={draft.from}
            choices={[['', words.always], ...periods]}
            onChange={(from) => put({ from })}
            problem={problemOf('from')}
          />
          <ChoiceField
            {...fields.until}
            value={draft.until}
            choices={[['', words.noEnd], ...periods]}
            onChange={(until) => put({ until })}
            problem={problemOf('until')}
          />
        </Pair>
        <Checkbox
          label={words.required}
          checked={draft.required}
          onChange={(_event, { checked }) => put({ required: checked === true })}
        />
        {before && (
          <Checkbox
            label={words.inUse}
            checked={draft.on}
            onChange={(_event, { checked }) => put({ on: checked === true })}
          />
        )}
        {problemOf('on') !== undefined && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{problemOf('on')}</MessageBarBody>
          </MessageBar>
        )}
        {before?.on && !draft.on && (
          <MessageBar intent="warning" layout="multiline" role="alert">
            <MessageBarBody>{words.stopping}</MessageBarBody>
            {(draft.from === '' || draft.from <= period.id) && (
              <MessageBarActions>
                <Button onClick={() => put({ on: true, until: period.id })}>
                  {words.stopAfter(periodInSentence(period))}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </Group>
      <Group title={words.groups.said}>
        {ADDED_KINDS.includes(draft.kind) && (
          <ChoiceField
            {...fields.aggregation}
            value={draft.aggregation}
            choices={choicesOf(words.aggregations)}
            onChange={(aggregation) => put({ aggregation })}
            problem={problemOf('aggregation')}
          />
        )}
        <ChoiceField
          {...fields.field}
          value={draft.field}
          choices={[['', words.automatic], ...REPORT_FIELDS]}
          onChange={(field) => put({ field })}
          problem={problemOf('report')}
        />
        {draft.field !== '' && (
          <TextField
            label={fields.template.label}
            hint={`${fields.template.hint ?? ''} ${Object.keys(TEMPLATE_PLACEHOLDERS)
              .map((one) => `{${one}}`)
              .join(' ')}`}
            lines={3}
            value={draft.template}
            onChange={(template) => put({ template })}
          />
        )}
        <Checkbox
          label={words.sensitive}
          checked={draft.sensitive}
          onChange={(_event, { checked }) => put({ sensitive: checked === true })}
        />
      </Group>
      {isNumber && (
        <Group title={words.groups.checked}>
          <TextField {...fields.max} value={draft.max} onChange={(max) => put({ max })} problem={problemOf('max')} />
          <Pair>
            <TextField
              {...fields.absolute}
              value={draft.absolute}
              onChange={(absolute) => put({ absolute })}
              problem={problemOf('changeThreshold')}
            />
            <TextField {...fields.relative} value={draft.relative} onChange={(relative) => put({ relative })} />
          </Pair>
          <Checkbox
            label={words.carriesOver}
            checked={draft.carriesOver}
            onChange={(_event, { checked }) => put({ carriesOver: checked === true })}
          />
        </Group>
      )}
      {missing.length === 0 && problems.length === 0 && draft.on && (
        <IndicatorPreview
          book={book}
          period={period}
          indicator={entry.indicator}
          before={before?.on ? before.indicator : undefined}
        />
      )}
    </FormFrame>
  );
}

/** Parts of the report a sentence can stand in: "1"…"11". */
const REPORT_FIELDS = LINE_FIELDS.filter(({ field }) => /^\d+$/.test(field)).map(({ field, title }) => [field, title] as const); // prettier-ignore
