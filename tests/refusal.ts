/** "book-changed: …": the code and the message something was refused with; "" when it was done. */
export const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error: { code?: string; message: string }) => `${String(error.code)}: ${error.message}`,
  );
