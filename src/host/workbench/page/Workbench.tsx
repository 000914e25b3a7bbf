/** The whole page: file bar, ribbon, grid and task pane over one engine. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState, type DragEvent } from 'react';
import type { SheetId, WorkbookView } from '../engine/api';
import type { RemoteEngine } from '../engine/remote';
import { Grid } from '../grid/Grid';
import type { Language } from '../language';
import type { AddIn } from '../office/add-in';
import { Ribbon } from '../office/Ribbon';
import { TaskPane } from '../office/TaskPane';
import { PrintPreview } from '../print/PrintPreview';
import { AskSave } from './dialogs';
import { FileBar } from './FileBar';
import { sampleFiles, type SampleFile } from './files';
import { useOpenedFiles } from './opened-files';
import { useRegions } from './regions';
import { PAGE_WORDS } from './words';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100vh', overflow: 'hidden' },
  work: { display: 'flex', flexGrow: 1, minHeight: 0 },
  sheet: { flexGrow: 1, minWidth: 0, minHeight: 0 },
  drop: {
    position: 'fixed',
    inset: 0,
    zIndex: 1000,
    display: 'grid',
    placeItems: 'center',
    fontSize: tokens.fontSizeHero700,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    opacity: 0.9,
    pointerEvents: 'none',
  },
});

export interface WorkbenchProps {
  remote: RemoteEngine;
  first: WorkbookView;
  /** What the first moments have to say, e.g. that work was restored. */
  greeting?: string;
  language: Language;
  onLanguage(language: Language): void;
  addInFor(view: WorkbookView, language: Language): AddIn;
}

export function Workbench({ remote, first, greeting, language, onLanguage, addInFor }: WorkbenchProps) {
  const styles = useStyles();
  const { engine, changes } = remote;
  const [view, setView] = useState(first);
  const [samples, setSamples] = useState<SampleFile[]>([]);
  const [printing, setPrinting] = useState(false);
  const [dropping, setDropping] = useState(false);
  const files = useOpenedFiles(remote, view, language, greeting);
  const addIn = useAddInOf(view, language, files.opening, addInFor);

  useEffect(() => changes((change) => setView(change.view)), [changes]);
  useEffect(() => void sampleFiles().then(setSamples), []);
  useLeavingQuestion(view.isDirty, remote);
  useRegions();
  useShortcuts({ s: () => void files.save(), p: () => setPrinting(true) });

  const load = useCallback((sheets: readonly SheetId[]) => engine.printed(sheets), [engine]);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const [file] = event.dataTransfer.files;
    if (file) void files.openFile(file);
  };
  return (
    <div
      className={styles.page}
      onDragOver={(event) => {
        if (![...event.dataTransfer.types].includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={({ relatedTarget }) => relatedTarget === null && setDropping(false)}
      onDrop={onDrop}
    >
      <FileBar
        view={view}
        samples={samples}
        language={language}
        onOpen={(file) => void files.openFile(file)}
        onNew={() => void files.openBlank()}
        onSample={(sample) => void files.openSample(sample)}
        onSave={() => void files.save()}
        onPrint={() => setPrinting(true)}
        onUndo={() => void engine.undo()}
        onRedo={() => void engine.redo()}
        onLanguage={onLanguage}
      />
      <Notices files={files} language={language} />
      {addIn && <Ribbon key={`ribbon-${files.opening}-${language}`} addIn={addIn} />}
      <div className={styles.work}>
        <main className={styles.sheet}>
          <Grid key={files.opening} engine={engine} view={view} changes={changes} language={language} />
        </main>
        {addIn && <TaskPane key={`pane-${files.opening}-${language}`} addIn={addIn} />}
      </div>
      {printing && (
        <PrintPreview
          language={language}
          sheets={view.sheets}
          activeSheet={view.activeSheet}
          load={load}
          onClose={() => setPrinting(false)}
        />
      )}
      <AskSave question={files.question} language={language} />
      {dropping && (
        <div className={styles.drop} role="status">
          {PAGE_WORDS[language].dropHere}
        </div>
      )}
    </div>
  );
}

/** The add-in starts anew with each workbook that is opened, as in Excel, and when the language changes. */
function useAddInOf(
  view: WorkbookView,
  language: Language,
  opening: number,
  addInFor: WorkbenchProps['addInFor'],
): AddIn | undefined {
  const [addIn, setAddIn] = useState<AddIn>();
  useEffect(() => {
    const started = addInFor(view, language);
    setAddIn(started);
    // In Excel a person presses the ribbon's button; here the pane is what they came for.
    started.showTaskpane();
    return () => started.close();
    // What changes within the workbook does not restart the add-in.
  }, [opening, language, addInFor]);
  return addIn;
}

function Notices({ files, language }: { files: ReturnType<typeof useOpenedFiles>; language: Language }) {
  const words = PAGE_WORDS[language];
  return (
    <div aria-live="polite">
      {files.notices.map(({ key, intent, title, text, actions = [] }) => (
        <MessageBar key={key} intent={intent} layout="multiline">
          <MessageBarBody>
            {title && <MessageBarTitle>{title}</MessageBarTitle>}
            {text}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={words.close}
                icon={<DismissRegular />}
                onClick={() => files.dismiss(key)}
              />
            }
          >
            {actions.map(({ label, run }) => (
              <Button key={label} size="small" onClick={run}>
                {label}
              </Button>
            ))}
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}

/** Closing the window with unsaved work asks; what is kept for a reload is brought up to date meanwhile. */
function useLeavingQuestion(isDirty: boolean, { engine }: RemoteEngine): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (!isDirty) return;
      event.preventDefault();
      // While the person reads the question.
      void engine.flush();
    };
    const keep = (): void => {
      if (document.visibilityState === 'hidden') void engine.flush();
    };
    window.addEventListener('beforeunload', ask);
    document.addEventListener('visibilitychange', keep);
    return () => {
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', keep);
    };
  }, [isDirty, engine]);
}

/** Ctrl (or ⌘) and a letter. */
function useShortcuts(acts: Record<string, () => void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const act = acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
