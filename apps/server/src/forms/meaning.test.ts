import { expect, test } from 'vitest';
import { field, names, repairForm } from '../testing/forms-fixtures.ts';
import { matterOf, meaningsOf } from './meaning.ts';
import { visibleFields } from './visible-fields.ts';

test('names the person and the matter from filled, valid fields, choices by their label', () => {
  const answers = { topic: 'late', message: ' Where is it? ', name: '', email: 'anna@shop.example' };
  expect(meaningsOf(visibleFields(repairForm, answers), answers, 'de')).toEqual({
    subject: 'Label late (de)',
    message: 'Where is it?',
    email: 'anna@shop.example',
  });
});

test('half an address reaches nobody', () => {
  const answers = { email: 'anna@' };
  expect(meaningsOf(visibleFields(repairForm, answers), answers, 'en')).toEqual({});
});

test('the matter is the subject, else the first answer that is neither who they are nor prose, file or consent', () => {
  const fields = [
    field('name', 'text', { meaning: 'name' }),
    field('news', 'consent'),
    field('remarks', 'textarea'),
    field('photos', 'file'),
    field('size', 'choice', { choices: [{ value: 'l', label: names('Large') }] }),
    field('topic', 'text', { meaning: 'subject' }),
  ];
  const answers = { name: 'Anna', news: 'yes', remarks: 'Hm', photos: ['a.png'], size: 'l' };
  expect(matterOf(fields, answers, 'de')).toBe('Large (de)');
  expect(matterOf(fields, { ...answers, topic: 'Lamp' }, 'de')).toBe('Lamp');
  expect(matterOf(fields, { name: 'Anna' }, 'de')).toBeNull();
});
