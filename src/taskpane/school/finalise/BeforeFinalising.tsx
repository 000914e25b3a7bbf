import {
  Button,
  Checkbox,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import { formatFigure } from '../../../reporting/figures/format';
import type { FinalisePreview, SchoolForm } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { DeedFailure } from '../deeds/DeedFailure';
import { useDeed } from '../deeds/use-deed';
import { BlanksItem } from '../findings/BlanksItem';
import { FindingItem, type FindingDeeds } from '../findings/FindingItem';
import { findingId, listFindings } from '../findings/listing';
import { labelOfKey } from '../history/label';
import { Folded } from './Folded';
import { FINALISE_WORDS } from './words';

/** More errors than these are looked at in the list of checks. */
const SHOWN = 3;

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, width: '100%' },
});

export interface BeforeFinalisingProps extends FindingDeeds {
  form: Pick<SchoolForm, 'slots' | 'figures'>;
  preview: FinalisePreview;
  onShowChecks(): void;
  /** To the field of a figure. */
  onField(key: string): void;
  /** Figures that were carried over count as confirmed by it. */
  onFinalise(): Promise<unknown>;
}

/** What stands in the way, what is explained, what was only copied over; then the deed. */
export function BeforeFinalising(props: BeforeFinalisingProps) {
  const { form, preview, onShowChecks, onField, onFinalise, ...deeds } = props;
  const { blocking, unexplained, explained, carriedUnconfirmed: carried } = preview;
  const words = useWords(FINALISE_WORDS);
  const styles = useStyles();
  const deed = useDeed();
  const [isConfirmed, setConfirmed] = useState(false);
  const whyId = useId();
  const isBlocked = blocking.length > 0 || unexplained.length > 0;
  const isUnconfirmed = carried.length > 0 && !isConfirmed;
  const why = isBlocked ? words.notYet : isUnconfirmed ? words.confirmFirst : words.ready;
  const inTheWay = [
    { findings: blocking, intent: 'error' as const, said: words.blocking(blocking.length) },
    { findings: unexplained, intent: 'warning' as const, said: words.unexplained(unexplained.length) },
  ].filter(({ findings }) => findings.length > 0);

  return (
    <>
      {inTheWay.map(({ findings, intent, said }) => (
        <div key={intent} className={styles.part}>
          <MessageBar intent={intent} layout="multiline">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
          <ul className={styles.list}>
            {listFindings(findings)
              .slice(0, SHOWN)
              .map((listed) =>
                listed.is === 'one' ? (
                  <FindingItem
                    key={findingId(listed.finding)}
                    finding={listed.finding}
                    slots={form.slots}
                    isLocked={false}
                    {...deeds}
                  />
                ) : (
                  <BlanksItem key="blanks" findings={listed.findings} slots={form.slots} onGoTo={deeds.onGoTo} />
                ),
              )}
          </ul>
          {listFindings(findings).length > SHOWN && (
            <Link as="button" onClick={onShowChecks}>
              {words.toChecks}
            </Link>
          )}
        </div>
      ))}
      {explained.length > 0 && (
        <div className={styles.part}>
          <Text weight="semibold">{words.explained(explained.length)}</Text>
          <Folded show={words.showReasons} hide={words.hideReasons}>
            {explained.map((finding) => (
              <li key={findingId(finding)}>
                {finding.message} <b>{finding.explanation}</b>
              </li>
            ))}
          </Folded>
        </div>
      )}
      {carried.length > 0 && (
        <div className={styles.part}>
          <Text weight="semibold">{words.carried(carried.length)}</Text>
          <Text>{words.carriedDetail}</Text>
          <Folded show={words.showCarried} hide={words.hideCarried}>
            {carried.map((key) => (
              <li key={key}>
                <Link as="button" onClick={() => onField(key)}>
                  {labelOfKey(form.slots, key)}
                </Link>
                : {shownFigure(form, key)}
              </li>
            ))}
          </Folded>
          <Checkbox
            label={words.carriedConfirm}
            checked={isConfirmed}
            onChange={(_event, { checked }) => setConfirmed(checked === true)}
          />
        </div>
      )}
      <div className={styles.part}>
        <Text>{words.whatHappens}</Text>
        <Text id={whyId} role="status" weight="semibold">
          {why}
        </Text>
        <DeedFailure deed={deed} />
        <Button
          appearance="primary"
          aria-describedby={whyId}
          disabledFocusable={isBlocked || isUnconfirmed || deed.isBusy}
          onClick={() => void deed.run(onFinalise)}
        >
          {deed.isBusy ? words.finalising : words.finalise}
        </Button>
      </div>
    </>
  );
}

function shownFigure({ slots, figures }: BeforeFinalisingProps['form'], key: string): string {
  const indicator = slots.find((slot) => slot.key === key)?.indicator;
  return indicator ? formatFigure(indicator, figures.get(key)?.value) : '';
}
