/** The little of the `Office` global that an add-in's workbook code asks for. */

import type { OfficeDocument } from './office/document';
import { highestExcelApi } from './requirement-sets/support';

const HIGHEST = highestExcelApi();

export interface OfficeGlobal {
  context: {
    displayLanguage: string;
    contentLanguage: string;
    host: string;
    platform: string;
    requirements: { isSetSupported(name: string, minVersion?: string | number): boolean };
    /** Absent where there is no workbook. */
    document?: OfficeDocument;
  };
  AsyncResultStatus: { Succeeded: 'succeeded'; Failed: 'failed' };
  CoercionType: { Text: 'text'; Matrix: 'matrix'; Table: 'table' };
  EventType: { DocumentSelectionChanged: 'documentSelectionChanged'; SettingsChanged: 'settingsChanged' };
  FileType: { Text: 'text'; Compressed: 'compressed'; Pdf: 'pdf' };
  HostType: { Excel: 'Excel' };
  ValueFormat: { Unformatted: 'unformatted'; Formatted: 'formatted' };
  onReady(callback?: (info: { host: string; platform: string }) => void): Promise<{ host: string; platform: string }>;
}

/** @param excelApi the highest ExcelApi set to claim, never above what the host has whole. Other sets are not claimed. */
export function officeGlobal(excelApi: string = HIGHEST, document?: OfficeDocument): OfficeGlobal {
  const about = { host: 'Excel', platform: 'OfficeOnline' };
  return {
    context: {
      displayLanguage: 'vi-VN',
      contentLanguage: 'vi-VN',
      ...about,
      requirements: {
        isSetSupported: (name, minVersion = '1.1') =>
          name.toLowerCase() === 'excelapi' &&
          atMost(String(minVersion), excelApi) &&
          atMost(String(minVersion), HIGHEST),
      },
      ...(document && { document }),
    },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    CoercionType: { Text: 'text', Matrix: 'matrix', Table: 'table' },
    EventType: { DocumentSelectionChanged: 'documentSelectionChanged', SettingsChanged: 'settingsChanged' },
    FileType: { Text: 'text', Compressed: 'compressed', Pdf: 'pdf' },
    HostType: { Excel: 'Excel' },
    ValueFormat: { Unformatted: 'unformatted', Formatted: 'formatted' },
    onReady: async (callback) => {
      callback?.(about);
      return about;
    },
  };
}

/** Versions compare part by part: 1.10 is above 1.9. */
function atMost(version: string, limit: string): boolean {
  const [major, minor = 0] = version.split('.').map(Number);
  const [limitMajor, limitMinor = 0] = limit.split('.').map(Number);
  return major < limitMajor || (major === limitMajor && minor <= limitMinor);
}
