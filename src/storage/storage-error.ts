/** Neither store did what was asked. Its message is a sentence for the person. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
