/** The rules: what a school's figures are checked against. */
import type { Rule } from '../../../reporting/rules/rule';
import { standardRule } from '../../../workflows/definitions/rule-problems';
import { useWords } from '../../language';
import { useOpened } from '../forms/use-opened';
import type { ScreenProps } from '../screen';
import { DefinitionList } from './DefinitionList';
import { RuleForm } from './RuleForm';
import { DEFINITION_WORDS } from './words';

export function RulePart(props: ScreenProps) {
  const { reading, period, reread } = props;
  const words = useWords(DEFINITION_WORDS);
  const opened = useOpened<Rule>();
  return (
    <>
      {opened.form && (
        <RuleForm
          book={reading.book}
          period={period}
          reread={reread}
          before={opened.form.item}
          onBack={opened.back}
          onDone={opened.finish}
        />
      )}
      <DefinitionList
        label={words.ruleList}
        searchLabel={words.searchRules}
        add={words.addRule}
        rows={reading.book.rules.map((rule) => ({
          key: rule.code,
          title: rule.label,
          details: [
            rule.enabled ? '' : words.switchedOff,
            words.severities[rule.severity],
            words.scopes[rule.scope],
            rule.levels?.join(', ') ?? '',
            rule.source ?? '',
          ],
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
        done={opened.done}
        isHidden={opened.form !== undefined}
        onOpen={opened.open}
        onAdd={() => opened.open()}
      />
    </>
  );
}
