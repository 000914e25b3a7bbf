import type { StepProps } from './SchoolPage';

/** Kiểm tra. */
export default function CheckStep({ form }: StepProps) {
  return (
    <ul>
      {form.findings.map(({ rule, message }) => (
        <li key={rule + message}>{message}</li>
      ))}
    </ul>
  );
}
