/** What surrounds every part of the pane: theme, language and its switch, and what to do when a part fails. */
import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { keepLanguage, keptLanguage, languageOf } from '../../workflows/language';
import { LanguageContext } from '../language';
import { CommandNotice } from './CommandNotice';
import { PaneErrorBoundary } from './PaneErrorBoundary';
import { usePaneTheme } from './theme';
import { SHELL_WORDS } from './words';

const useStyles = makeStyles({
  page: { minHeight: '100vh', display: 'flex', flexDirection: 'column', overflowWrap: 'break-word' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  switch: { fontWeight: tokens.fontWeightRegular, minWidth: 'auto' },
  part: { flexGrow: 1, display: 'flex', flexDirection: 'column', minWidth: 0 },
});

export interface PaneFrameProps {
  /** Absent until Office is ready, and outside Excel. */
  excel?: Pick<Office.Context, 'displayLanguage' | 'document'>;
  children: ReactNode;
}

export function PaneFrame({ excel, children }: PaneFrameProps) {
  const [chosen, setChosen] = useState(keptLanguage);
  const language = chosen ?? languageOf(excel?.displayLanguage);
  const other = language === 'vi' ? 'en' : 'vi';
  const words = SHELL_WORDS[language];
  const styles = useStyles();
  const theme = usePaneTheme(excel !== undefined);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    // The provider's own looks go onto every menu and dialog as well: the page has an element of its own.
    <FluentProvider theme={theme}>
      <LanguageContext.Provider value={language}>
        <div className={styles.page}>
          <CommandNotice workbook={excel?.document.url} />
          <main className={styles.part}>
            <PaneErrorBoundary>{children}</PaneErrorBoundary>
          </main>
          <footer className={styles.bar}>
            <Button
              appearance="subtle"
              size="small"
              className={styles.switch}
              lang={other}
              onClick={() => {
                keepLanguage(other);
                setChosen(other);
              }}
            >
              {words.otherLanguage}
            </Button>
          </footer>
        </div>
      </LanguageContext.Provider>
    </FluentProvider>
  );
}
