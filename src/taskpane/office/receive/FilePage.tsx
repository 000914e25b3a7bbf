/** One file of a receipt: whose it is, what is wrong, what it changes, and what the person decides about it. */
import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useWords } from '../../language';
import type { ReceiptChoices } from '../../../workflows/receipt/choices';
import type { PreviewedFile } from '../../../workflows/receipt/preview-receipt';
import { FateIcon } from './FateIcon';
import { FileChanges } from './FileChanges';
import { FileDecisions } from './FileDecisions';
import { FileFindings } from './FileFindings';
import { FILE_WORDS } from './file-words';
import type { ListedFile } from './listing';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'stretch', overflowWrap: 'anywhere' },
  back: { justifySelf: 'start', marginLeft: '-8px' },
  title: { margin: 0 },
  head: { display: 'grid', gap: tokens.spacingVerticalXXS },
  fate: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  section: { margin: `0 0 ${tokens.spacingVerticalXXS}` },
});

interface Props {
  listed: ListedFile;
  files: readonly PreviewedFile[];
  choices: ReceiptChoices;
  onChoose: (change: Partial<ReceiptChoices>) => void;
  onBack: () => void;
}

export function FilePage({ listed: { file, fate }, files, choices, onChoose, onBack }: Props) {
  const words = useWords(FILE_WORDS);
  const styles = useStyles();
  const { result, school, inPlace } = file;
  const isOpen = file.standing === 'ready' && school !== undefined;
  return (
    <div className={styles.page}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.back}
        icon={<ArrowLeft16Regular />}
        autoFocus
        onClick={onBack}
      >
        {words.back}
      </Button>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {school ? `${school.name} (${school.code})` : words.unknownSchool}
        </Subtitle2>
        <Caption1 className={styles.quiet}>{result.path}</Caption1>
        <span className={styles.fate} role="status">
          <FateIcon fate={fate} />
          <Body1>{words.fate[fate]}</Body1>
        </span>
        {!isOpen && <Body1>{result.message}</Body1>}
        {isOpen && result.mark && (
          <Caption1 className={styles.quiet}>
            {words.mark}: {result.mark}
          </Caption1>
        )}
      </div>
      {file.needsRepairs && isOpen && (
        <section>
          <Subtitle2 as="h3" block className={styles.section}>
            {words.repairs(result.repairs.length)}
          </Subtitle2>
          <ul className={styles.list}>
            {result.repairs.map(({ message }, at) => (
              <li key={at}>
                <Body1>{message}</Body1>
              </li>
            ))}
          </ul>
        </section>
      )}
      {inPlace && <FileChanges inPlace={inPlace} />}
      {isOpen && <FileDecisions file={file} files={files} choices={choices} onChoose={onChoose} />}
      {isOpen && <FileFindings findings={result.findings} />}
    </div>
  );
}
