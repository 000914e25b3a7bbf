import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Place, SchoolForm } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { REPAIR_WORDS } from './words';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL } });

export interface RemarksNoticeProps {
  remarks: SchoolForm['remarks'];
  onGoTo(place: Place): void;
}

/** What the office remarked when it returned the file, with the way to each cell. */
export function RemarksNotice({ remarks, onGoTo }: RemarksNoticeProps) {
  const words = useWords(REPAIR_WORDS);
  const styles = useStyles();
  if (remarks.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.remarks(remarks.length)}</MessageBarTitle>
        <Text block>{words.remarksDetail}</Text>
        <ul className={styles.list}>
          {remarks.map(({ text, place }, index) => (
            <li key={`${index}|${text}`}>
              {text}{' '}
              {place && (
                <Link as="button" onClick={() => onGoTo(place)}>
                  {words.goTo(place.address)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
