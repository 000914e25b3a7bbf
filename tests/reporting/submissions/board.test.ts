import { boardOf } from '../../../src/reporting/submissions/board';
import { NOVEMBER, office, school, submission } from '../books';

const schools = [
  school('M1', ['MN']),
  school('M2', ['MN'], { independentNursery: true, ownership: 'private' }),
  school('T1', ['TH']),
  school('T2', ['TH'], { validTo: '2021-10-31' }),
  school('L1', ['TH', 'THCS']),
  school('C1', ['THCS']),
];
const submissions = [
  submission(NOVEMBER, 'M1', { late: true }),
  submission(NOVEMBER, 'T1', { state: 'returned' }),
  submission(NOVEMBER, 'L1', { state: 'locked' }),
  submission(NOVEMBER, 'C1', { state: 'carried' }),
];

test('a TH&THCS school stands once in the whole and in each of its levels; carried is still missing', () => {
  const board = boardOf(office(schools, {}, { submissions }), NOVEMBER);
  expect(board).toEqual({
    ALL: { expected: 5, received: 2, onTime: 1, late: 1, returned: 1, missing: ['M2', 'C1'] },
    MN: { expected: 2, received: 1, onTime: 0, late: 1, returned: 0, missing: ['M2'] },
    TH: { expected: 2, received: 1, onTime: 1, late: 0, returned: 1, missing: [] },
    THCS: { expected: 2, received: 1, onTime: 1, late: 0, returned: 0, missing: ['C1'] },
  });
});

test('independent nurseries are expected only when the office counts them', () => {
  const settings = [{ key: 'tinhDocLap', value: 'Không' }];
  expect(boardOf(office(schools, {}, { submissions, settings }), NOVEMBER).MN?.expected).toBe(1);
});
