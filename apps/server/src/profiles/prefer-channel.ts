import { familiesOf } from '../customers/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { combineWishes, readWishes } from './wish-store.ts';

/**
 * Of the ways to answer, the one on the channel a customer asked for, while it reaches them. Who waits in a live
 * conversation is answered there: they are in it now. What was only learned is not used here, since where somebody wrote
 * last says more.
 */
export async function preferChosen<
  Option extends { channelType: string; preferred: boolean; available: boolean; reason: string | null },
>(
  db: Reader,
  customerId: string,
  options: Option[],
  isLive: (channelType: string) => boolean,
): Promise<Option[]> {
  const usual = options.find(({ preferred }) => preferred);
  if (!usual || (isLive(usual.channelType) && usual.reason === null)) return options;
  const family = (await familiesOf(db, [customerId])).get(customerId) ?? [customerId];
  const wishes = await readWishes(db, family);
  const { preferredChannel } = combineWishes(family.map((id) => wishes.get(id)));
  const chosen = options.find(
    ({ channelType, available, reason }) => channelType === preferredChannel && available && reason === null,
  );
  if (!chosen || chosen === usual) return options;
  return options.map((option) => ({ ...option, preferred: option === chosen }));
}
