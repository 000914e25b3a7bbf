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
    justifyContent: 'space-between',
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
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
    <FluentProvider theme={theme} className={styles.page}>
      <LanguageContext.Provider value={language}>
        <header className={styles.bar}>
          <h1 className={styles.name}>{words.product}</h1>
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
        </header>
        <CommandNotice workbook={workbook} />
        <main className={styles.part}>
          <PaneErrorBoundary>{children}</PaneErrorBoundary>
        </main>
      </LanguageContext.Provider>
    </FluentProvider>
  );
}
