import { expect, test } from 'vitest';
import { saidBy, sentence, sentenceCodes, sentences } from './index.ts';

const paramsOf = (text: string) =>
  Object.fromEntries([...text.matchAll(/\{(\w+)\}/g)].map(([, name = ''], at) => [name, `x${at}`]));

test.each(sentenceCodes)('%s is read back from its sentence, with its parameters', (code) => {
  const params = paramsOf(sentences[code]);
  expect(saidBy(sentence(code, params))).toEqual({ code, params, detail: null });
});

test('numbers are numbers, a sentence within a sentence has its code, and other words have none', () => {
  expect(saidBy('larger than 1000 bytes')?.params).toEqual({ limit: 1000 });
  expect(saidBy('the folder does not exist; next try in 5 seconds')).toEqual({
    code: 'retry_later',
    params: { detail: 'the folder does not exist', seconds: 5 },
    detail: { code: 'folder_missing', params: {} },
  });
  expect(saidBy('550 5.1.1 user unknown')).toBeNull();
  expect(saidBy(null)).toBeNull();
});
