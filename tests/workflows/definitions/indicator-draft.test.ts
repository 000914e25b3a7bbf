import { saysTheSame } from '../../../src/reporting/book/says-the-same';
import { proposeCode } from '../../../src/reporting/catalogue/custom';
import type { Indicator } from '../../../src/reporting/catalogue/indicator';
import { standardCatalogue } from '../../../src/reporting/catalogue/standard';
import { draftOf, entryOf, newDraft, withKind, type IndicatorDraft } from '../../../src/workflows/definitions/indicator-draft'; // prettier-ignore

const NOVEMBER = '2021-11';

describe('a draft', () => {
  it.each(standardCatalogue().indicators.map((indicator) => [indicator.code, indicator] as const))(
    'that is not touched stays what it was: %s',
    (_, indicator) => {
      const before = { on: true, indicator };
      const { entry, problems } = entryOf(draftOf(before), before);
      expect(problems).toEqual([]);
      expect(saysTheSame(entry, before)).toBe(true);
    },
  );

  it.each<[string, Partial<IndicatorDraft>, Partial<Indicator>]>([
    ['texts', { label: '  Ủng hộ \n quỹ ', unit: ' lượt ' }, { label: 'Ủng hộ quỹ', unit: 'lượt' }],
    ['numbers as people write them', { max: '1.200', absolute: '20', relative: '12,5' }, { max: 1200, changeThreshold: { absolute: 20, relative: 0.125 } }], // prettier-ignore
    [
      'choices line by line',
      { kind: 'choice', choices: 'Có\n\n Chưa ' },
      { choices: ['Có', 'Chưa'], aggregation: 'none' },
    ],
    ['the month it is asked in', {}, { from: NOVEMBER, until: NOVEMBER }],
    ['public schools only', { ownership: 'public' }, { ownership: ['public'] }],
  ])('says %s', (_, change, expected) => {
    const { entry, problems } = entryOf({ ...newDraft(['TH'], NOVEMBER), code: 'x', label: 'X', ...change });
    expect(problems).toEqual([]);
    expect(entry.indicator).toMatchObject(expected);
  });

  it('says which number it could not read, and that a sentence is missing', () => {
    const draft = { ...newDraft(['TH'], NOVEMBER), max: 'nhiều', field: '5' };
    expect(entryOf(draft).problems.map(({ field }) => field)).toEqual(['max', 'report']);
  });

  it('adds up what can be added, and money in đồng', () => {
    const draft = newDraft(['TH'], NOVEMBER);
    expect(withKind(draft, 'money')).toMatchObject({ unit: 'đồng', aggregation: 'sum' });
    expect(withKind(withKind(draft, 'money'), 'choice')).toMatchObject({ unit: '', aggregation: 'none' });
  });

  it.each([
    ['Ủng hộ quỹ vắc xin', 'ungHoQuyVacXin'],
    ['Đã tiêm 2 mũi', 'daTiem2Mui'],
    ['15 phút thể dục', 'phutTheDuc'],
    ['Học sinh', 'hocSinh2'],
    ['Tổng', 'tong2'],
    ['???', 'chiTieu'],
  ])('proposes a code for “%s”: %s', (label, code) => expect(proposeCode(label, ['hocSinh', 'lop'])).toBe(code));
});
