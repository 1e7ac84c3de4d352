/** Whether a text looks like an e-mail address. Only mail sent to it proves that it is one. */
export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}
