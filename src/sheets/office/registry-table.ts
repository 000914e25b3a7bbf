/** `tblTruong`, Danh mục trường; its headings are the registry file's too. */
import type { Ownership } from '../../reporting/catalogue/indicator';
import type { Level } from '../../reporting/levels/level';
import type { School } from '../../reporting/schools/school';
import { choice, day, freeText, levels, list, optionalText, text } from './columns';
import { packed, tableLayout, type Fault } from './layout';

/** Loại hình says two things at once: who owns the unit, and whether it counts as a school (trường). */
const KINDS = {
  public: 'Công lập',
  private: 'Tư thục',
  independentPrivate: 'Độc lập tư thục',
  independentPublic: 'Độc lập công lập',
};
type Kind = keyof typeof KINDS;

interface FlatSchool {
  code: string;
  name: string;
  levels: readonly Level[];
  commune: string;
  kind: Kind;
  email: string | undefined;
  validFrom: string | undefined;
  validTo: string | undefined;
  formerCodes: readonly string[];
}

const flat = tableLayout<FlatSchool>({
  sheet: 'Danh mục trường',
  table: 'tblTruong',
  title: 'DANH MỤC TRƯỜNG',
  hint: 'Mỗi trường một dòng. Mã trường không đổi qua các năm; trường thôi hoạt động thì ghi “Đến ngày”, không xóa dòng.',
  columns: {
    code: text('Mã trường', { width: 14 }),
    name: text('Tên trường', { width: 36 }),
    levels: levels(),
    commune: freeText('Xã/phường', { width: 20, aliases: ['Xã', 'Phường', 'Xã, phường'] }),
    kind: choice<Kind>('Loại hình', KINDS, { blank: 'public', width: 16 }),
    email: optionalText('Email', { width: 30 }),
    validFrom: day('Từ ngày'),
    validTo: day('Đến ngày'),
    formerCodes: list('Trường trước đó', {
      width: 16,
      prompt: 'Mã trường cũ; sáp nhập nhiều trường: cách nhau bằng dấu chấm phẩy.',
    }),
  },
});

export const SCHOOLS = packed<School, FlatSchool>(flat, pack, unpack);

function pack({ ownership, independentNursery, ...school }: School): FlatSchool {
  const kind = independentNursery ? (ownership === 'public' ? 'independentPublic' : 'independentPrivate') : ownership;
  return {
    email: undefined,
    validFrom: undefined,
    validTo: undefined,
    formerCodes: [],
    ...school,
    kind,
  };
}

function unpack({ kind, formerCodes, ...rest }: FlatSchool): School | Fault {
  const school = formerCodes.length > 0 ? { ...rest, formerCodes } : rest;
  if (school.levels.length === 0)
    return { header: 'Cấp học', message: `Trường “${school.name}” chưa ghi cấp học; hãy ghi, ví dụ TH hoặc TH;THCS.` };
  const ownership: Ownership = kind === 'public' || kind === 'independentPublic' ? 'public' : 'private';
  return kind === 'public' || kind === 'private'
    ? { ...school, ownership }
    : { ...school, ownership, independentNursery: true };
}
