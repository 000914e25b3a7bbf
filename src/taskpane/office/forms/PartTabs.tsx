/** The parts of a screen, one shown at a time. */
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', marginLeft: `-${tokens.spacingHorizontalS}` },
});

export function PartTabs<Part extends string>(props: {
  label: string;
  parts: readonly (readonly [Part, string])[];
  part: Part;
  onPart: (part: Part) => void;
}) {
  return (
    <TabList
      size="small"
      className={useStyles().tabs}
      aria-label={props.label}
      selectedValue={props.part}
      onTabSelect={(_event, { value }) => props.onPart(value as Part)}
    >
      {props.parts.map(([part, label]) => (
        <Tab key={part} value={part}>
          {label}
        </Tab>
      ))}
    </TabList>
  );
}
