import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ShownCell } from '../../../workflows/show-figure';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import { TRACE_WORDS } from './words';

const useStyles = makeStyles({
  place: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXS,
  },
  button: { minWidth: 'auto', padding: `0 0 0 ${tokens.spacingHorizontalXS}`, color: tokens.colorBrandForegroundLink },
});

/** What a line says, and the way to its cell: brings the cell of the book that a line speaks of to the front, and says what keeps it from being seen. */
export function GoToCell(props: { of: string; show: () => Promise<ShownCell>; children: ReactNode }) {
  const { of, show, children } = props;
  const words = useWords(TRACE_WORDS);
  const styles = useStyles();
  const doing = useDoing();
  const [shown, setShown] = useState<ShownCell>();
  return (
    <div className={styles.place}>
      <div className={styles.line}>
        <div>{children}</div>
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          disabledFocusable={doing.isRunning}
          aria-label={words.toCellOf(of)}
          onClick={() => {
            setShown(undefined);
            void doing.run(async () => setShown(await show()));
          }}
        >
          {words.toCell}
        </Button>
      </div>
      <Failure text={doing.failure} />
      <Caption1 role="status">
        {shown &&
          [
            words.shown(shown.sheet, shown.cell),
            shown.parts ? words.partsOf(shown.parts) : '',
            shown.unhid ? words.unhid : '',
            shown.hidden ? words.hidden[shown.hidden] : '',
          ]
            .filter((part) => part !== '')
            .join(' ')}
      </Caption1>
    </div>
  );
}
