export type OfferState = 'open' | 'accepted' | 'declined' | 'missed' | 'withdrawn';

/** What class a channel type's matters are of; by what the channel can do. */
export type ClassOf = (channelType: string) => 'live' | 'deferred';
