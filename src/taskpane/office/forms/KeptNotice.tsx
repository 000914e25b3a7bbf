import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type InLanguages, useWords } from '../../language';
import type { Unwritten } from './use-unwritten';

const WORDS: InLanguages<Record<'said' | 'take' | 'drop', string>> = {
  vi: {
    said: 'Lần trước còn phần đã gõ ở đây chưa ghi vào sổ.',
    take: 'Dùng tiếp',
    drop: 'Bỏ đi',
  },
  en: {
    said: 'Something was typed here before and not written to the book.',
    take: 'Go on with it',
    drop: 'Drop it',
  },
};

/** Offers what was typed before the pane went away. */
export function KeptNotice<Kept>({ of, onTake }: { of: Unwritten<Kept>; onTake: (kept: Kept) => void }) {
  const words = useWords(WORDS);
  const { offered } = of;
  if (offered === undefined) return null;
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>{words.said}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            onTake(offered);
            of.taken();
          }}
        >
          {words.take}
        </Button>
        <Button size="small" onClick={of.drop}>
          {words.drop}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
