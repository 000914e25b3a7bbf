/** What surrounds every part of the pane: theme, language and its switch, and what to do when a part fails. */
import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { keepLanguage, LanguageContext, type Language } from '../language';
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
  first: Language;
  /** Address of the open workbook; absent outside Excel. */
  workbook?: string;
  children: ReactNode;
}

export function PaneFrame({ first, workbook, children }: PaneFrameProps) {
  const [language, setLanguage] = useState(first);
  const other = language === 'vi' ? 'en' : 'vi';
  const words = SHELL_WORDS[language];
  const styles = useStyles();
  const theme = usePaneTheme();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    // The provider's own looks go onto every menu and dialog as well: the page has an element of its own.
    <FluentProvider theme={theme}>
      <LanguageContext.Provider value={language}>
        <div className={styles.page}>
          <CommandNotice workbook={workbook} />
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
                setLanguage(other);
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
