/** Beside the message to a school whose report went back: its own file with the remarks at their cells. */
import { Body1, Button, Checkbox, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { DocumentEdit20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import type { Period } from '../../../reporting/periods/period';
import type { Finding } from '../../../reporting/rules/finding';
import type { School } from '../../../reporting/schools/school';
import { proposedRemarks } from '../../../workflows/marked-copy';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import { CannotDownload } from '../templates/CannotDownload';
import { canDownload, download } from '../templates/downloads';
import { SCHOOLS_WORDS } from './words';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  title: { margin: 0 },
  remarks: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid' },
});

export function ReturnedCopy(props: {
  book: OfficeBook;
  period: Period;
  school: School;
  reason: string;
  findings: readonly Finding[];
}) {
  const { book, period, school, reason, findings } = props;
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  const doing = useDoing();
  const picker = useRef<HTMLInputElement>(null);
  const remarks = proposedRemarks(reason, findings);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isChosen = (text: string, isProposed: boolean) => chosen.get(text) ?? isProposed;
  const taken = remarks.filter(({ text, isProposed }) => isChosen(text, isProposed));
  const [saved, setSaved] = useState<string>();

  const mark = async (file: File): Promise<void> => {
    setSaved(undefined);
    const name = await doing.run(async () => {
      const { markedCopy } = await import('../../../workflows/marked-copy');
      const copy = await markedCopy({
        picked: { path: file.name, file },
        book,
        period,
        school,
        remarks: taken.map(({ key, text }) => ({ text, ...(key !== undefined && { key }) })),
      });
      const url = URL.createObjectURL(new Blob([copy.bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
      download(url, copy.name);
      // Browsers fetch a download after the click.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      return copy.name;
    });
    if (name !== undefined) setSaved(name);
  };
  return (
    <section className={styles.part} aria-labelledby="marked-copy">
      <Subtitle2 as="h3" id="marked-copy" className={styles.title}>
        {words.markedCopy}
      </Subtitle2>
      <Body1>{words.markedCopyHint}</Body1>
      {canDownload(Office.context.platform) ? (
        <>
          <fieldset className={styles.remarks}>
            <legend>
              <Text size={200}>{words.remarksToMark}</Text>
            </legend>
            {remarks.map(({ text, isProposed }) => (
              <Checkbox
                key={text}
                label={text}
                checked={isChosen(text, isProposed)}
                onChange={(_event, { checked }) => setChosen(new Map(chosen).set(text, checked === true))}
              />
            ))}
          </fieldset>
          <Button
            icon={<DocumentEdit20Regular />}
            disabled={doing.isRunning || taken.length === 0}
            onClick={() => picker.current?.click()}
          >
            {words.chooseSentFile}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".xlsx"
            data-pick="sent-file"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = '';
              if (file) void mark(file);
            }}
          />
          <Failure text={doing.failure} />
          <Text size={200} role="status">
            {saved === undefined ? '' : words.markedSaved(saved)}
          </Text>
        </>
      ) : (
        <CannotDownload />
      )}
    </section>
  );
}
