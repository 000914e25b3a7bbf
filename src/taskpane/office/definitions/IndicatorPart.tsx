/** The indicators: those of the program and those of the office, in use or stopped. */
import { useState } from 'react';
import type { Indicator } from '../../../reporting/catalogue/indicator';
import { indicatorEntries, type IndicatorEntry } from '../../../workflows/definitions/indicator-entry';
import { useWords } from '../../language';
import type { ScreenProps } from '../screen';
import { DefinitionList } from './DefinitionList';
import { IndicatorForm } from './IndicatorForm';
import { DEFINITION_WORDS } from './words';

type View = { is: 'list' } | { is: 'form'; before?: IndicatorEntry };

export function IndicatorPart(props: ScreenProps) {
  const { reading, period, reread } = props;
  const words = useWords(DEFINITION_WORDS);
  const [view, setView] = useState<View>({ is: 'list' });
  const [done, setDone] = useState<string>();
  if (view.is === 'form') {
    return (
      <IndicatorForm
        reading={reading}
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
  const detail = ({ code, kind, scope, levels, frequency, until, custom }: Indicator, on: boolean): string =>
    [
      on ? '' : words.stopped,
      code,
      words.kinds[kind],
      words.scopes[scope],
      levels.join(', '),
      frequency === 'month' ? '' : words.frequencies[frequency],
      until === undefined ? '' : words.untilShort(until),
      custom ? words.own : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <DefinitionList
      label={words.indicatorList}
      searchLabel={words.searchIndicators}
      add={words.addIndicator}
      rows={indicatorEntries(reading.entries).map((entry) => ({
        key: entry.indicator.code,
        title: entry.indicator.label,
        detail: detail(entry.indicator, entry.on),
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
      done={done}
      onOpen={(before) => open({ is: 'form', before })}
      onAdd={() => open({ is: 'form' })}
    />
  );
}
