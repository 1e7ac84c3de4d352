/** By the clock on the wall; `from` is inside, `to` is not; 00:00 to 24:00. */
export interface Span {
  from: string;
  to: string;
}

/** The same, counted since 00:00 as the clock shows it: 0 to 1440. */
export interface Minutes {
  from: number;
  to: number;
}

/** When somebody is there. Times are what a clock on the wall of `timeZone` shows. */
export interface OpeningTimes {
  /** IANA name */
  timeZone: string;
  /** Monday first; spans of one day do not overlap. */
  days: Span[][];
  /** Null: no national holiday closes. */
  holidays: NationalHolidays | null;
  /** What holds on single dates instead of the weekday and the holidays. */
  dates: OwnDate[];
}

export interface NationalHolidays {
  /** ISO 3166, e.g. DE */
  country: string;
  /** A state, or a part of one: BY, BY-A; null: what holds in the whole country */
  region: string | null;
  /** Rules of holidays on which it is open all the same. */
  open: string[];
}

export interface OwnDate {
  /** as 2026-12-24 */
  date: string;
  name: string;
  /** None: closed all day. */
  spans: Span[];
}

export interface CalendarContent extends OpeningTimes {
  name: string;
}

export interface Calendar extends CalendarContent {
  id: string;
  /** What everybody goes by who chose no other. */
  isDefault: boolean;
}
