/**
 * The office's screens in the order they are gone to most: what is looked at and received daily first. A new screen is one
 * entry here and one folder; each is loaded when first shown.
 */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { InLanguages } from '../language';
import type { ScreenId, ScreenProps } from './screen';

export interface OfficeScreen {
  id: ScreenId;
  title: InLanguages<string>;
  /** A part of the title, for the narrow row of tabs; absent: the title is short enough. */
  tab?: InLanguages<string>;
  Screen: LazyExoticComponent<ComponentType<ScreenProps>>;
}

/** Fetched with the page, not after the book was read: it is the screen that is opened. A failure is told where it is shown. */
const firstScreen = import('./board/BoardScreen');
firstScreen.catch(() => undefined);

export const SCREENS: readonly OfficeScreen[] = [
  {
    id: 'board',
    title: { vi: 'Bảng theo dõi', en: 'Board' },
    tab: { vi: 'Theo dõi', en: 'Board' },
    Screen: lazy(() => firstScreen),
  },
  {
    id: 'receive',
    title: { vi: 'Tiếp nhận báo cáo', en: 'Receive reports' },
    tab: { vi: 'Tiếp nhận', en: 'Receive' },
    Screen: lazy(() => import('./receive/ReceiveScreen')),
  },
  {
    id: 'schools',
    title: { vi: 'Số liệu từng trường', en: 'School by school' },
    tab: { vi: 'Từng trường', en: 'School' },
    Screen: lazy(() => import('./schools/SchoolsScreen')),
  },
  {
    id: 'compare',
    title: { vi: 'So sánh', en: 'Compare' },
    Screen: lazy(() => import('./compare/CompareScreen')),
  },
  {
    id: 'match',
    title: { vi: 'Đối chiếu', en: 'Match' },
    Screen: lazy(() => import('./match/MatchScreen')),
  },
  {
    id: 'templates',
    title: { vi: 'Gửi biểu mẫu', en: 'Send forms' },
    Screen: lazy(() => import('./templates/TemplatesScreen')),
  },
  {
    id: 'definitions',
    title: { vi: 'Chỉ tiêu và quy tắc', en: 'Indicators and rules' },
    tab: { vi: 'Chỉ tiêu', en: 'Indicators' },
    Screen: lazy(() => import('./definitions/DefinitionsScreen')),
  },
  {
    id: 'meeting',
    title: { vi: 'Họp và nhiệm vụ', en: 'Meeting and tasks' },
    tab: { vi: 'Họp', en: 'Meeting' },
    Screen: lazy(() => import('./meeting/MeetingScreen')),
  },
  {
    id: 'report',
    title: { vi: 'Lập báo cáo', en: 'Compile report' },
    Screen: lazy(() => import('./report/ReportScreen')),
  },
  {
    id: 'offices',
    title: { vi: 'Tổng hợp nhiều đơn vị', en: 'Several offices' },
    tab: { vi: 'Nhiều đơn vị', en: 'Offices' },
    Screen: lazy(() => import('./offices/OfficesScreen')),
  },
  {
    id: 'settings',
    title: { vi: 'Thiết lập', en: 'Settings' },
    Screen: lazy(() => import('./settings/SettingsScreen')),
  },
];
