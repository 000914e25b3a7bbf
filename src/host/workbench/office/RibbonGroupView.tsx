/** One group of the ribbon: large buttons with the group's name under them. */
import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
  makeStyles,
  mergeClasses,
  tokens,
  useArrowNavigationGroup,
  type TooltipProps,
} from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons';
import type { ComponentPropsWithRef } from 'react';
import type { AddIn } from './add-in';
import type { Icons, RibbonButton, RibbonControl, RibbonGroup, Tip } from './manifest';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    padding: '4px 6px 2px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexGrow: 1, gap: '2px', alignItems: 'stretch' },
  name: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3,
    textAlign: 'center',
    whiteSpace: 'nowrap',
  },
  button: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    minWidth: '52px',
    maxWidth: '96px',
    padding: '4px 6px 0',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '14px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  disabled: {
    color: tokens.colorNeutralForegroundDisabled,
    cursor: 'default',
    ':hover': { backgroundColor: 'transparent' },
    ':active': { backgroundColor: 'transparent' },
  },
  icon: { width: '32px', height: '32px', flexShrink: 0 },
  smallIcon: { width: '16px', height: '16px' },
  dimmed: { opacity: 0.4, filter: 'grayscale(1)' },
  label: { display: 'flex', alignItems: 'center', gap: '2px', textAlign: 'center' },
  tipTitle: { fontWeight: tokens.fontWeightSemibold },
});

type Enabled = ReadonlyMap<string, boolean>;

interface GroupProps {
  addIn: AddIn;
  group: RibbonGroup;
  enabled: Enabled;
}

export function RibbonGroupView({ addIn, group, enabled }: GroupProps) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'horizontal' });
  return (
    <div className={styles.group} role="group" aria-label={group.label}>
      <div className={styles.buttons} {...arrows}>
        {group.controls.map((control) => (
          <Control key={control.id} addIn={addIn} control={control} enabled={enabled} />
        ))}
      </div>
      <div className={styles.name} aria-hidden>
        {group.label}
      </div>
    </div>
  );
}

function Control({ addIn, control, enabled }: { addIn: AddIn; control: RibbonControl; enabled: Enabled }) {
  const styles = useStyles();
  const tip = superTip(control.tip, styles.tipTitle);
  if (control.kind === 'button')
    return (
      <Tooltip {...tip}>
        <LargeButton
          icons={control.icons}
          label={control.label}
          isEnabled={isEnabled(control, enabled)}
          onClick={() => void addIn.press(control)}
        />
      </Tooltip>
    );
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip {...tip}>
          <LargeButton icons={control.icons} label={control.label} isEnabled={enabled.get(control.id) ?? true} isMenu />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {control.items.map((item) => (
            <MenuItem
              key={item.id}
              disabled={!isEnabled(item, enabled)}
              icon={<img className={styles.smallIcon} src={item.icons[16]} alt="" />}
              onClick={() => void addIn.press(item)}
            >
              {item.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function isEnabled(button: RibbonButton, enabled: Enabled): boolean {
  return enabled.get(button.id) ?? button.isEnabled;
}

type LargeButtonProps = ComponentPropsWithRef<'button'> & {
  icons: Icons;
  label: string;
  isEnabled: boolean;
  isMenu?: boolean;
};

/** A disabled button stays reachable by keyboard, so that its tip can be read; it only does nothing. */
function LargeButton({ icons, label, isEnabled, isMenu, onClick, ...rest }: LargeButtonProps) {
  const styles = useStyles();
  return (
    <button
      {...rest}
      type="button"
      className={mergeClasses(styles.button, !isEnabled && styles.disabled)}
      aria-disabled={!isEnabled}
      onClick={isEnabled ? onClick : undefined}
    >
      <img
        className={mergeClasses(styles.icon, !isEnabled && styles.dimmed)}
        src={icons[32]}
        srcSet={icons[80] && `${icons[32]} 1x, ${icons[80]} 2x`}
        alt=""
      />
      <span className={styles.label}>
        {label}
        {isMenu && <ChevronDown12Regular />}
      </span>
    </button>
  );
}

/** Clear of the group's name, under the ribbon. */
const BELOW_RIBBON = { position: 'below', align: 'start', offset: { mainAxis: 24 } } as const;

/** Excel's "super tip": the command's name and what it does. */
function superTip({ title, description }: Tip, titleClass: string): Omit<TooltipProps, 'children'> {
  const content = (
    <>
      <div className={titleClass}>{title}</div>
      {description}
    </>
  );
  return { content: { children: content }, relationship: 'description', positioning: BELOW_RIBBON };
}
