/** What there is to see and to say of offers, once it is there: see `offers-layer.tsx`. */
export { HoldBar } from './hold-bar.tsx';
export { OfferCard } from './offer-card.tsx';
export { tellGone, tellNothingWaits } from './tell.ts';
