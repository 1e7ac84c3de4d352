/** Promises about how an adapter describes itself and reads its settings. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { settingsOf } from './conformance-samples.ts';
import type { Check } from './samples.ts';
import type { Language, Names } from './types.ts';

const LANGUAGES: Language[] = ['en', 'de', 'pl', 'nl'];

export const descriptionChecks: Check[] = [
  {
    name: 'describes itself in every language, with icon and colours',
    async run({ descriptor, type }) {
      expect(type).toMatch(/^[a-z][a-z0-9-]*$/);
      expectNames(descriptor.names, 'names');
      expectNames(descriptor.summary, 'summary');
      expect(descriptor.icon).toMatch(/^<(?:path|rect|circle|line|polyline|polygon|ellipse|g)[\s>]/);
      for (const colour of [descriptor.colour.light, descriptor.colour.dark])
        expect(colour).toMatch(/^#[0-9a-f]{6}$/i);
      expect(Number.isInteger(descriptor.adviceRank)).toBe(true);
    },
  },
  {
    name: 'says in every language what each setting is',
    async run({ settingFields }) {
      const names = settingFields.map((field) => field.name);
      expect(new Set(names).size).toBe(names.length);
      for (const field of settingFields) {
        expectNames(field.label, `${field.name}: label`);
        if (field.help) expectNames(field.help, `${field.name}: help`);
        for (const choice of field.choices ?? []) expectNames(choice.label, `${field.name}: ${choice.value}`);
        if (field.kind === 'choice') {
          const values = (field.choices ?? []).map((choice) => choice.value);
          expect(values.length, `${field.name}: choices`).toBeGreaterThan(1);
          if (field.default !== undefined) expect(values).toContain(field.default);
        }
        if (field.when) expect(names, `${field.name}: when`).toContain(field.when.field);
        if (field.kind === 'secret')
          expect(field.default ?? '', `${field.name}: a secret has no default`).toBe('');
      }
    },
  },
  {
    name: 'claims only what it can do',
    async run({ capabilities, send }) {
      expect(send !== undefined, 'send').toBe(capabilities.outbound);
      if (capabilities.outbound)
        expect(capabilities.deliveryStates).toEqual(expect.arrayContaining(['sent', 'failed']));
      expect(capabilities.reaches).not.toBe('');
      if (capabilities.files) {
        expect(capabilities.files.maxCount).toBeGreaterThan(0);
        expect(capabilities.files.maxBytes).toBeGreaterThan(0);
      }
    },
  },
  {
    name: 'reads good settings, the same each time',
    async run(adapter, samples) {
      const settings = settingsOf(adapter, samples);
      expect(adapter.readSettings(samples.settings)).toEqual({ settings });
      const addresses = adapter.addresses(settings);
      expect(new Set(addresses).size).toBe(addresses.length);
    },
  },
  {
    name: 'refuses bad settings by the name of the field, and never throws',
    async run(adapter, samples) {
      expect(samples.badSettings.length).toBeGreaterThan(0);
      for (const { input, field } of samples.badSettings) {
        const result = adapter.readSettings(input);
        const named = 'problems' in result ? result.problems.map((problem) => problem.field) : [];
        expect(named, JSON.stringify(input)).toContain(field);
      }
      const names = adapter.settingFields.map((field) => field.name);
      const fields = fc.constantFrom(...names, 'unknown');
      fc.assert(
        fc.property(fc.oneof(fc.anything(), fc.dictionary(fields, fc.anything())), (input) => {
          const result = adapter.readSettings(input);
          if ('settings' in result) return;
          expect(result.problems.length).toBeGreaterThan(0);
          for (const problem of result.problems) {
            expect([...names, ...Object.keys(Object(input))]).toContain(problem.field);
            expect(problem.message).not.toBe('');
          }
        }),
        { seed: 3, numRuns: 200 },
      );
    },
  },
];

function expectNames(names: Names, what: string): void {
  expect(Object.keys(names).sort(), what).toEqual([...LANGUAGES].sort());
  for (const language of LANGUAGES) expect(names[language].trim(), `${what}: ${language}`).not.toBe('');
}
