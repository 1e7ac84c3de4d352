/** Customer numbers of other systems stand as `external:<system>`: without the system nobody is found by them. */
const external = 'external:';

export const systemOf = (type: string): string | null =>
  type.startsWith(external) ? type.slice(external.length) : null;
export const numberOf = (system: string): string => `${external}${system}`;

/** What numbers of a system are likely to begin with: its name, as an import may call it. */
export const likelySystem = (name: string): string =>
  (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\w.]+/g) ?? []
  )
    .join('-')
    .slice(0, 40);
