/** The little of the `Office` global that an add-in's workbook code asks for. */

export interface OfficeGlobal {
  context: {
    displayLanguage: string;
    contentLanguage: string;
    host: string;
    platform: string;
    requirements: { isSetSupported(name: string, minVersion?: string | number): boolean };
  };
  onReady(callback?: (info: { host: string; platform: string }) => void): Promise<{ host: string; platform: string }>;
}

/** What the npm copy of the client library knows; notes (1.18) are not in it. */
export const HIGHEST_EXCEL_API = '1.17';

/** @param excelApi the highest ExcelApi set to claim. Other sets are not claimed. */
export function officeGlobal(excelApi: string = HIGHEST_EXCEL_API): OfficeGlobal {
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
          atMost(String(minVersion), HIGHEST_EXCEL_API),
      },
    },
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
