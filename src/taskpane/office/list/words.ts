import type { SignedCopy, SubmissionState } from '../../../reporting/submissions/submission';
import { SIGNED_COPY_LABEL, STATE_LABEL } from '../../../reporting/submissions/submission';
import type { InLanguages } from '../../language';

interface Words {
  states: Record<SubmissionState, string>;
  signedCopies: Record<SignedCopy, string>;
  signedCopy: (which: string) => string;
  signedCopyOf: (school: string, which: string) => string;
  late: string;
  onBehalf: string;
}

export const LIST_WORDS: InLanguages<Words> = {
  vi: {
    states: STATE_LABEL,
    signedCopies: SIGNED_COPY_LABEL,
    signedCopy: (which) => `Bản ký: ${which.toLocaleLowerCase('vi')}`,
    signedCopyOf: (school, which) => `Bản ký của ${school}: ${which.toLocaleLowerCase('vi')}`,
    late: 'muộn',
    onBehalf: 'nhập hộ',
  },
  en: {
    states: {
      missing: 'Missing',
      submitted: 'Submitted',
      returned: 'Returned',
      approved: 'Approved',
      locked: 'Locked',
      carried: 'Carried over',
    },
    signedCopies: { none: 'Not yet', received: 'Received', differs: 'Differs' },
    signedCopy: (which) => `Signed copy: ${which.toLowerCase()}`,
    signedCopyOf: (school, which) => `Signed copy of ${school}: ${which.toLowerCase()}`,
    late: 'late',
    onBehalf: 'entered here',
  },
};
