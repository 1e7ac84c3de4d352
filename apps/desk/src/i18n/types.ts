import type { catalog } from './languages/en.ts';

/** Every text of the desk. English is the type: a language that lacks a key does not compile. */
export type MessageKey = keyof typeof catalog;
export type Messages = Record<MessageKey, string>;
/** What a text's placeholders are filled with. */
export type MessageValues = Record<string, string | number>;
