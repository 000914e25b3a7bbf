import { readOfficeBook } from '../../../src/workflows/office-book';
import { changeRegistry } from '../../../src/workflows/settings/change-registry';
import type { RegistryChange } from '../../../src/workflows/settings/registry-changes';
import { novemberBook, NOW, openInHost } from '../../sample-files';

beforeEach(() => void openInHost(novemberBook()));

const book = async () => (await readOfficeBook()).book;
const change = (one: RegistryChange, acceptLost = false) =>
  changeRegistry({ change: one, acceptLost, reason: 'QĐ 123', now: NOW });

it('renames a school from December on: a row closed where it stands, one added, both in the log', async () => {
  const before = await book();
  const seen = before.schools[20];
  const school = { ...seen, name: 'Trường TH Kim Đồng' };
  const { syncs } = await change({ kind: 'rename', seen, from: '2021-12-01', school });
  expect(syncs.fixed).toBe(3);
  const after = await book();
  expect(after.schools[20]).toEqual({ ...seen, validTo: '2021-11-30' });
  expect(after.schools.slice(-1)).toEqual([{ ...school, validFrom: '2021-12-01' }]);
  expect(after.schools.filter((_, index) => index !== 20).slice(0, -1)).toEqual(
    before.schools.filter((_, index) => index !== 20),
  );
  expect(after.log.slice(-2).map((entry) => [entry.action, entry.school, entry.reason])).toEqual([
    ['Đổi tên trường', seen.code, 'QĐ 123'],
    ['Đổi tên trường', seen.code, 'QĐ 123'],
  ]);
});

it('merges two schools into one that goes on', async () => {
  const { schools } = await book();
  const [first, second, into] = schools.filter(({ levels }) => levels.join() === 'TH');
  await change({ kind: 'merge', seen: [first, second], from: '2021-12-01', into, isNew: false });
  const after = (await book()).schools;
  expect(after.find(({ code }) => code === into.code)?.formerCodes).toEqual([first.code, second.code]);
  expect(after.filter(({ validTo }) => validTo === '2021-11-30').map(({ code }) => code)).toEqual([
    first.code,
    second.code,
  ]);
});

it('does not close a school whose report is in, unless that is accepted; nothing is written then', async () => {
  const before = await book();
  const closing: RegistryChange = { kind: 'close', seen: before.schools[0], lastDay: '2021-11-10' };
  await expect(change(closing)).rejects.toMatchObject({ code: 'reports-lost' });
  expect((await book()).schools).toEqual(before.schools);
  await change(closing, true);
  expect((await book()).schools[0].validTo).toBe('2021-11-10');
});

it('does not write over a row that another person changed meanwhile', async () => {
  const [seen] = (await book()).schools;
  await change({ kind: 'correct', seen, school: { ...seen, commune: 'Phường Yên Thanh' } });
  const there = (await book()).schools;
  await expect(change({ kind: 'correct', seen, school: { ...seen, commune: 'Khác' } })).rejects.toMatchObject({
    code: 'book-changed',
  });
  expect((await book()).schools).toEqual(there);
});
