/** The top line: which workbook is open, and what is done with whole files. */
import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  LocalLanguageRegular,
  PrintRegular,
  SaveRegular,
  TableSimpleRegular,
} from '@fluentui/react-icons';
import { useRef } from 'react';
import type { WorkbookView } from '../engine/api';
import type { Language } from '../language';
import type { SampleFile } from './files';
import { PAGE_WORDS } from './words';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  unsaved: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  tools: { flexShrink: 0, padding: 0, '& button': { fontWeight: tokens.fontWeightRegular, minWidth: 'auto' } },
});

export interface FileBarProps {
  view: WorkbookView;
  samples: readonly SampleFile[];
  language: Language;
  onOpen(file: File): void;
  onNew(): void;
  onSample(sample: SampleFile): void;
  onSave(): void;
  onPrint(): void;
  onUndo(): void;
  onRedo(): void;
  onLanguage(language: Language): void;
}

export function FileBar(props: FileBarProps) {
  const { view, language } = props;
  const words = PAGE_WORDS[language];
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.bar}>
      <h1 className={styles.name} title={view.name}>
        {view.name} {view.isDirty && <span className={styles.unsaved}>– {words.unsaved}</span>}
      </h1>
      <Toolbar aria-label={words.fileBar} size="small" className={styles.tools}>
        <Tip text={words.undo(view.undo)}>
          <ToolbarButton
            aria-label={words.undo(view.undo)}
            icon={<ArrowUndoRegular />}
            disabled={view.undo === undefined}
            onClick={props.onUndo}
          />
        </Tip>
        <Tip text={words.redo(view.redo)}>
          <ToolbarButton
            aria-label={words.redo(view.redo)}
            icon={<ArrowRedoRegular />}
            disabled={view.redo === undefined}
            onClick={props.onRedo}
          />
        </Tip>
        <ToolbarDivider />
        <ToolbarButton icon={<DocumentAddRegular />} onClick={props.onNew}>
          {words.newBook}
        </ToolbarButton>
        <ToolbarButton icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
          {words.open}
        </ToolbarButton>
        <SampleMenu {...props} />
        <Tip text={words.saveTip} isMore>
          <ToolbarButton icon={<SaveRegular />} onClick={props.onSave}>
            {words.save}
          </ToolbarButton>
        </Tip>
        <ToolbarButton icon={<PrintRegular />} onClick={props.onPrint}>
          {words.print}
        </ToolbarButton>
        <ToolbarDivider />
        <ToolbarButton
          icon={<LocalLanguageRegular />}
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => props.onLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {words.otherLanguage}
        </ToolbarButton>
      </Toolbar>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={words.open}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be picked again.
          target.value = '';
          if (file) props.onOpen(file);
        }}
      />
    </header>
  );
}

function SampleMenu({ samples, language, onSample }: FileBarProps) {
  const words = PAGE_WORDS[language];
  if (samples.length === 0) return null;
  const group = (name: SampleFile['group'], title: string) => (
    <MenuGroup>
      <MenuGroupHeader>{title}</MenuGroupHeader>
      {samples
        .filter((sample) => sample.group === name)
        .map((sample) => (
          <MenuItem key={sample.file} onClick={() => onSample(sample)}>
            {sample.title[language]}
          </MenuItem>
        ))}
    </MenuGroup>
  );
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<TableSimpleRegular />}>
          {words.samples}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {group('office', words.samplesOffice)}
          {group('school', words.samplesSchool)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** `isMore`: the tip adds to the words on the button; else it is the button's name. */
function Tip({ text, isMore, children }: { text: string; isMore?: true; children: React.ReactElement }) {
  return (
    <Tooltip content={text} relationship={isMore ? 'description' : 'label'}>
      {children}
    </Tooltip>
  );
}
