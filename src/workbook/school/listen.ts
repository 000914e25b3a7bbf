/** Hearing of what happens to the cells of the open workbook, whoever does it. */

export interface CellChange {
  /** Id of the worksheet. */
  sheet: string;
  /** "B2:C9"; absent when rows, columns or cells were moved: then nothing stands where it stood. */
  address?: string;
  /** Done by this add-in itself. */
  isOwn: boolean;
}

/** @returns stops listening */
export async function listenToCells(told: (change: CellChange) => void): Promise<() => Promise<void>> {
  return Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      const isEdit = event.changeType === 'RangeEdited';
      told({
        sheet: event.worksheetId,
        ...(isEdit && { address: event.address }),
        isOwn: event.triggerSource === 'ThisLocalAddin',
      });
    });
    await context.sync();
    return async () => {
      await Excel.run(handler.context, async (own) => {
        handler.remove();
        await own.sync();
      });
    };
  });
}
