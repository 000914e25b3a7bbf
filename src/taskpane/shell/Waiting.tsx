import { makeStyles, Spinner, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({ waiting: { padding: tokens.spacingHorizontalM, alignSelf: 'flex-start' } });

/** While something loads: told to screen readers too. */
export function Waiting({ text }: { text: string }) {
  return (
    <div role="status" className={useStyles().waiting}>
      <Spinner size="tiny" label={text} />
    </div>
  );
}
