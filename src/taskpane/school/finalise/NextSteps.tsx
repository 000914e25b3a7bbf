import { Badge, Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { Copy16Regular, DocumentPrint20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { FinalisePreview } from '../../../workflows/school/school-form';
import { copyText } from '../../copy-text';
import { useWords } from '../../language';
import { timeLeft } from './time-left';
import { FINALISE_WORDS } from './words';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    paddingInlineStart: '20px',
  },
  step: { paddingInlineStart: tokens.spacingHorizontalXS },
  body: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  name: {
    userSelect: 'all',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export interface NextStepsProps extends Pick<FinalisePreview, 'fileName' | 'sendTo' | 'deadline'> {
  /** Local time. */
  now: string;
  onOpenPrintSheet(): void;
}

/** What is left to do once the month is finalised: print and sign, save under the name, send in time. */
export function NextSteps({ fileName, sendTo, deadline, now, onOpenPrintSheet }: NextStepsProps) {
  const words = useWords(FINALISE_WORDS);
  const styles = useStyles();
  const [copying, setCopying] = useState<'copied' | 'failed'>();
  const copy = () =>
    copyText(fileName).then(
      () => setCopying('copied'),
      () => setCopying('failed'),
    );
  const left = deadline && timeLeft(deadline.at, now);

  return (
    <section className={styles.body} aria-label={words.next}>
      <Subtitle2 as="h3" className={styles.title}>
        {words.next}
      </Subtitle2>
      <ol className={styles.steps}>
        <li className={styles.step}>
          <div className={styles.body}>
            <Text weight="semibold">{words.print}</Text>
            <Text size={200}>{words.printDetail}</Text>
            <Button icon={<DocumentPrint20Regular />} onClick={onOpenPrintSheet}>
              {words.printOpen}
            </Button>
          </div>
        </li>
        <li className={styles.step}>
          <div className={styles.body}>
            <Text weight="semibold">{words.save}</Text>
            <span className={styles.name}>{fileName}</span>
            <Text size={200}>{words.saveDetail}</Text>
            <Button size="small" icon={<Copy16Regular />} onClick={() => void copy()}>
              {words.copy}
            </Button>
            <Text size={200} role="status">
              {copying === 'copied' ? words.copied : copying === 'failed' ? words.cannotCopy : ''}
            </Text>
          </div>
        </li>
        <li className={styles.step}>
          <div className={styles.body}>
            <Text weight="semibold">{sendTo === '' ? words.sendNobody : words.send(sendTo)}</Text>
            <Text>{deadline ? words.deadline(deadline.text) : words.noDeadline}</Text>
            {left && (
              <Badge
                appearance="tint"
                size="large"
                color={left.isLate ? 'danger' : left.days > 0 ? 'success' : 'warning'}
              >
                {words.timeLeft(left)}
              </Badge>
            )}
          </div>
        </li>
      </ol>
    </section>
  );
}
