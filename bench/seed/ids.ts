/** UUIDs like the server's own (version 7: time first), but the same in every run. */
const kinds = { customer: '1', identity: '2', conversation: '3', message: '4' };

export const seedId = (kind: keyof typeof kinds, at: number, number: number): string => {
  const time = at.toString(16).padStart(12, '0');
  const rest = number.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8${kinds[kind]}00-${rest}`;
};
