/** Files on the clipboard. A table or a paragraph that comes with a picture of itself is pasted as words. */
export function pastedFiles(clipboard: DataTransfer | null): File[] {
  if (!clipboard) return [];
  const hasWords = clipboard.types.includes('text/html') && clipboard.getData('text/plain').trim() !== '';
  return hasWords ? [] : [...clipboard.files];
}
