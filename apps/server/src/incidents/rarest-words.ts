import type { Reader } from '../platform/db/index.ts';
import { foldWords, wordShares } from '../search/index.ts';
import { isEveryday } from './everyday-words.ts';

/** The words of texts that fewest others have, the rarest first, as they are written. */
export async function rarestWords(db: Reader, texts: readonly string[], limit: number): Promise<string[]> {
  const words = new Map(
    foldWords(texts)
      .flat()
      .filter(({ key }) => !isEveryday(key) && key.length > 3)
      .map((word) => [word.key, word.shown]),
  );
  const shares = await wordShares(db, [...words.keys()]);
  const rarity = (key: string) => shares.get(key) ?? 0;
  return [...words]
    .sort(([a], [b]) => rarity(a) - rarity(b) || b.length - a.length)
    .slice(0, limit)
    .map(([, shown]) => shown);
}
