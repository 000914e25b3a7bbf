/** The report as Word, for văn thư who issue from there. */
import { Body1, Button, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { DocumentText20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CompiledReport } from '../../../workflows/compile-report';
import { useWords } from '../../language';
import { DeedFailure } from '../../school/deeds/DeedFailure';
import { useDeed } from '../../school/deeds/use-deed';
import { CannotDownload } from '../templates/CannotDownload';
import { canDownload, download } from '../templates/downloads';
import { REPORT_WORDS } from './words';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  title: { margin: 0 },
});

export function WordCopy({ drawn }: { drawn: CompiledReport }) {
  const words = useWords(REPORT_WORDS);
  const styles = useStyles();
  const deed = useDeed();
  const [saved, setSaved] = useState<string>();

  const save = async (): Promise<void> => {
    const { wordFileName, wordReport } = await import('../../../workflows/word-report');
    const bytes = await wordReport(drawn.briefing);
    const name = wordFileName(drawn.period);
    const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX }));
    download(url, name);
    // Browsers fetch a download after the click.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    setSaved(name);
  };
  return (
    <section className={styles.part} aria-labelledby="word-copy">
      <Subtitle2 as="h2" id="word-copy" className={styles.title}>
        <DocumentText20Regular aria-hidden /> {words.word}
      </Subtitle2>
      {canDownload(Office.context.platform) ? (
        <>
          <Body1>{words.wordHow}</Body1>
          <DeedFailure deed={deed} />
          <Button disabledFocusable={deed.isBusy} onClick={() => void deed.run(save)}>
            {words.saveWord}
          </Button>
          {deed.isBusy && <Spinner size="tiny" label={words.savingWord} />}
          <span role="status">{saved !== undefined && !deed.isBusy && words.savedWord(saved)}</span>
        </>
      ) : (
        <CannotDownload />
      )}
    </section>
  );
}
