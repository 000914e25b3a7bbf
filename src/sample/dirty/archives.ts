/** Archives as schools and communes send them, and such as nobody sends by mistake. */
import { unzipSync } from 'fflate';
import type { Workbook } from '../../spreadsheet/model';
import { zipParts } from '../../spreadsheet/zip';
import { schoolFileName } from '../../workflows/file-names';
import { SAMPLE_PERIODS } from '../figures';
import { type FormMaker, periodOf, sampleForm } from '../forms';
import { ACCEPTED, type DirtyEntry, type DirtyFile, refused, type Save, single } from './dirty-file';

export async function* archiveFiles(save: Save<Workbook>, makeForm: FormMaker = sampleForm): AsyncGenerator<DirtyFile> {
  const five: Packed[] = [];
  for (const code of ['UB-TH09', 'UB-TH10', 'UB-TH11', 'UB-TH12', 'UB-TH13'])
    five.push(await goodForm(save, makeForm, code));
  yield archive('nam-truong.zip', 'Tệp nén của năm trường, các tệp bên trong đều tốt.', five);
  const inner = await goodForm(save, makeForm, 'UB-MN13');
  const once = zip([inner]);
  yield {
    path: 'nen-hai-lan.zip',
    bytes: zip([{ name: 'nop-phong.zip', bytes: once }]),
    entries: [
      {
        path: `nen-hai-lan.zip › nop-phong.zip › ${inner.name}`,
        wrong: 'Tệp nén nằm trong tệp nén; tệp bên trong tốt.',
        end: ACCEPTED,
      },
    ],
  };
  yield {
    path: 'nen-ba-lan.zip',
    bytes: zip([{ name: 'lop-2.zip', bytes: zip([{ name: 'lop-3.zip', bytes: once }]) }]),
    entries: [
      {
        path: 'nen-ba-lan.zip › lop-2.zip › lop-3.zip',
        wrong: 'Tệp nén lồng ba lớp, không mở tiếp.',
        end: refused('nested-zip-too-deep'),
      },
    ],
  };
  yield await strayNames(save, makeForm);
  yield* hostile(inner.bytes);
}

interface Packed {
  name: string;
  bytes: Uint8Array;
}

async function goodForm(save: Save<Workbook>, makeForm: FormMaker, code: string): Promise<Packed> {
  const { school, workbook } = await makeForm(code);
  return { name: schoolFileName(school, periodOf(SAMPLE_PERIODS.november)), bytes: await save(workbook) };
}

function zip(files: readonly Packed[]): Uint8Array {
  return zipParts(new Map(files.map(({ name, bytes }) => [name, bytes])));
}

function archive(path: string, wrong: string, files: readonly Packed[]): DirtyFile {
  const entries = files.map(({ name }): DirtyEntry => ({ path: `${path} › ${name}`, wrong, end: ACCEPTED }));
  return { path, bytes: zip(files), entries };
}

/** Names that would write outside the folder if anyone unpacked by them; nothing is ever written by them here. */
async function strayNames(save: Save<Workbook>, makeForm: FormMaker): Promise<DirtyFile> {
  const path = 'duong-dan-la.zip';
  const good = await goodForm(save, makeForm, 'UB-MN15');
  const wrong = 'Tệp nén có tên tệp trỏ ra ngoài thư mục';
  const note = { name: 'C:\\Windows\\ghi-chu.txt', bytes: new TextEncoder().encode('Gửi Phòng GD&ĐT.') };
  return {
    path,
    bytes: zip([{ name: `../../${good.name}`, bytes: good.bytes }, note]),
    entries: [
      { path: `${path} › ${good.name}`, wrong: `${wrong} (“../../…”); biểu mẫu bên trong tốt.`, end: ACCEPTED },
      {
        path: `${path} › Windows/ghi-chu.txt`,
        wrong: `${wrong} (“C:\\Windows\\…”); là ghi chú, không phải biểu mẫu.`,
        end: refused('wrong-template'),
      },
    ],
  };
}

/** A form taken apart and packed again with something that is not meant well. */
function* hostile(form: Uint8Array): Generator<DirtyFile> {
  yield single(
    {
      path: 'bom-nen.xlsx',
      wrong: `Trang tính ${BOMB_MB} MB nén còn vài chục KB, dụng ý làm đầy bộ nhớ (bom nén).`,
      end: refused('too-large'),
    },
    insertInSheet(form, '<sheetData>', new Uint8Array(BOMB_MB * 1024 * 1024).fill(0x20)),
  );
  const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  yield single(
    { path: 'doctype.xlsx', wrong: 'XML bên trong có khai báo DOCTYPE (thực thể).', end: refused('unreadable-xml') },
    insertInSheet(form, '?>', new TextEncoder().encode(entities)),
  );
  yield {
    path: 'khai-sai-kich-thuoc.zip',
    bytes: understated(zip([{ name: 'bao-cao.xlsx', bytes: new Uint8Array(200_000) }])),
    entries: [
      {
        path: 'khai-sai-kich-thuoc.zip › bao-cao.xlsx',
        wrong: 'Tệp nén khai kích thước bên trong nhỏ hơn thật.',
        end: refused('forged-size'),
      },
    ],
  };
  yield single(
    { path: 'bi-cut.xlsx', wrong: 'Tải chưa xong: tệp chỉ còn hai phần ba.', end: refused('truncated') },
    form.slice(0, Math.floor((form.length * 2) / 3)),
  );
}

function insertInSheet(form: Uint8Array, after: string, inserted: Uint8Array): Uint8Array {
  const name = 'xl/worksheets/sheet1.xml';
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(form)));
  const xml = new TextDecoder().decode(parts.get(name));
  const at = xml.indexOf(after) + after.length;
  const head = new TextEncoder().encode(xml.slice(0, at));
  const tail = new TextEncoder().encode(xml.slice(at));
  const whole = new Uint8Array(head.length + inserted.length + tail.length);
  whole.set(head);
  whole.set(inserted, head.length);
  whole.set(tail, head.length + inserted.length);
  return zipParts(parts.set(name, whole));
}

/** Just above what a sheet may inflate to. */
const BOMB_MB = 61;

/** Says of the only entry that it is 100 bytes long, in its own header and in the directory. */
function understated(bytes: Uint8Array): Uint8Array {
  const forged = bytes.slice();
  const view = new DataView(forged.buffer);
  view.setUint32(22, 100, true);
  const directory = view.getUint32(forged.length - 22 + 16, true);
  view.setUint32(directory + 24, 100, true);
  return forged;
}
