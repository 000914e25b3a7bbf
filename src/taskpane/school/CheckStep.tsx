/** Kiểm tra: what is to be mended or explained, and the movements of the month. */
import { useState } from 'react';
import { FindingsList } from './findings/FindingsList';
import { findingDeeds } from './finding-deeds';
import { History } from './history/History';
import { MovementBalances } from './movement/MovementBalances';
import type { StepProps } from './SchoolPage';

export default function CheckStep(props: StepProps) {
  const { form, onField } = props;
  const [figure, setFigure] = useState<string>();
  return (
    <>
      <FindingsList
        findings={form.findings}
        slots={form.slots}
        isLocked={form.stamp !== 'none'}
        {...findingDeeds(props, setFigure)}
      />
      <MovementBalances
        balances={form.balances}
        report={form.report}
        {...(form.previousPeriod && { previousPeriod: form.previousPeriod })}
        onField={onField}
      />
      <History form={form} figure={figure} onClose={() => setFigure(undefined)} />
    </>
  );
}
