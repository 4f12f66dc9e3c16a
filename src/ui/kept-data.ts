/** A copy of what is pasted: after its event, the browser's own is empty. */
export function keptData(data: DataTransfer): DataTransfer {
  const kept = new DataTransfer();
  for (const type of data.types) {
    if (type !== 'Files') kept.setData(type, data.getData(type));
  }
  for (const file of data.files) kept.items.add(file);
  return kept;
}
