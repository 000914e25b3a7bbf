/** The rules: what a school's figures are checked against. */
import { useState } from 'react';
import type { Rule } from '../../../reporting/rules/rule';
import { standardRule } from '../../../workflows/definitions/rule-problems';
import { useWords } from '../../language';
import type { ScreenProps } from '../screen';
import { DefinitionList } from './DefinitionList';
import { RuleForm } from './RuleForm';
import { DEFINITION_WORDS } from './words';

type View = { is: 'list' } | { is: 'form'; before?: Rule };

export function RulePart(props: ScreenProps) {
  const { reading, period, reread } = props;
  const words = useWords(DEFINITION_WORDS);
  const [view, setView] = useState<View>({ is: 'list' });
  const [done, setDone] = useState<string>();
  if (view.is === 'form') {
    return (
      <RuleForm
        book={reading.book}
        period={period}
        reread={reread}
        before={view.before}
        onBack={() => setView({ is: 'list' })}
        onDone={(said) => {
          setDone(said);
          setView({ is: 'list' });
        }}
      />
    );
  }
  const open = (next: View): void => {
    setDone(undefined);
    setView(next);
  };
  return (
    <DefinitionList
      label={words.ruleList}
      searchLabel={words.searchRules}
      add={words.addRule}
      rows={reading.book.rules.map((rule) => ({
        key: rule.code,
        title: rule.label,
        detail: [
          rule.enabled ? '' : words.switchedOff,
          words.severities[rule.severity],
          words.scopes[rule.scope],
          rule.levels?.join(', ') ?? '',
          rule.source ?? '',
        ]
          .filter((part) => part !== '')
          .join(' · '),
        isOff: !rule.enabled,
        levels: rule.levels ?? [],
        item: rule,
      }))}
      filters={{
        all: { label: words.ruleFilters.all, has: () => true },
        on: { label: words.ruleFilters.on, has: ({ enabled }) => enabled },
        off: { label: words.ruleFilters.off, has: ({ enabled }) => !enabled },
        own: { label: words.ruleFilters.own, has: ({ code }) => standardRule(code) === undefined },
      }}
      done={done}
      onOpen={(before) => open({ is: 'form', before })}
      onAdd={() => open({ is: 'form' })}
    />
  );
}
