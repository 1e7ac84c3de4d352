/** When the company is open. Times are what a clock on the wall of `timeZone` shows. */
export interface BusinessHours {
  /** IANA name */
  timeZone: string;
  /** Monday first; spans of one day do not overlap. `from` is inside, `to` is not; 00:00 to 24:00. */
  days: { from: string; to: string }[][];
  /** Closed all day. `date` as 2026-12-24. */
  holidays: { date: string; name: string }[];
}
