import { compileBriefing } from '../../../src/reporting/briefing/compile';
import type { Annex, Briefing, BriefingBlock } from '../../../src/reporting/briefing/document';
import { choiceOf } from '../../../src/reporting/briefing/explanations';
import type { Setting } from '../../../src/reporting/book/book';
import { FIELD_TITLES, NOTHING_TO_SAY } from '../../../src/reporting/briefing/fields';
import type { Indicator } from '../../../src/reporting/catalogue/indicator';
import { standardCatalogue } from '../../../src/reporting/catalogue/standard';
import { month, NOVEMBER, office, scale, school, seventeenPrimaries, submission } from '../books';
import { MUI2, uongBi } from './uong-bi';

const texts = (briefing: Briefing): string[] =>
  briefing.blocks.map((block) => ('text' in block ? block.text : block.kind));
const figures = (briefing: Briefing) =>
  briefing.blocks.filter((block): block is Extract<BriefingBlock, { kind: 'figures' }> => block.kind === 'figures');
const annex = (briefing: Briefing, code: string): Annex => {
  const found = briefing.annexes.find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};

test.each([
  'Tổng số lớp: 268; Tổng số trẻ: 6.640 (duy trì ổn định so với tháng 10/2021).',
  'Tổng số lớp: 326; Tổng số học sinh: 12.843 (duy trì ổn định so với tháng 10/2021).',
  'Tổng số lớp: 188; Tổng số học sinh: 8.411 (tăng 01 học sinh so với tháng 10/2021).',
  '- Hiệu trưởng các trường. Có mặt: 44/44 đồng chí. Vắng mặt: 0.',
  '- Đến nay có 3/4 trường tham gia ủng hộ với số tiền huy động được là 51.760.000 đồng.',
  '- Đến nay thực hiện tiêm đủ 2 mũi cho học sinh là 11.014 học sinh (trong đó 5.004 học sinh ngoài các trường trực thuộc).',
  '- Tình hình nộp báo cáo tháng 11/2021: 5/5 trường đã nộp (đúng hạn: 05; nộp muộn: 0).',
  '- Đến nay có 3/5 trường đạt chuẩn quốc gia (60,0%).',
  '- Trường THCS Trưng Vương được công nhận đạt chuẩn quốc gia mức độ 2, đạt kiểm định chất lượng giáo dục cấp độ 3 (Quyết định số 4123/QĐ-UBND ngày 15/11/2021).',
  '- Có 01 trường đang chờ đánh giá ngoài: Trường MN Phương Đông.',
  'Tuy nhiên, một số hoạt động phải lùi sang tháng sau.',
  '2. Tổ chức kiểm tra học kỳ I.',
])('the report says: %s', (sentence) => expect(texts(compileBriefing(uongBi(), NOVEMBER))).toContain(sentence));

test('eleven fields in order, none left out, then part II and the closing', () => {
  const { blocks } = compileBriefing(uongBi(), NOVEMBER);
  const headings = blocks.filter((block) => block.kind === 'heading');
  expect(headings.map(({ number, text }) => `${number}. ${text}`)).toEqual([
    'I. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11 NĂM 2021',
    ...FIELD_TITLES.map((title, i) => `${i + 1}. ${title}`),
    'II. PHƯƠNG HƯỚNG, NHIỆM VỤ CÔNG TÁC THÁNG 12 NĂM 2021',
  ]);
  const after = blocks[blocks.findIndex((block) => block.kind === 'heading' && block.number === '7') + 1];
  expect(after).toEqual({ kind: 'paragraph', text: NOTHING_TO_SAY });
  expect(blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: expect.stringMatching(/giải quyết\.\/\.$/) });
});

test('header and signature come from the settings', () => {
  const { header, signature } = compileBriefing(uongBi(), NOVEMBER);
  expect(header).toMatchObject({
    number: 'Số: 05/TB-PGDĐT',
    placeAndDate: 'Uông Bí, ngày 02 tháng 12 năm 2021',
    kind: 'THÔNG BÁO',
    basis: 'Số liệu tháng 11/2021 (giao ban tháng 12/2021)',
  });
  expect(signature.lines).toEqual(['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']);
  expect(signature.recipients.at(-1)).toBe('- Lưu: VT.');
});

test('a missing primary is said, and is never a fall', () => {
  const { schools, october, november } = seventeenPrimaries();
  const book = office(schools, { '2021-10': october, '2021-11': { ...november, T01: null } });
  const briefing = compileBriefing(book, NOVEMBER);
  expect(texts(briefing)).toContain(
    'Tổng số lớp: 302; Tổng số học sinh: 11.893 (số liệu của 16/17 trường; trong các trường đã nộp, tăng 01 học sinh so với tháng 10/2021).',
  );
  expect(texts(briefing).join(' ')).not.toContain('giảm');
  expect(texts(briefing).join(' ')).toContain('chưa nộp: 01 trường (Trường TH T01)');
});

test('last month’s figures standing in are counted, footnoted and left out of the change', () => {
  const { schools, october, november } = seventeenPrimaries();
  const book = office(schools, { '2021-10': october, '2021-11': { ...november, T01: null } });
  const carried = submission(NOVEMBER, 'T01', { state: 'carried', lot: 'L0003' });
  const briefing = compileBriefing({ ...book, submissions: [...book.submissions, carried] }, NOVEMBER);
  expect(figures(briefing)[0]).toMatchObject({
    text: 'Tổng số lớp: 326; Tổng số học sinh: 12.843 (số liệu của 16/17 trường và 01 trường tạm lấy số kỳ trước; trong các trường đã nộp, tăng 01 học sinh so với tháng 10/2021).',
    notes: [1],
  });
  expect(briefing.footnotes).toEqual([
    { number: 1, text: 'Số liệu của Trường TH T01 tạm lấy số đã báo cáo tháng 10/2021 do chưa có báo cáo của trường.' },
  ]);
});

test('in September nothing is compared, unless last year’s figures are in the book', () => {
  const schools = [school('T1', ['TH'])];
  const september = month('2021-09');
  const now = { '2021-09': { T1: scale('TH', 10, 350) } };
  const withLastYear = { '2020-09': { T1: scale('TH', 10, 348) }, ...now };
  expect(texts(compileBriefing(office(schools, now), september))).toContain('Tổng số lớp: 10; Tổng số học sinh: 350.');
  expect(texts(compileBriefing(office(schools, withLastYear), september))).toContain(
    'Tổng số lớp: 10; Tổng số học sinh: 350 (tăng 02 học sinh so với cùng kỳ năm học trước).',
  );
});

test('figures of THPT from outside stand under field 3 with their source, and not in the whole', () => {
  const row = (period: string, value: number) => ({ period, indicator: 'THPT.hocSinh', source: 'Sở GD&ĐT', value });
  const briefing = compileBriefing(uongBi({ outside: [row('2021-10', 4000), row('2021-11', 3998)] }), NOVEMBER);
  expect(figures(briefing).find((block) => block.text.includes('THPT'))).toMatchObject({
    section: '3',
    text: '- Cấp THPT (theo Sở GD&ĐT): tổng số học sinh: 3.998 (giảm 02 học sinh so với tháng 10/2021).',
  });
  expect(annex(briefing, 'PL1').rows.at(-1)?.cells).toContain(27_894);
});

test('explanations of approved reports are printed only where the office wants them', () => {
  const reasons = new Map([['TH_1_hocSinh', '02 học sinh chuyển đến chưa có hồ sơ']]);
  const print = (value: string, state: 'approved' | 'submitted') => {
    const book = uongBi();
    const settings = [...book.settings, { key: 'inGiaiTrinh', value }];
    const figures = book.figures.map((row) => (row.school === 'T1' ? { ...row, explanations: reasons } : row));
    const submissions = book.submissions.map((one) => ({ ...one, state }));
    return compileBriefing({ ...book, settings, figures, submissions }, NOVEMBER).footnotes.map((note) => note.text);
  };
  expect(print('Có', 'approved')).toEqual([
    'Trường TH Lê Lợi giải trình: Lớp 1 - Học sinh: 02 học sinh chuyển đến chưa có hồ sơ.',
  ]);
  expect([...print('Có', 'submitted'), ...print('Không', 'approved')]).toEqual([]);
});

test('single reasons are chosen, school by school, against what holds for all', () => {
  const reasons = new Map([
    ['TH_1_hocSinh', 'chuyển đến'],
    ['TH_2_hocSinh', 'chuyển đi'],
  ]);
  const print = (...settings: Setting[]) => {
    const book = uongBi();
    const figures = book.figures.map((row) => (row.school === 'T1' ? { ...row, explanations: reasons } : row));
    const submissions = book.submissions.map((one) => ({ ...one, state: 'approved' as const }));
    const whole = { ...book, settings: [...book.settings, ...settings], figures, submissions };
    return compileBriefing(whole, NOVEMBER).footnotes.map(({ text }) => /chuyển đ\p{L}+/u.exec(text)?.[0]);
  };
  const all = (value: string) => ({ key: 'inGiaiTrinh', value });
  const own = (value: string) => ({ key: 'inGiaiTrinh', value, period: NOVEMBER.id, school: 'T1' });
  expect(print(own('TH_2_hocSinh'))).toEqual(['chuyển đi']);
  expect(print(all('Có'), own('TH_1_hocSinh'))).toEqual(['chuyển đến']);
  expect(print(all('Có'), own('Không'))).toEqual([]);
  expect(print(all('Không'), own('Có'))).toEqual(['chuyển đến', 'chuyển đi']);
  expect(print(own('TH_1_hocSinh | TH_2_hocSinh'))).toEqual(['chuyển đến', 'chuyển đi']);
});

test('a reason written at several figures is one footnote', () => {
  const book = uongBi();
  const reasons = new Map([
    ['TH_1_hocSinh', 'thiếu phòng học.'],
    ['TH_tong', 'thiếu  phòng học'],
    ['TH_2_hocSinh', 'thiếu phòng học'],
  ]);
  const figures = book.figures.map((row) => (row.school === 'T1' ? { ...row, explanations: reasons } : row));
  const settings = [...book.settings, { key: 'inGiaiTrinh', value: 'Có' }];
  const submissions = book.submissions.map((one) => ({ ...one, state: 'approved' as const }));
  const { footnotes } = compileBriefing({ ...book, settings, figures, submissions }, NOVEMBER);
  expect(footnotes.map(({ text }) => text)).toEqual([
    'Trường TH Lê Lợi giải trình: Lớp 1 - Học sinh; Lớp 2 - Học sinh: thiếu phòng học.',
  ]);
});

test.each([
  ['Không', [false, false], undefined],
  ['Không', [true, false], 'a'],
  ['Không', [true, true], 'Có'],
  ['Có', [true, true], undefined],
  ['Có', [false, true], 'b'],
  ['Có', [false, false], 'Không'],
])('with %s for all, %j is written as %j', (value, printed, expected) => {
  const explanations = printed.map((isPrinted, at) => ({ keys: ['ab'[at] ?? ''], isPrinted }));
  expect(choiceOf([{ key: 'inGiaiTrinh', value }], NOVEMBER.id, explanations)).toBe(expected);
});

test('answers to what schools ask for stand beside it in PL5', () => {
  const book = uongBi();
  const plain = annex(compileBriefing(book, NOVEMBER), 'PL5');
  expect(plain.columns.map(({ key }) => key)).not.toContain('traLoi');
  const line = { period: NOVEMBER.id, field: 'PL5 M1', text: 'Phòng đã đề nghị Nội vụ.' };
  const briefing = compileBriefing({ ...book, lines: [...book.lines, line] }, NOVEMBER);
  const answered = annex(briefing, 'PL5');
  expect(answered.columns.map(({ key }) => key)).toContain('traLoi');
  expect(answered.rows.filter(({ cells }) => cells.includes(line.text)).map(({ id }) => id)).toEqual(['M1']);
  expect(texts(briefing).join()).not.toContain(line.text);
});

test('a Báo cáo is read at the meeting: it has no attendance and no conclusion, and words of its own', () => {
  const book = uongBi();
  const settings = [...book.settings, { key: 'loaiVanBan', value: 'Báo cáo' }];
  const briefing = compileBriefing({ ...book, settings }, NOVEMBER);
  expect(briefing.header).toMatchObject({
    kind: 'BÁO CÁO',
    subject: 'Kết quả thực hiện nhiệm vụ tháng 11/2021; phương hướng, nhiệm vụ tháng 12/2021',
  });
  expect(figures(briefing).filter((block) => block.section === 'họp')).toEqual([]);
  expect(texts(briefing).join()).not.toContain('kết luận');
});

describe('the office’s own indicators', () => {
  const own = (more: Partial<Indicator>): Indicator => ({
    code: 'testNhanh',
    label: 'Test nhanh đợt 2',
    section: 'yTe',
    kind: 'count',
    scope: 'school',
    levels: ['TH'],
    unit: 'lượt',
    required: false,
    aggregation: 'sum',
    frequency: 'month',
    custom: true,
    ...more,
  });
  const say = (indicator: Indicator, figure: Record<string, number | boolean>) => {
    const standard = standardCatalogue();
    const catalogue = { ...standard, indicators: [...standard.indicators, indicator] };
    const schools = [school('T1', ['TH']), school('T2', ['TH'])];
    const book = office(
      schools,
      { '2021-11': { T1: scale('TH', 1, 30, figure), T2: scale('TH', 1, 30) } },
      { catalogue },
    );
    return figures(compileBriefing(book, NOVEMBER)).map((block) => `${block.section} ${block.text}`);
  };

  test.each<[string, Partial<Indicator>, Record<string, number | boolean>, string]>([
    ['a count', {}, { testNhanh: 412 }, '5 - Test nhanh đợt 2: 412 lượt (số liệu của 1/2 trường).'],
    ['a yes/no', { kind: 'yesNo', unit: 'trường' }, { testNhanh: true }, '5 - Test nhanh đợt 2: 1/2 đơn vị.'],
    [
      'a pair of a level',
      { kind: 'pair', scope: 'level', section: 'khac' },
      { TH_testNhanh_k: 3, TH_testNhanh_N: 4 },
      '2 - Test nhanh đợt 2: 3/4 lượt (75,0%) (số liệu của 1/2 trường).',
    ],
    [
      'a template',
      { report: { field: 7, template: 'Đã test {tong} {donVi} ở {soDonVi} trường trong {ky}' } },
      { testNhanh: 5 },
      '7 - Đã test 05 lượt ở 01 trường trong tháng 11/2021 (số liệu của 1/2 trường).',
    ],
  ])('%s has its sentence', (_, more, figure, sentence) => expect(say(own(more), figure)).toContain(sentence));

  test('nothing reported, nothing said', () => {
    expect(say(own({}), {}).join()).not.toContain('Test nhanh');
  });
});

describe('annexes', () => {
  test('the submission annex goes by level, whatever the order of the registry', () => {
    const schools = [school('A', ['TH', 'THCS']), school('B', ['THCS']), school('C', ['MN']), school('D', ['TH'])];
    const groups = annex(compileBriefing(office(schools, { '2021-11': {} }), NOVEMBER), 'PL4').rows;
    const labels = groups.filter(({ kind }) => kind === 'group').map(({ cells }) => cells.find((cell) => cell));
    expect(labels).toEqual(['Mầm non', 'Tiểu học', 'THCS', 'Tiểu học và THCS']);
  });

  test('PL1 sums per level and in all, a TH&THCS school in both levels', () => {
    const { columns, rows } = annex(compileBriefing(uongBi(), NOVEMBER), 'PL1');
    const [lop, pupils] = ['lop', 'hocSinh'].map((key) => columns.findIndex((column) => column.key === key));
    const sums = rows.filter((row) => row.adds).map((row) => [row.id, row.cells[lop ?? 0], row.cells[pupils ?? 0]]);
    expect(sums).toEqual([
      ['MN', 268, 6640],
      ['TH', 326, 12843],
      ['THCS', 188, 8411],
      ['ALL', 782, 27894],
    ]);
    expect(rows.filter((row) => row.id === 'L1').map((row) => row.cells[pupils ?? 0])).toEqual([1243, 800]);
  });

  test('PL2 stands only with a vaccination table, and its total has the outside figures', () => {
    expect(annex(compileBriefing(uongBi(), NOVEMBER), 'PL2').rows.at(-1)?.cells).toContain(11_014);
    const off = compileBriefing(uongBi({ catalogue: standardCatalogue(), outside: [] }), NOVEMBER);
    expect(off.annexes.map(({ code, label }) => `${code} ${label}`)).toEqual([
      'PL1 Phụ lục I',
      'PL3 Phụ lục II',
      'PL4 Phụ lục III',
      'PL5 Phụ lục IV',
    ]);
  });

  test.each([
    ['Có', false],
    ['Không', true],
  ])('khuyết tật and bỏ học of a school are shown when anChiTieuNhayCam is “%s”: %p', (value, shown) => {
    const figure = { TH_1_khuyetTat: 2, TH_boHoc: 1 };
    const book = office(
      [school('T1', ['TH'])],
      { '2021-11': { T1: scale('TH', 1, 30, figure) } },
      { settings: [{ key: 'anChiTieuNhayCam', value }] },
    );
    const keys = annex(compileBriefing(book, NOVEMBER), 'PL1').columns.map((column) => column.key);
    expect([keys.includes('khuyetTat'), keys.includes('boHoc')]).toEqual([shown, shown]);
  });
});

test.each([
  ['T1', 'TH_1_hocSinh', 'TH.hocSinh'],
  ['C1', 'THCS_6_hocSinh', 'THCS.hocSinh'],
  ['C1', MUI2, `ALL.${MUI2}`],
  ['L1', 'soTien', 'ALL.soTien'],
])('7 more in %s %s moves exactly %s and its change by 7', (code, key, figure) => {
  const numbers = (briefing: Briefing) =>
    new Map(figures(briefing).flatMap((block) => block.numbers.map((number) => [number.figure, number.value])));
  const book = uongBi();
  const more = book.figures.map((row) =>
    row.period === NOVEMBER.id && row.school === code
      ? { ...row, figures: new Map(row.figures).set(key, Number(row.figures.get(key)) + 7) }
      : row,
  );
  const before = numbers(compileBriefing(book, NOVEMBER));
  const after = numbers(compileBriefing({ ...book, figures: more }, NOVEMBER));
  const moved = [...after].filter(([id, value]) => before.has(id) && before.get(id) !== value);
  expect(moved.map(([id]) => id).filter((id) => id !== `${figure}.real`)).toEqual([figure]);
  for (const [id, value] of moved) expect(value - (before.get(id) ?? 0)).toBe(7);
});
