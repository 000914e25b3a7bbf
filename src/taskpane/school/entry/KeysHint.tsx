import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../language';
import { ENTRY_WORDS } from './words';

const useStyles = makeStyles({
  hint: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    '& summary': { cursor: 'pointer' },
  },
});

export function KeysHint() {
  const words = useWords(ENTRY_WORDS);
  return (
    <details className={useStyles().hint}>
      <summary>{words.keys}</summary>
      {words.keysDetail}
    </details>
  );
}
