import type { Save } from '../parts/use-save.ts';

const fields = [
  '',
  '.filter',
  '.pattern',
  '.words',
  '.words.0',
  '.addresses',
  '.addresses.0',
  '.channelIds',
  '.name',
  '.to',
  '.to.teamId',
  '.to.agentId',
  '.add',
  '.text',
  '.texts',
  '.texts.en',
  '.texts.de',
  '.texts.pl',
  '.texts.nl',
  '.cannedReplyId',
];

/** What is wrong with any field of a condition or an action: said at the part. */
export const problemOfPart = (save: Save, place: string): string | undefined =>
  fields.map((field) => save.problem(`${place}${field}`)).find((text) => text !== undefined);
