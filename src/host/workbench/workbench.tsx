/** The workbench's composition root: engine, add-in and page. */
import {
  FluentProvider,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { StrictMode, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { WorkbookView } from './engine/api';
import { startEngine, type RemoteEngine } from './engine/remote';
import type { Language } from './language';
import { AddIn } from './office/add-in';
import { parseManifest } from './office/manifest';
import { trustThisPage } from './office/trust';
import { keepOffline } from './offline/register';
import { PAGE_WORDS } from './page/words';
import { windowName } from './page/window-name';
import { Workbench } from './page/Workbench';

const LANGUAGE_KEY = 'giao-ban-language';

async function start(place: HTMLElement): Promise<void> {
  const words = PAGE_WORDS[keptLanguage()];
  place.textContent = words.starting;
  try {
    trustThisPage(location, localStorage);
    const remote = await startEngine();
    await remote.engine.setLanguage(keptLanguage());
    const restored = await remote.engine.begin(windowName());
    const { engine } = remote;
    const [view, manifest, excelApi] = await Promise.all([engine.view(), fetchManifest(), engine.excelApi()]);
    createRoot(place).render(
      <StrictMode>
        <App
          remote={remote}
          first={view}
          manifest={manifest}
          excelApi={excelApi}
          isRestored={restored && view.isDirty}
        />
      </StrictMode>,
    );
    void keepOffline();
  } catch (error) {
    place.textContent = words.cannotStart(error instanceof Error ? error.message : String(error));
  }
}

interface AppProps {
  remote: RemoteEngine;
  first: WorkbookView;
  manifest: Element;
  /** The highest set the engine has whole. */
  excelApi: string;
  isRestored: boolean;
}

function App({ remote, first, manifest, excelApi, isRestored }: AppProps) {
  const [language, setLanguage] = useState(keptLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = PAGE_WORDS[language].product;
  }, [language]);
  const addInFor = useCallback(
    (view: WorkbookView, spoken: Language) => {
      const locale = spoken === 'vi' ? 'vi-VN' : 'en-US';
      return new AddIn({
        port: remote.office,
        manifest: parseManifest(manifest, { locale, base: new URL('.', location.href).href }),
        language: spoken,
        context: {
          excelApi,
          displayLanguage: locale,
          contentLanguage: locale,
          documentUrl: view.name,
        },
      });
    },
    [remote, manifest, excelApi],
  );
  const choose = (next: Language): void => {
    localStorage.setItem(LANGUAGE_KEY, next);
    void remote.engine.setLanguage(next);
    setLanguage(next);
  };
  return (
    <FluentProvider theme={useTheme()}>
      <Workbench
        remote={remote}
        first={first}
        {...(isRestored && { greeting: PAGE_WORDS[language].restored(first.name) })}
        language={language}
        onLanguage={choose}
        addInFor={addInFor}
      />
    </FluentProvider>
  );
}

/** As the system is set: light, dark, or high contrast. */
function useTheme(): Theme {
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isForced = useMedia('(forced-colors: active)');
  return isForced ? teamsHighContrastTheme : isDark ? webDarkTheme : webLightTheme;
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

function keptLanguage(): Language {
  const kept = localStorage.getItem(LANGUAGE_KEY);
  if (kept === 'vi' || kept === 'en') return kept;
  return 'vi';
}

async function fetchManifest(): Promise<Element> {
  const answer = await fetch('manifest.xml');
  return new DOMParser().parseFromString(await answer.text(), 'text/xml').documentElement;
}

const place = document.getElementById('workbench');
if (place) void start(place);
