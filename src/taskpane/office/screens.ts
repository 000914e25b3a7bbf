/** The office's screens in the order of its month. A new screen is one entry here and one folder; each is loaded when first shown. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { InLanguages } from '../language';
import type { ScreenId, ScreenProps } from './screen';

export interface OfficeScreen {
  id: ScreenId;
  title: InLanguages<string>;
  Screen: LazyExoticComponent<ComponentType<ScreenProps>>;
}

export const SCREENS: readonly OfficeScreen[] = [
  { id: 'board', title: { vi: 'Bảng theo dõi', en: 'Board' }, Screen: lazy(() => import('./board/BoardScreen')) },
  {
    id: 'receive',
    title: { vi: 'Tiếp nhận báo cáo', en: 'Receive reports' },
    Screen: lazy(() => import('./receive/ReceiveScreen')),
  },
  {
    id: 'report',
    title: { vi: 'Lập báo cáo', en: 'Compile report' },
    Screen: lazy(() => import('./report/ReportScreen')),
  },
];
