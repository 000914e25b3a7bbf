/** The indicators: those of the program and those of the office, in use or stopped. */
import type { Indicator } from '../../../reporting/catalogue/indicator';
import { indicatorEntries, type IndicatorEntry } from '../../../workflows/definitions/indicator-entry';
import { useWords } from '../../language';
import { useOpened } from '../forms/use-opened';
import type { ScreenProps } from '../screen';
import { DefinitionList } from './DefinitionList';
import { IndicatorForm } from './IndicatorForm';
import { DEFINITION_WORDS } from './words';

export function IndicatorPart(props: ScreenProps) {
  const { reading, period, reread } = props;
  const words = useWords(DEFINITION_WORDS);
  const opened = useOpened<IndicatorEntry>();
  const details = ({ code, kind, scope, levels, frequency, until, custom }: Indicator, on: boolean): string[] => [
    on ? '' : words.stopped,
    code,
    words.kinds[kind],
    words.scopes[scope],
    levels.join(', '),
    frequency === 'month' ? '' : words.frequencies[frequency],
    until === undefined ? '' : words.untilShort(until),
    custom ? words.own : '',
  ];
  return (
    <>
      {opened.form && (
        <IndicatorForm
          reading={reading}
          period={period}
          reread={reread}
          before={opened.form.item}
          onBack={opened.back}
          onDone={opened.finish}
        />
      )}
      <DefinitionList
        label={words.indicatorList}
        searchLabel={words.searchIndicators}
        add={words.addIndicator}
        rows={indicatorEntries(reading.entries).map((entry) => ({
          key: entry.indicator.code,
          title: entry.indicator.label,
          details: details(entry.indicator, entry.on),
          isOff: !entry.on,
          levels: entry.indicator.levels,
          item: entry,
        }))}
        filters={{
          all: { label: words.filters.all, has: () => true },
          used: { label: words.filters.used, has: ({ on }) => on },
          own: { label: words.filters.own, has: ({ indicator }) => indicator.custom === true },
          off: { label: words.filters.off, has: ({ on }) => !on },
        }}
        done={opened.done}
        isHidden={opened.form !== undefined}
        onOpen={opened.open}
        onAdd={() => opened.open()}
      />
    </>
  );
}
