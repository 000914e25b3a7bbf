import { formatCount } from '../../../reporting/wording/numbers';
import type { InLanguages } from '../../language';
import type { MovementCode } from './equation';

interface Words {
  title: string;
  movements: Record<MovementCode, string>;
  before(period: string | undefined): string;
  now: string;
  notGiven: string;
  blank: string;
  noBefore: string;
  noNow: string;
  balanced(now: number, pupil: string): string;
  /** Positive: more pupils than the movements tell of. */
  unexplained(count: number, now: number, pupil: string): string;
  toField(label: string): string;
}

export const MOVEMENT_WORDS: InLanguages<Words> = {
  vi: {
    title: 'Biến động',
    movements: {
      chuyenDen: 'Chuyển đến',
      tangKhac: 'Tăng khác',
      chuyenDi: 'Chuyển đi',
      boHoc: 'Bỏ học, thôi học',
      giamKhac: 'Giảm khác',
    },
    before: (period) => (period === undefined ? 'Kỳ trước' : `Kỳ trước (${period})`),
    now: 'Kỳ này',
    notGiven: 'chưa đủ các khối',
    blank: 'trống',
    noBefore: 'Không có số của kỳ trước trong năm học nên không cân đối được; không phải giải trình.',
    noNow: 'Chưa cân đối được: còn khối chưa ghi số kỳ này.',
    balanced: (now, pupil) => `Khớp: kỳ này ${formatCount(now)} ${pupil}.`,
    unexplained: (count, now, pupil) =>
      `Kỳ này ghi ${formatCount(now)} ${pupil}: còn ${formatCount(Math.abs(count))} ${pupil} ${count > 0 ? 'tăng' : 'giảm'} chưa giải thích.`,
    toField: (label) => `Đến ô ${label}`,
  },
  en: {
    title: 'Movements',
    movements: {
      chuyenDen: 'Arrived',
      tangKhac: 'Other gain',
      chuyenDi: 'Left',
      boHoc: 'Dropped out',
      giamKhac: 'Other loss',
    },
    before: (period) => (period === undefined ? 'Last period' : `Last period (${period})`),
    now: 'This period',
    notGiven: 'grades missing',
    blank: 'blank',
    noBefore:
      'There are no figures of an earlier period in this school year, so nothing is to be balanced or explained.',
    noNow: 'Not to be balanced yet: some grades have no figure for this period.',
    balanced: (now) => `Balanced: ${formatCount(now)} this period.`,
    unexplained: (count, now) =>
      `This period says ${formatCount(now)}: ${count > 0 ? 'a gain' : 'a loss'} of ${formatCount(Math.abs(count))} is not explained yet.`,
    toField: (label) => `Go to ${label}`,
  },
};
