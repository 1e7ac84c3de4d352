/** What customers of a furniture shop write about, in one language. `{order}` and its like are filled in per customer. */
export interface MatterTexts {
  subject: string;
  /** Body of a mail, without greeting and close. */
  mail: string;
  /** How the same begins in a chat. */
  chat: string;
  /** Second line of a chat, or what is asked again when nobody answers. */
  more: string;
  /** What is still open after a first answer, whatever that answer says. */
  followUp: string;
  /** What a colleague at the shop would answer. */
  answer: string;
}

export const matters = [
  'delivery_date',
  'damaged_leg',
  'return_chairs',
  'company_invoice',
  'assembly_appointment',
  'missing_screws',
  'price_match',
  'praise',
  'new_address',
  'wrong_colour',
  'squeaking_bed',
  'will_it_fit',
] as const;
/** Besides what is written about every day: what went wrong once, for many. */
export type Matter = (typeof matters)[number] | 'charged_twice';

/** What is said around a matter, in one language. */
export interface Phrases {
  greetings: string[];
  closings: string[];
  chatGreetings: string[];
  /** Answers a question of ours with what was asked for most likely. */
  details: string[];
  mailThanks: string[];
  chatThanks: string[];
  chatGoodbyes: string[];
  /** Before a follow-up. */
  andNow: string[];
  /** Second mail of somebody who is waiting. */
  reminder: string;
  absence: { subject: string; text: string };
}
