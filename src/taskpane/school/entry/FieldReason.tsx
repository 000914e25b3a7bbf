/** Giải trình of a warning, read and written where its figure is typed. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import type { FormFinding } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { Waiting } from '../../shell/Waiting';
import { isExplained } from '../findings/listing';
import { useEntry } from './entry';
import { ENTRY_WORDS } from './words';

/** Most months have no warning: the editor is fetched when one is explained. */
const FindingReason = lazy(() => import('../explain/FindingReason'));

const useStyles = makeStyles({
  place: { gridColumn: 2, minWidth: 0 },
  link: { fontSize: tokens.fontSizeBase200 },
  reason: { color: tokens.colorNeutralForeground3, marginRight: tokens.spacingHorizontalS },
});

export function FieldReason({ finding }: { finding: FormFinding }) {
  const { isLocked, deeds } = useEntry();
  const words = useWords(ENTRY_WORDS);
  const styles = useStyles();
  const link = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { explanationRow: row, explanation } = finding;
  const close = (): void => {
    setOpen(false);
    // Back to where it was opened, once that is drawn again.
    setTimeout(() => link.current?.focus());
  };
  if (isOpen && row !== undefined && !isLocked)
    return (
      <div className={styles.place}>
        <Suspense fallback={<Waiting text={words.explain} />}>
          <FindingReason finding={finding} onSave={(text) => deeds.explain(row, text)} onClose={close} />
        </Suspense>
      </div>
    );
  return (
    <div className={styles.place}>
      {isExplained(finding) && (
        <span className={styles.reason}>
          {words.reason}: {explanation}
        </span>
      )}
      {row !== undefined && !isLocked && (
        <Link as="button" ref={link} className={styles.link} onClick={() => setOpen(true)}>
          {isExplained(finding) ? words.changeReason : words.explain}
        </Link>
      )}
    </div>
  );
}
