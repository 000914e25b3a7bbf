import { currentSubmissions } from '../../src/reporting/submissions/states';
import type { SignedCopy } from '../../src/reporting/submissions/submission';
import { recordSignedCopies } from '../../src/workflows/record-signed-copies';
import { readOfficeBook } from '../../src/workflows/office-book';
import { NOVEMBER, novemberBook, NOW, openInHost } from '../sample-files';

const record = (signedCopy: SignedCopy, ...schools: string[]) =>
  recordSignedCopies({ period: NOVEMBER, schools, signedCopy, now: NOW });

it('writes what came for each school, logs it, and leaves what stands so already', async () => {
  openInHost(novemberBook());
  expect(await record('received', 'UB-TH03', 'UB-MN01')).toEqual({
    changed: ['UB-TH03', 'UB-MN01'],
    syncs: { fixed: 3, payload: 1 },
  });
  expect((await record('received', 'UB-TH03')).changed).toEqual([]);
  expect((await record('differs', 'UB-TH03')).changed).toEqual(['UB-TH03']);
  const { book } = await readOfficeBook();
  const current = currentSubmissions(book.submissions, NOVEMBER);
  expect(['UB-TH03', 'UB-MN01', 'UB-MN02'].map((code) => current.get(code)?.signedCopy)).toEqual([
    'differs',
    'received',
    'none',
  ]);
  expect(
    book.log.filter(({ action }) => action === 'Bản ký').map(({ school, before, after }) => [school, before, after]),
  ).toEqual([
    ['UB-TH03', 'Chưa có', 'Đã nhận'],
    ['UB-MN01', 'Chưa có', 'Đã nhận'],
    ['UB-TH03', 'Đã nhận', 'Lệch'],
  ]);
});

it('changes nothing when one of the schools has no report', async () => {
  const host = openInHost(novemberBook({ missing: ['UB-MN01'] }));
  const before = host.save();
  await expect(record('received', 'UB-TH03', 'UB-MN01')).rejects.toMatchObject({ code: 'not-received' });
  expect(Buffer.compare(host.save(), before)).toBe(0);
});
