import { useEffect, useState } from 'react';
import { localMinute } from '../../../workflows/moment';

const LOOK_MS = 15_000;

/** The minute it is where the office is, "YYYY-MM-DDTHH:MM". */
export function useNow(): string {
  const [now, setNow] = useState(() => localMinute());
  useEffect(() => {
    const timer = setInterval(() => setNow(localMinute()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
