/** Năm học mới: what goes over into the next year's book, and the book as a file. */
import { Body1, Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { schoolYearLabel } from '../../../reporting/periods/calendar';
import { takenOver } from '../../../workflows/settings/next-year';
import { makeNextYear } from '../../../workflows/settings/next-year-file';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import { CannotDownload } from '../templates/CannotDownload';
import { canDownload, download } from '../templates/downloads';
import { SETTINGS_WORDS } from './words';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function NextYearPart({ book }: { book: OfficeBook }) {
  const words = useWords(SETTINGS_WORDS);
  const styles = useStyles();
  const doing = useDoing();
  const [made, setMade] = useState<string>();
  const year = schoolYearLabel({ start: book.schoolYear.start + 1 });
  const { schools, tasks } = takenOver(book);
  const left = new Set(book.schools.map(({ code }) => code)).size - new Set(schools.map(({ code }) => code)).size;
  const make = (): void => {
    void doing.run(async () => {
      const { name, bytes } = await makeNextYear();
      const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
      download(url, name);
      // The browser has taken it once the click was handled.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      setMade(name);
    });
  };
  if (!canDownload(Office.context.platform)) return <CannotDownload />;
  return (
    <div className={styles.part}>
      <Body1>{words.nextYearIntro(year)}</Body1>
      <ul className={styles.list}>
        {words
          .goesOver({ schools: new Set(schools.map(({ code }) => code)).size, left, tasks: tasks.length })
          .map((line) => (
            <li key={line}>
              <Body1>{line}</Body1>
            </li>
          ))}
      </ul>
      <Body1>{words.staysBehind}</Body1>
      <Button appearance="primary" icon={<ArrowDownload20Regular />} disabled={doing.isRunning} onClick={make}>
        {words.makeNextYear(year)}
      </Button>
      <Failure text={doing.failure} />
      {made !== undefined && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{words.nextYearMade(made)}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
