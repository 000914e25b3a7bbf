/** Which sheets are printed: one box each, and the usual choices at one press. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SheetId, SheetTab } from '../engine/api';
import { sheetsAlike, visibleSheets } from './chosen-sheets';
import type { PrintWords } from './words';

interface Props {
  sheets: readonly SheetTab[];
  active: SheetId;
  chosen: readonly SheetId[];
  words: PrintWords;
  onChoose(sheets: SheetId[]): void;
}

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalS },
  quick: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
});

export function SheetChoice({ sheets, active, chosen, words, onChoose }: Props) {
  const styles = useStyles();
  const group = useRef<HTMLFieldSetElement>(null);
  // In a book of many sheets the open one may stand far down.
  useEffect(() => {
    void group.current?.querySelector('input:checked')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const visible = visibleSheets(sheets);
  const alike = sheetsAlike(sheets, active);
  const choose = (id: SheetId, isChosen: boolean) =>
    // In the workbook's order, however they were ticked.
    onChoose(visible.map((sheet) => sheet.id).filter((one) => (one === id ? isChosen : chosen.includes(one))));
  return (
    <fieldset ref={group} className={styles.group}>
      <legend className={styles.legend}>{words.sheets}</legend>
      <div className={styles.quick}>
        <Button size="small" onClick={() => onChoose([active])}>
          {words.activeSheet}
        </Button>
        {alike && (
          <Button size="small" onClick={() => onChoose(alike.ids)}>
            {words.alike(alike.ending)}
          </Button>
        )}
        <Button size="small" onClick={() => onChoose(visible.map(({ id }) => id))}>
          {words.allSheets}
        </Button>
      </div>
      {visible.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(_event, { checked }) => choose(id, checked === true)}
        />
      ))}
    </fieldset>
  );
}
