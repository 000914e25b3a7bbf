import {
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import type { SignedCopy } from '../../../reporting/submissions/submission';
import { useWords } from '../../language';
import { LIST_WORDS } from './words';
import type { CellFocus } from './WindowedGrid';

const useStyles = makeStyles({
  button: {
    minWidth: 'auto',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

const ORDER: readonly SignedCopy[] = ['none', 'received', 'differs'];

/** Bản ký: what is known of the signed paper copy, and the choice of it. */
export function SignedCopyMenu(props: {
  school: string;
  signedCopy: SignedCopy;
  onChoose: (signedCopy: SignedCopy) => void;
  focus?: CellFocus;
}) {
  const words = useWords(LIST_WORDS);
  const styles = useStyles();
  const { signedCopy, onChoose } = props;
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ signedCopy: [signedCopy] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = ORDER.find((one) => one === checkedItems[0]);
        if (chosen && chosen !== signedCopy) onChoose(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          className={styles.button}
          aria-label={words.signedCopyOf(props.school, words.signedCopies[signedCopy])}
          {...props.focus}
        >
          {words.signedCopy(words.signedCopies[signedCopy])}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {ORDER.map((one) => (
            <MenuItemRadio key={one} name="signedCopy" value={one}>
              {words.signedCopies[one]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
