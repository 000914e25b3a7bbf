import { SCHOOL_SHEET } from '../../sheets/school/contract';
import type { Place } from './school-form';

/** Where *Phiếu báo cáo* begins: to be looked at and printed once the month is finalised. */
export const PRINT_SHEET: Place = { sheet: SCHOOL_SHEET.print, address: 'A1' };
