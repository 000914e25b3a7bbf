/** Figures that disagree between the schools, the level rows and the sentences stop the report before it is drawn. */
import type * as totalsModule from '../../src/reporting/consolidation/totals';
import type { Totals } from '../../src/reporting/consolidation/total';
import { ReconciliationError } from '../../src/reporting/briefing/reconciliation/error';
import { compileReport } from '../../src/workflows/compile-report';
import { NOVEMBER, novemberBook, NOW, openInHost } from '../sample-files';

let mockLevel: string | undefined;

jest.mock('../../src/reporting/consolidation/totals', () => {
  const actual = jest.requireActual<typeof totalsModule>('../../src/reporting/consolidation/totals');
  return {
    ...actual,
    totalsOf: (...args: Parameters<typeof actual.totalsOf>): Totals => {
      const totals = actual.totalsOf(...args);
      const total = mockLevel === undefined ? undefined : totals[mockLevel]?.hocSinh;
      if (total && typeof total.current === 'number') total.current += 1;
      return totals;
    },
  };
});

it.each(['TH', 'MN', 'ALL'])(
  'a total of %s that is not the sum of its schools is named, and nothing is drawn',
  async (level) => {
    const host = openInHost(novemberBook());
    const before = host.save();
    mockLevel = level;
    const failed = compileReport({ period: NOVEMBER, now: NOW });
    await expect(failed).rejects.toThrow(ReconciliationError);
    await expect(failed).rejects.toThrow(/\d/);
    expect(Buffer.compare(host.save(), before)).toBe(0);
    mockLevel = undefined;
    await expect(compileReport({ period: NOVEMBER, now: NOW })).resolves.toMatchObject({ period: NOVEMBER });
  },
);
