import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { SchoolForm } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { DeedFailure } from '../deeds/DeedFailure';
import { useDeed } from '../deeds/use-deed';
import { Folded } from '../finalise/Folded';
import { REPAIR_WORDS } from './words';

const useStyles = makeStyles({
  notice: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  agree: { alignSelf: 'flex-start' },
});

export interface RepairNoticeProps {
  repairs: SchoolForm['repairs'];
  /** Puts the form right. */
  onAgree(): Promise<unknown>;
}

/** What was done to the template, and the offer to put it right; nothing is done until the person agrees. */
export function RepairNotice({ repairs, onAgree }: RepairNoticeProps) {
  const words = useWords(REPAIR_WORDS);
  const styles = useStyles();
  const deed = useDeed();
  const [isAgreed, setAgreed] = useState(false);
  const agree = () =>
    deed.run(async () => {
      await onAgree();
      setAgreed(true);
    });
  if (repairs.length === 0) return null;
  return (
    <div className={styles.notice}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{isAgreed ? words.left(repairs.length) : words.repairs(repairs.length)}</MessageBarTitle>
          <Text block>{isAgreed ? words.leftDetail : words.repairsDetail}</Text>
        </MessageBarBody>
      </MessageBar>
      <Folded show={words.show} hide={words.hide}>
        {repairs.map(({ code, message, key, cell, before, after }, index) => (
          <li key={`${code}|${key ?? cell ?? index}`}>
            {cell !== undefined && <b>{cell}: </b>}
            {message}
            {before !== undefined && after !== undefined && ` ${words.change(before, after)}`}
          </li>
        ))}
      </Folded>
      <DeedFailure deed={deed} />
      {!isAgreed && (
        <Button className={styles.agree} disabledFocusable={deed.isBusy} onClick={() => void agree()}>
          {deed.isBusy ? words.repairing : words.agree}
        </Button>
      )}
    </div>
  );
}
