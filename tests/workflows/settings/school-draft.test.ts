import { draftOf, SCHOOL_KINDS, schoolOf } from '../../../src/workflows/settings/school-draft';
import { school } from '../../reporting/books';

const whole = school('UB-TH03', ['TH', 'THCS'], {
  name: 'Trường TH&THCS Lê Lợi',
  commune: 'Phường Yên Thanh',
  ownership: 'private',
  independentNursery: true,
  email: 'a@vidu.edu.vn',
  validFrom: '2021-09-01',
  validTo: '2022-02-07',
  formerCodes: ['A', 'B'],
});

it.each([
  ['a full row', whole],
  ['a plain row', school('A', ['MN'])],
])('%s is the same after it was typed', (_, one) => {
  const { school: read, problems } = schoolOf(draftOf(one));
  expect(problems).toEqual({});
  expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(one)));
});

it('shows dates as people write them', () => {
  expect(draftOf(whole)).toMatchObject({ validFrom: '01/9/2021', validTo: '07/02/2022', formerCode: 'A; B' });
});

it('begins as a public school', () => expect(draftOf().kind).toBe(SCHOOL_KINDS[0]));

it.each([
  ['code', { code: '' }],
  ['name', { name: ' ' }],
  ['levels', { levels: '' }],
  ['validFrom', { validFrom: '31/02/2022' }],
])('says what is wrong at the field %s', (field, change) => {
  const { school: read, problems } = schoolOf({ ...draftOf(whole), ...change });
  expect(read).toBeUndefined();
  expect(Object.keys(problems)).toEqual([field]);
});
