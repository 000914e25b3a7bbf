/** What one can do with the pages: print, turn them, size them, close. */
import { Button, Input, Label, makeStyles, Text, ToggleButton, tokens, useId } from '@fluentui/react-components';
import {
  ChevronLeftRegular,
  ChevronRightRegular,
  DismissRegular,
  PageFitRegular,
  PrintRegular,
} from '@fluentui/react-icons';
import type { Zoom } from './PreviewPages';
import type { PrintWords } from './words';

interface Props {
  words: PrintWords;
  /** From 0. */
  current: number;
  count: number;
  zoom: Zoom;
  onPrint(): void;
  onShow(page: number): void;
  onZoom(zoom: Zoom): void;
  onClose(): void;
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { marginRight: tokens.spacingHorizontalL },
  number: { width: '5.5em' },
  group: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  close: { marginLeft: 'auto' },
});

export function PreviewBar({ words, current, count, zoom, onPrint, onShow, onZoom, onClose }: Props) {
  const styles = useStyles();
  const number = useId('print-page');
  return (
    <div className={styles.bar}>
      <Text as="h2" weight="semibold" size={400} className={styles.title}>
        {words.title}
      </Text>
      <Button appearance="primary" icon={<PrintRegular />} disabledFocusable={count === 0} onClick={onPrint}>
        {words.print}
      </Button>
      <div className={styles.group}>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={words.previous}
          title={words.previous}
          disabledFocusable={current <= 0}
          onClick={() => onShow(current - 1)}
        />
        <Label htmlFor={number}>{words.page}</Label>
        <Input
          id={number}
          className={styles.number}
          type="number"
          min={1}
          max={count}
          disabled={count === 0}
          value={count === 0 ? '' : String(current + 1)}
          onChange={(_event, { value }) => {
            const page = Number(value);
            if (Number.isInteger(page) && page >= 1 && page <= count) onShow(page - 1);
          }}
        />
        <Text>{words.ofPages(count)}</Text>
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={words.next}
          title={words.next}
          disabledFocusable={current >= count - 1}
          onClick={() => onShow(current + 1)}
        />
      </div>
      <div className={styles.group} role="group" aria-label={words.zoom}>
        <ToggleButton
          appearance="subtle"
          icon={<PageFitRegular />}
          checked={zoom === 'wholePage'}
          onClick={() => onZoom('wholePage')}
        >
          {words.wholePage}
        </ToggleButton>
        <ToggleButton appearance="subtle" checked={zoom === 'actualSize'} onClick={() => onZoom('actualSize')}>
          {words.actualSize}
        </ToggleButton>
      </div>
      <Button className={styles.close} icon={<DismissRegular />} onClick={onClose}>
        {words.close}
      </Button>
    </div>
  );
}
