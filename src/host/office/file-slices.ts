/** `getFileAsync`: the workbook's file, given out in slices. */
import { answering, OfficeError } from './async-results';

const LARGEST_SLICE = 4 * 1024 * 1024;

export interface OfficeFile {
  size: number;
  sliceCount: number;
  /** @param index from 0; a slice is `{index, size, data}`, its data an array of bytes */
  getSliceAsync(index: number, ...rest: unknown[]): void;
  closeAsync(...rest: unknown[]): void;
}

/** @throws OfficeError for a kind of file Excel does not give: all but "compressed", which is .xlsx */
export function fileInSlices(fileType: string, save: () => Uint8Array, sliceSize: unknown): OfficeFile {
  if (fileType !== 'compressed')
    throw new OfficeError(5000, 'Operation Not Supported', 'The file type is not supported in Excel.');
  const most = typeof sliceSize === 'number' ? Math.floor(sliceSize) : LARGEST_SLICE;
  if (!(most > 0 && most <= LARGEST_SLICE))
    throw new OfficeError(2004, 'Invalid Argument', 'The slice size is more than 4 MB or not a size.');
  const bytes = save();
  let isOpen = true;
  const sliceCount = Math.ceil(bytes.length / most);
  return {
    size: bytes.length,
    sliceCount,
    getSliceAsync: (index, ...rest) =>
      answering(rest, () => {
        if (!isOpen) throw new OfficeError(5002, 'File Closed', 'The file has been closed.');
        if (!Number.isInteger(index) || index < 0 || index >= sliceCount)
          throw new OfficeError(5003, 'Slice Not Found', 'The file has no slice of this number.');
        const data = Array.from(bytes.subarray(index * most, (index + 1) * most));
        return { index, size: data.length, data };
      }),
    closeAsync: (...rest) =>
      answering(rest, () => {
        isOpen = false;
      }),
  };
}
