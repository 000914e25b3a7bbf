import { decodeText } from '../../src/intake/formats/csv-text';
import { toWindows1258 } from '../../src/sample/dirty/windows-1258';

const LETTERS =
  'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÊỀẾỂỄỆƠỜỚỞỠỢƯỪỨỬỮỰỲÝỶỸỴĐ';

test('every Vietnamese letter goes into the code page and comes back', () => {
  const bytes = toWindows1258(LETTERS);
  expect(decodeText(bytes)).toEqual({ text: LETTERS, encoding: 'windows-1258' });
  expect(toWindows1258('漢')).toEqual(Uint8Array.of(0x3f));
});
