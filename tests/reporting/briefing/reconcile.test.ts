import { compileBriefing } from '../../../src/reporting/briefing/compile';
import type { Briefing, BriefingBlock } from '../../../src/reporting/briefing/document';
import { reportMonth } from '../../../src/reporting/briefing/month';
import { reconcile } from '../../../src/reporting/briefing/reconcile';
import { ReconciliationError } from '../../../src/reporting/briefing/reconciliation/error';
import { NOVEMBER } from '../books';
import { uongBi } from './uong-bi';

const month = reportMonth(uongBi(), NOVEMBER);
const good = compileBriefing(uongBi(), NOVEMBER);

function failure(change: (briefing: Briefing) => void, of = month): ReconciliationError {
  const briefing = structuredClone(good);
  change(briefing);
  try {
    reconcile(briefing, of);
  } catch (error) {
    if (error instanceof ReconciliationError) return error;
    throw error;
  }
  throw new Error('reconciled');
}

function sentence(briefing: Briefing, section: string): Extract<BriefingBlock, { kind: 'figures' }> {
  const found = briefing.blocks.find((block) => block.kind === 'figures' && block.section === section);
  if (found?.kind !== 'figures') throw new Error(`no sentence in ${section}`);
  return found;
}

test('what was compiled reconciles', () => expect(() => reconcile(good, month)).not.toThrow());

test('a number changed in the text only', () => {
  const error = failure((briefing) => {
    const block = sentence(briefing, '2');
    block.text = block.text.replace('12.843', '12.844');
  });
  expect(error.figure).toBe('TH.hocSinh');
  expect(error.message).toContain('12.843');
});

test('a number changed in the text and in its link', () => {
  const error = failure((briefing) => {
    const block = sentence(briefing, '2');
    block.text = block.text.replace('12.843', '12.844');
    for (const number of block.numbers)
      if (number.value === 12843) Object.assign(number, { text: '12.844', value: 12844 });
  });
  expect(error.message).toMatch(/TH\.hocSinh: số in trong câu là 12\.844, số cộng lại từ các trường là 12\.843/);
});

test('a rise printed as a fall', () => {
  const error = failure((briefing) => {
    const block = sentence(briefing, '3');
    block.text = block.text.replace('tăng', 'giảm');
  });
  expect(error.figure).toBe('THCS.hocSinh.real');
});

test('a cell of a school changed in the annex', () => {
  const error = failure((briefing) => {
    const row = briefing.annexes[0]?.rows.find((one) => one.id === 'T1');
    if (row) row.cells = row.cells.map((cell) => (cell === 6002 ? 6009 : cell));
  });
  expect(error.figure).toBe('PL1 TH.hocSinh');
  expect(error.message).toContain('12.850');
});

test('a school left out of the annex', () => {
  const error = failure((briefing) => {
    for (const row of briefing.annexes[0]?.rows ?? []) if (row.adds) row.adds = row.adds.slice(1);
  });
  expect(error.figure).toMatch(/^PL1 /);
});

test('totals that are not what the schools say', () => {
  const totals = structuredClone(month.totals);
  const pupils = totals.ALL?.hocSinh;
  if (pupils) pupils.current = 1;
  expect(failure(() => undefined, { ...month, totals }).figure).toBe('ALL.hocSinh');
});

test('a number that comes from nowhere', () => {
  const error = failure((briefing) => {
    sentence(briefing, '2').text += ' Thêm 35 lớp.';
  });
  expect(error.figure).toBe('35');
});

test('attendance that does not add up', () => {
  const attendance = uongBi().attendance.map((row) => ({ ...row, absent: row.absent + 1 }));
  expect(() => compileBriefing(uongBi({ attendance }), NOVEMBER)).toThrow(/có mặt 11 \+ vắng 2 khác triệu tập 12/);
});
