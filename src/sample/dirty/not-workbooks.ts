/** What comes along with the forms and holds no figures that can be read. */
import { emptySheet, emptyWorkbook, setCell } from '../../spreadsheet/build';
import type { CellValue, Workbook } from '../../spreadsheet/model';
import { zipParts } from '../../spreadsheet/zip';
import { type DirtyFile, type ExpectedEnd, refused, type Save, single } from './dirty-file';

export async function* notWorkbooks(save: Save<Workbook>): AsyncGenerator<DirtyFile> {
  const file = (path: string, wrong: string, end: ExpectedEnd, bytes: Uint8Array) =>
    single({ path, wrong, end }, bytes);
  yield file('anh-chup-man-hinh.jpg', 'Ảnh chụp biểu mẫu, không phải tệp Excel.', refused('photo'), photo());
  yield file('ban-quet.pdf', 'Bản quét PDF, không phải tệp Excel.', refused('pdf'), pdf('Bao cao thang 11/2021'));
  yield file(
    '~$TH-Le-Loi_2021-11.xlsx',
    'Tệp tạm Excel tạo ra khi đang mở sổ, lẫn vào khi chép thư mục.',
    { outcome: 'ignored', reason: 'office-lock-file' },
    lockFile('Giáo vụ'),
  );
  yield file('bao-cao.rar', 'Tệp nén .rar.', refused('rar'), emptyRar());
  yield file('rong.xlsx', 'Tệp 0 byte: tải hoặc chép chưa xong.', refused('empty-file'), new Uint8Array());
  yield file(
    'word-doi-duoi.xlsx',
    'Tệp Word đổi đuôi thành .xlsx.',
    refused('word-file'),
    wordFile('Báo cáo tháng 11'),
  );
  yield file(
    'khong-dung-bieu-mau.xlsx',
    'Bảng tính trường tự kẻ, không phải biểu mẫu đã gửi.',
    refused('wrong-template'),
    await save(ownTable()),
  );
}

/** A small grey picture of a ruled sheet, JPEG. */
function photo(): Uint8Array {
  return Uint8Array.from(atob(PHOTO), (letter) => letter.charCodeAt(0));
}

const PHOTO =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACAWGBwYFCAcGhwkIiAmMFA0MCwsMGJGSjpQdGZ6eHJmcG6AkLicgIiuim5woNqirr7EztDOfJri' +
  '8uDI8LjKzsb/wAALCAAgADABAREA/8QAGAAAAwEBAAAAAAAAAAAAAAAAAAIDAQX/xAAtEAACAQICCAUFAQAAAAAAAAABAgMAERJRBBMUMUFT' +
  'YdEhIiOSkzJCUpGxg//aAAgBAQAAPwDsPKsZAbFc7gFJ/lKdIjG8SD/Nu1GvTKT427UbRHe1pLnhq27Ua9MpPjbtTJKshIXFcbwVI/tJKXGk' +
  'R4FUnA2824r0pJzNgF44/rX7z+Q6VTFPy4/kPapsZtoT0474G+85jpVMU/Lj+Q9qyIudIkxqoOBdxvxbpRKpbSIwHZfI3iLZrnSTxsEHrSHz' +
  'rwX8h0qmqfnyfpe1TaNtoQa6T6G8bLmOlU1T8+T9L2rIlK6RIC7N5F8TbNsqd40ktjRWtuuL0uzwcmP2ijZ4OTH7RRs8HJj9oo2eDkx+0UyR' +
  'pHfAirffYWr/2Q==';

/** One page with one line of ASCII text. */
function pdf(line: string): Uint8Array {
  const stream = `BT /F1 14 Tf 72 770 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${body}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`;
  return ascii(`${text}${table}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`);
}

/** 165 bytes: the name of who has the workbook open, once in one byte a letter and once in two. */
function lockFile(user: string): Uint8Array {
  const bytes = new Uint8Array(165).fill(0x20);
  bytes[0] = user.length;
  bytes.set(ascii(user.normalize('NFD').replace(/[\u0300-\u036f]/g, '')), 1);
  const view = new DataView(bytes.buffer);
  view.setUint16(55, user.length, true);
  [...user].forEach((letter, index) => view.setUint16(57 + index * 2, letter.charCodeAt(0), true));
  return bytes;
}

/** RAR 5: signature, main header, end of archive. */
function emptyRar(): Uint8Array {
  const head = [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00];
  const main = [0x33, 0x92, 0xb5, 0xe5, 0x0a, 0x01, 0x05, 0x06, 0x00, 0x05, 0x01, 0x01, 0x80, 0x80, 0x00];
  const end = [0x1d, 0x77, 0x56, 0x51, 0x03, 0x05, 0x04, 0x00];
  return Uint8Array.from([...head, ...main, ...end]);
}

function wordFile(line: string): Uint8Array {
  const office = 'http://schemas.openxmlformats.org';
  const xml = (body: string) =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
  const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relations = 'application/vnd.openxmlformats-package.relationships+xml';
  return zipParts(
    new Map([
      [
        '[Content_Types].xml',
        xml(
          `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="${relations}"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
        ),
      ],
      [
        '_rels/.rels',
        xml(
          `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
        ),
      ],
      [
        'word/document.xml',
        xml(
          `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${line}</w:t></w:r></w:p></w:body></w:document>`,
        ),
      ],
    ]),
  );
}

function ownTable(): Workbook {
  const workbook = emptyWorkbook();
  const sheet = emptySheet('Sheet1');
  const rows: CellValue[][] = [
    ['BÁO CÁO SĨ SỐ THÁNG 11'],
    ['Lớp', 'Số lớp', 'Sĩ số'],
    ['Lớp 1', 4, 140],
    ['Lớp 2', 4, 138],
    ['Cộng', 8, 278],
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => setCell(sheet, row, column, { value })));
  workbook.sheets.push(sheet);
  return workbook;
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
