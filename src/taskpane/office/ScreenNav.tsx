/** Navigation between screens: those that do not fit beside each other go into a menu at the end. */
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Overflow,
  OverflowItem,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useContext } from 'react';
import { LanguageContext, useWords } from '../language';
import type { ScreenId } from './screen';
import type { OfficeScreen } from './screens';
import { OFFICE_WORDS } from './words';

const useStyles = makeStyles({
  nav: { display: 'flex', alignItems: 'stretch', minWidth: 0, overflow: 'hidden', marginLeft: '-8px' },
  tab: {
    minWidth: 'auto',
    flexShrink: 0,
    borderRadius: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    borderBottom: '2px solid transparent',
  },
  /** Told by weight and line, not by colour alone. */
  current: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  more: { flexShrink: 0, minWidth: 'auto' },
});

interface Props {
  screens: readonly OfficeScreen[];
  shown: ScreenId;
  onShow: (screen: ScreenId) => void;
}

export function ScreenNav({ screens, shown, onShow }: Props) {
  const words = useWords(OFFICE_WORDS);
  const language = useContext(LanguageContext);
  const styles = useStyles();
  return (
    <Overflow minimumVisible={1} padding={8}>
      <nav className={styles.nav} aria-label={words.screens}>
        {screens.map(({ id, title, tab }) => (
          <OverflowItem key={id} id={id} priority={id === shown ? 1 : 0}>
            <Button
              appearance="subtle"
              className={mergeClasses(styles.tab, id === shown && styles.current)}
              aria-current={id === shown ? 'page' : undefined}
              aria-label={title[language]}
              title={title[language]}
              onClick={() => onShow(id)}
            >
              {(tab ?? title)[language]}
            </Button>
          </OverflowItem>
        ))}
        <MoreScreens screens={screens} shown={shown} onShow={onShow} />
      </nav>
    </Overflow>
  );
}

function MoreScreens({ screens, onShow }: Props) {
  const words = useWords(OFFICE_WORDS);
  const styles = useStyles();
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={ref}
          appearance="subtle"
          className={styles.more}
          icon={<MoreHorizontalRegular />}
          aria-label={words.more(overflowCount)}
          title={words.more(overflowCount)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {screens.map((screen) => (
            <HiddenScreen key={screen.id} screen={screen} onShow={onShow} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenScreen({ screen, onShow }: { screen: OfficeScreen; onShow: Props['onShow'] }) {
  const language = useContext(LanguageContext);
  const isVisible = useIsOverflowItemVisible(screen.id);
  return isVisible ? null : <MenuItem onClick={() => onShow(screen.id)}>{screen.title[language]}</MenuItem>;
}
