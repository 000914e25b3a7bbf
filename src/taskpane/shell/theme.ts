/** Light, dark or high contrast, as Office is shown; where Office does not say, as the system is. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useReducer, useSyncExternalStore } from 'react';

/** @param isExcel whether Office is ready to say */
export function usePaneTheme(isExcel: boolean): Theme {
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const isForced = useMedia('(forced-colors: active)');
  const officeIsDark = useOfficeDarkness(isExcel);
  const isDark = officeIsDark ?? prefersDark;
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return isForced ? teamsHighContrastTheme : isDark ? webDarkTheme : webLightTheme;
}

/** Excel has no event for its theme (only Outlook does): it is asked again when the pane is come back to. */
function useOfficeDarkness(isExcel: boolean): boolean | undefined {
  const [, askAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    window.addEventListener('focus', askAgain);
    return () => window.removeEventListener('focus', askAgain);
  }, []);
  return isExcel ? officeDarkness() : undefined;
}

function officeDarkness(): boolean | undefined {
  // Absent on some platforms, whatever the types say.
  const theme = Office.context?.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.isDarkTheme ?? darknessOf(theme?.bodyBackgroundColor);
}

/** Whether "#262626" is a dark ground; `undefined` for what is no such colour. */
function darknessOf(color: string | undefined): boolean | undefined {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!parts) return undefined;
  const [red, green, blue] = parts.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
