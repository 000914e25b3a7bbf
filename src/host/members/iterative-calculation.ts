/** `application.iterativeCalculation`: kept in the file; the calculation here does not go round in circles. */
import type { CalculationSettings } from '../../spreadsheet/model';
import { notImplemented } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import type { Session } from '../session/session';
import { aBoolean, aNumber, anInteger } from './values';

defineType('IterativeCalculation', {
  scalars: {
    enabled: {
      get: ({ workbook }) => workbook.calculation?.iterate === true,
      set: (session, value) => {
        if (aBoolean(value)) throw notImplemented('IterativeCalculation.enabled');
        change(session, { iterate: false });
      },
    },
    maxIteration: {
      get: ({ workbook }) => workbook.calculation?.maxIterations ?? 100,
      set: (session, value) => change(session, { maxIterations: anInteger(value, 1, 32_767) }),
    },
    maxChange: {
      get: ({ workbook }) => workbook.calculation?.maxChange ?? 0.001,
      set: (session, value) => change(session, { maxChange: aNumber(value, 0) }),
    },
  },
});

function change(session: Session, settings: CalculationSettings): void {
  session.workbook.calculation = { ...session.workbook.calculation, ...settings };
  session.isDirty = true;
}
