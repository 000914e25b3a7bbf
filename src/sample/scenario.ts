/** A month as it goes: commands and times that make one school late, one returned and one missing. */

export interface Scenario {
  moTa: string;
  hanNop: string;
  cacBuoc: { viec: string; lenh: string[] }[];
  ketQua: { muon: string[]; traLai: string[]; thieu: string[] };
}

/** Arguments of the command line, run in the sample's folder; files are those of `thang-11/`. */
export function sampleScenario(files: ReadonlyMap<string, string>): Scenario {
  const late = 'UB-MN04';
  const returned = 'UB-THCS02';
  const missing = 'UB-TH04';
  const path = (code: string) => `thang-11/${files.get(code)}`;
  const onTime = [...files.keys()].filter((code) => code !== late && code !== missing).map(path);
  const book = ['--book', 'so-tong-hop.xlsx', '--period', '2021-11'];
  return {
    moTa: 'Hạn nộp 17g00 ngày 28/11/2021. Một trường nộp muộn, một trường bị trả lại, một trường chưa nộp.',
    hanNop: '2021-11-28T17:00',
    cacBuoc: [
      {
        viec: '42 trường nộp đúng hạn, nhận sáng 28/11',
        lenh: ['receive', ...book, '--at', '2021-11-28T10:00', ...onTime],
      },
      {
        viec: 'MN Vàng Danh nộp muộn 25 phút',
        lenh: ['receive', ...book, '--at', '2021-11-28T17:25', path(late)],
      },
      { viec: 'Duyệt các báo cáo đã nộp', lenh: ['approve', ...book, '--school', 'all'] },
      {
        viec: 'Duyệt rồi mới thấy cần kiểm tra lại số học sinh lớp 8: trả lại THCS Bắc Sơn',
        lenh: ['return', ...book, '--school', returned, '--reason', 'Kiểm tra lại số học sinh khối lớp 8.'],
      },
      { viec: 'Lập báo cáo khi TH Trần Phú chưa nộp', lenh: ['report', ...book] },
    ],
    ketQua: { muon: [late], traLai: [returned], thieu: [missing] },
  };
}
