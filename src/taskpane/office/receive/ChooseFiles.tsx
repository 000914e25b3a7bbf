/** Where files come in: dropped, or chosen one by one or as a folder. */
import { Body1, Button, Caption1, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { Document20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useWords } from '../../language';
import type { PickedFile } from '../../../workflows/receipt/picked-files';
import { chosenFiles, droppedEntries, walkEntries } from './dropped-files';
import { RECEIVE_WORDS } from './words';

const useStyles = makeStyles({
  zone: {
    display: 'grid',
    justifyItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM}`,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: {
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    backgroundColor: tokens.colorSubtleBackgroundHover,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** @param kinds what may be chosen, in words; schools' files unless said otherwise */
export function ChooseFiles({ kinds, onPick }: { kinds?: string; onPick: (picked: PickedFile[]) => void }) {
  const words = useWords(RECEIVE_WORDS);
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const picker = (isFolder: boolean) => ({
    type: 'file',
    multiple: true,
    hidden: true,
    ...(isFolder && { webkitdirectory: '' }),
    onChange: ({ currentTarget }: React.ChangeEvent<HTMLInputElement>) => {
      onPick(chosenFiles(currentTarget.files ?? []));
      // So that choosing the same files once more is a change again.
      currentTarget.value = '';
    },
  });
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void walkEntries(droppedEntries(event.dataTransfer)).then(onPick);
      }}
    >
      <Body1>{words.drop}</Body1>
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<Document20Regular />} onClick={() => files.current?.click()}>
          {words.chooseFiles}
        </Button>
        <Button icon={<FolderOpen20Regular />} onClick={() => folder.current?.click()}>
          {words.chooseFolder}
        </Button>
      </div>
      <Caption1 className={styles.quiet}>{kinds ?? words.dropKinds}</Caption1>
      <input ref={files} data-pick="files" {...picker(false)} />
      <input ref={folder} data-pick="folder" {...picker(true)} />
    </div>
  );
}
