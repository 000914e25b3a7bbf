/** One rule: what is held against what, how grave it is, what the school is told. */
import { Body1, Checkbox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { saysTheSame } from '../../../reporting/book/says-the-same';
import type { Period } from '../../../reporting/periods/period';
import type { Rule } from '../../../reporting/rules/rule';
import { figuresFor, hasThreshold, isSpecial, proposeMessage, proposeRuleCode, ruleChangeProblems, tidyRule } from '../../../workflows/definitions/rule-problems'; // prettier-ignore
import { saveRule } from '../../../workflows/definitions/save-rule';
import { localSecond } from '../../../workflows/moment';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { hasFields, useUnwritten } from '../forms/use-unwritten';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import { ChoiceField, choicesOf, Group, LevelsField, TextField } from './fields';
import { FormFrame } from './FormFrame';
import { RuleEffect } from './RuleEffect';
import { DEFINITION_WORDS } from './words';

const BLANK: Rule = {
  code: '',
  label: '',
  scope: 'school',
  left: '',
  operator: '<=',
  right: '',
  blanks: 'skip',
  severity: 'warning',
  message: '',
  enabled: true,
};

type Side = 'left' | 'right' | 'when';

interface Typed {
  /** What it was typed over: another person may have changed the book since. */
  before?: Rule;
  rule: Rule;
  isOwnMessage: boolean;
}

function isTyped(kept: unknown): kept is Typed {
  return hasFields(kept, ['rule', 'isOwnMessage']) && hasFields((kept as Typed).rule, Object.keys(BLANK));
}

export function RuleForm(props: {
  book: OfficeBook;
  period: Period;
  reread: ScreenProps['reread'];
  before: Rule | undefined;
  onBack: () => void;
  onDone: (said: string) => void;
}) {
  const { book, period } = props;
  const [before, setBefore] = useState(props.before);
  const words = useWords(DEFINITION_WORDS);
  const doing = useDoing();
  const [rule, setRule] = useState<Rule>(before ?? BLANK);
  const [isOwnMessage, setOwnMessage] = useState(before !== undefined);
  const [side, setSide] = useState<Side>('left');
  const unwritten = saysTheSame(rule, before ?? BLANK) ? undefined : { ...(before && { before }), rule, isOwnMessage };
  const kept = useUnwritten<Typed>(book, `quy-tac:${props.before?.code ?? ''}`, unwritten, isTyped);
  const standing = book.rules.find(({ code }) => code === before?.code);
  const isOvertaken = before !== undefined && !saysTheSame(before, standing);
  const isCode = isSpecial(before ?? rule);
  const after = useMemo(() => tidyRule(rule), [rule]);
  const problems = useMemo(
    () => ruleChangeProblems({ ...(before && { before }), after }, book.rules, book.catalogue),
    [before, after, book],
  );
  const { fields } = words;
  const missing = (['label', ...(isCode ? [] : (['left', 'right', 'message'] as const))] as const)
    .filter((field) => after[field].trim() === '')
    .map((field) => fields[field === 'label' ? 'ruleLabel' : field].label);
  /** A blank form is not a mistake yet. */
  const problemOf = (field: keyof Rule) =>
    String(after[field] ?? '') === '' ? undefined : problems.find((one) => one.field === field)?.message;
  const put = (part: Partial<Rule>): void =>
    setRule((old) => {
      const next = { ...old, ...part };
      if (!before && 'label' in part)
        next.code = next.label.trim() === '' ? '' : proposeRuleCode(next.label, book.rules.map(({ code }) => code)); // prettier-ignore
      if (!isOwnMessage && !('message' in part)) next.message = next.label.trim() === '' ? '' : proposeMessage(next);
      return next;
    });
  const insert = (code: string): void => {
    const text = rule[side] ?? '';
    put({ [side]: text === '' || /[\s(]$/.test(text) ? `${text}${code}` : `${text} ${code}` });
  };
  const isReady = missing.length === 0 && problems.length === 0 && !saysTheSame(before, after);
  const save = (): void => {
    void doing.run(async () => {
      await saveRule({ ...(before && { before }), after: rule, now: localSecond() });
      await shownAgain(props.reread);
      kept.drop();
      props.onDone(words.ruleWritten(after.label));
    });
  };
  const sideField = (field: Side) => (
    <TextField
      {...fields[field]}
      value={rule[field] ?? ''}
      onFocus={() => setSide(field)}
      onChange={(text) => put({ [field]: text })}
      problem={problemOf(field)}
    />
  );
  return (
    <FormFrame
      title={before ? before.label : words.addRule}
      missing={missing}
      wrong={missing.length > 0 ? 0 : problems.length}
      isReady={isReady}
      isOvertaken={isOvertaken}
      doing={doing}
      onSave={save}
      kept={kept}
      onTake={(typed) => {
        setBefore(typed.before);
        setRule(typed.rule);
        setOwnMessage(typed.isOwnMessage);
      }}
      onBack={props.onBack}
    >
      <Checkbox
        label={words.enabled}
        checked={rule.enabled}
        onChange={(_event, { checked }) => put({ enabled: checked === true })}
      />
      <ChoiceField
        {...fields.severity}
        value={rule.severity}
        choices={choicesOf(words.severities)}
        onChange={(severity) => put({ severity })}
      />
      {isCode ? (
        <>
          <Body1>{words.written}</Body1>
          {hasThreshold(rule) && (
            <TextField
              {...fields.threshold}
              value={rule.right}
              onChange={(right) => put({ right })}
              problem={problemOf('right')}
            />
          )}
        </>
      ) : (
        <>
          <TextField
            {...fields.ruleLabel}
            value={rule.label}
            onChange={(label) => put({ label })}
            problem={problemOf('label')}
          />
          <ChoiceField
            {...fields.ruleScope}
            value={rule.scope}
            choices={choicesOf(words.scopes)}
            onChange={(scope) => put({ scope })}
            problem={problemOf('scope')}
          />
          <LevelsField
            {...fields.ruleLevels}
            value={rule.levels ?? []}
            onChange={(levels) => put({ levels })}
            problem={problemOf('levels')}
          />
          <Group title={words.groups.formula}>
            {sideField('left')}
            <ChoiceField
              {...fields.operator}
              value={rule.operator}
              choices={choicesOf(words.operators)}
              onChange={(operator) => put({ operator })}
            />
            {sideField('right')}
            {sideField('when')}
            <ChoiceField
              {...fields.insert}
              value=""
              choices={[['', words.chooseFigure], ...figuresFor(rule.scope, book.catalogue.indicators)]}
              onChange={insert}
            />
            <ChoiceField
              {...fields.blanks}
              value={rule.blanks}
              choices={choicesOf(words.blankWays)}
              onChange={(blanks) => put({ blanks })}
            />
          </Group>
          <TextField
            {...fields.message}
            lines={3}
            value={rule.message}
            onChange={(message) => {
              setOwnMessage(message !== '');
              put({ message });
            }}
            problem={problemOf('message')}
          />
          <TextField {...fields.source} value={rule.source ?? ''} onChange={(source) => put({ source })} />
        </>
      )}
      {missing.length === 0 && problems.length === 0 && (
        <RuleEffect book={book} period={period} before={before} after={after} />
      )}
    </FormFrame>
  );
}
