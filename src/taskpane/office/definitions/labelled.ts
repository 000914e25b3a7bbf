/** How a field of a form is named, and what is said below it. */
export interface Labelled {
  label: string;
  hint?: string;
}
