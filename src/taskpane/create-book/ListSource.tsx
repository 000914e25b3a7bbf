/** Where the list of schools comes from: a file, or cells copied from Excel. */
import { Body1, Button, Field, makeStyles, Spinner, Textarea, tokens } from '@fluentui/react-components';
import { Document20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { type ListSheet, readListFile, readPastedList } from '../../workflows/create-book/list-of-schools';
import { useWords } from '../language';
import { DeedFailure } from '../school/deeds/DeedFailure';
import { useDeed } from '../school/deeds/use-deed';
import { CREATE_WORDS } from './words';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  wide: { justifySelf: 'stretch' },
  /** Room to paste into. */
  paste: { '& textarea': { fieldSizing: 'fixed' } },
});

export function ListSource({ onList }: { onList: (name: string, sheets: ListSheet[]) => void }) {
  const words = useWords(CREATE_WORDS);
  const styles = useStyles();
  const deed = useDeed();
  const picker = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const take = (file: File | undefined): void => {
    if (file) void deed.run(async () => onList(file.name, await readListFile({ path: file.name, file })));
  };
  return (
    <div className={styles.part}>
      <Body1>{words.schoolsIntro}</Body1>
      <DeedFailure deed={deed} />
      <Button icon={<Document20Regular />} disabledFocusable={deed.isBusy} onClick={() => picker.current?.click()}>
        {words.chooseFile}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.txt"
        data-pick="schools"
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <Field label={words.orPaste} hint={words.pasteHint} className={styles.wide}>
        <Textarea className={styles.paste} rows={4} value={pasted} onChange={(_event, { value }) => setPasted(value)} />
      </Field>
      <Button
        disabled={pasted.trim() === '' || deed.isBusy}
        onClick={() => void deed.run(async () => onList(words.pasted, await readPastedList(pasted)))}
      >
        {words.usePasted}
      </Button>
      {deed.isBusy && <Spinner size="tiny" label={words.reading} />}
    </div>
  );
}
