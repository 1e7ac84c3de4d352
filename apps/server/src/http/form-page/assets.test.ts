/** The browser's scripts, tested where their promises can break: the same conditions as the server, nothing lost. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, type FormDefinition, visibleSteps } from '../../forms/index.ts';
import { repairForm } from '../../testing/forms-fixtures.ts';
import { loadAssets } from './assets.ts';
import { isProof } from './proof-of-work.ts';

interface Saver {
  change(name: string, value: string): void;
  flush(): Promise<void>;
  unsent(): Record<string, { value: string; revision: number }>;
  stop(): void;
  nextRevision(): number;
}
type Saved = Record<string, { value: string; revision: number }>;
interface Scripts {
  shownFields(fields: { name: string; when: unknown; answer: string | string[] }[]): string[];
  createSaver(options: object): Saver;
  findProof(submissionId: string, bits: number): Promise<string>;
}
// Plain scripts for the browser, without types of their own.
const load = (name: string): Promise<Scripts> => import(new URL(`./assets/${name}`, import.meta.url).href);
const { shownFields } = await load('conditions.js');
const { createSaver } = await load('draft-saver.js');
const { findProof } = await load('proof.js');

test('the browser shows the same fields as the server', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const when = fc.record({
    field: name,
    operator: fc.constantFrom('equals', 'not_equals', 'contains', 'filled', 'empty'),
    value: fc.constantFrom('x', 'X', 'xy', ''),
  });
  const answer = fc.oneof(fc.constantFrom('', ' ', 'x', 'xy'), fc.subarray(['x', 'xy']));
  const fields = fc.uniqueArray(fc.record({ name, when: fc.option(when, { nil: null }), answer }), {
    selector: (one) => one.name,
    minLength: 1,
  });
  fc.assert(
    fc.property(fields, (list) => {
      // As the builder demands it: conditions refer to earlier fields only.
      const allowed = list.map((one, i) => ({
        ...one,
        when:
          one.when && list.slice(0, i).some((before) => before.name === one.when?.field) ? one.when : null,
      }));
      const [step] = repairForm.steps;
      const [text] = repairForm.steps[2]!.fields;
      const definition = {
        ...repairForm,
        steps: [
          {
            ...step!,
            fields: allowed.map((one) => ({ ...text!, name: one.name, ...(one.when && { when: one.when }) })),
          },
        ],
      } as FormDefinition;
      const answers: Answers = Object.fromEntries(allowed.map((one) => [one.name, one.answer]));
      const server = visibleSteps(definition, answers).flatMap((one) =>
        one.fields.map((field) => field.name),
      );
      expect(shownFields(allowed)).toEqual(server);
    }),
    { seed: 3 },
  );
});

/** A saver whose time and network are ours. */
function createHand() {
  const sent: {
    changes: Saved;
    settle: (outcome: 'kept' | 'closed' | 'lost' | 'refused') => Promise<void>;
  }[] = [];
  const states: string[] = [];
  let timer: (() => void) | null = null;
  let clock = 1000;
  const saver = createSaver({
    revision: 5000,
    now: () => clock++,
    wait: (run: () => void) => {
      timer = run;
      return run;
    },
    cancel: () => {
      timer = null;
    },
    onState: (state: string) => states.push(state),
    send: (changes: Saved) =>
      new Promise((resolve, reject) => {
        sent.push({
          changes,
          async settle(outcome) {
            if (outcome === 'lost') reject(new Error('offline'));
            else resolve(outcome);
            await new Promise((done) => setImmediate(done));
          },
        });
      }),
  });
  return { saver, sent, states, tick: () => timer?.() };
}

test('typing is sent once it rests; what is typed meanwhile goes next; what was lost goes again', async () => {
  const { saver, sent, states, tick } = createHand();
  saver.change('name', 'A');
  saver.change('name', 'An');
  expect(sent).toHaveLength(0);
  tick();
  expect(sent[0]?.changes).toMatchObject({ name: { value: 'An', revision: 5002 } });
  saver.change('name', 'Ann');
  saver.change('email', 'a');
  tick();
  expect(sent).toHaveLength(1);
  await sent[0]!.settle('lost');
  expect(states).toEqual(['saving', 'failed']);
  expect(saver.unsent()).toMatchObject({ name: { value: 'Ann' }, email: { value: 'a' } });
  tick();
  expect(sent[1]?.changes).toMatchObject({ name: { value: 'Ann' }, email: { value: 'a' } });
  await sent[1]!.settle('kept');
  expect(saver.unsent()).toEqual({});
  expect(states.at(-1)).toBe('saved');
});

test('at the last moment of a page everything not known to be kept is still there', () => {
  const { saver, sent, tick } = createHand();
  saver.change('name', 'Anna');
  tick();
  saver.change('email', 'x');
  expect(sent).toHaveLength(1);
  expect(Object.keys(saver.unsent()).sort()).toEqual(['email', 'name']);
});

test('after the form was sent nothing more goes out', async () => {
  const { saver, sent, tick } = createHand();
  saver.change('name', 'Anna');
  tick();
  await sent[0]!.settle('closed');
  saver.change('name', 'Otto');
  tick();
  expect(sent).toHaveLength(1);
});

test('what the server refuses is not called saved, and the next change goes out all the same', async () => {
  const { saver, sent, states, tick } = createHand();
  saver.change('name', 'A');
  tick();
  await sent[0]!.settle('refused');
  expect(states).toEqual(['saving', 'refused']);
  saver.change('name', 'B');
  tick();
  await sent[1]!.settle('kept');
  expect(states.at(-1)).toBe('saved');
});

test('a proof found in the browser is one the server accepts', async () => {
  const proof = await findProof('submission-1', 10);
  expect(isProof('submission-1', proof, 10)).toBe(true);
  expect(isProof('submission-2', proof, 32)).toBe(false);
});

test('scripts and style stay small', async () => {
  const { gzipSync } = await import('node:zlib');
  const assets = loadAssets();
  const size = (names: string[]) =>
    names.reduce((sum, name) => sum + gzipSync(assets.files.get(name)?.content ?? '').length, 0);
  expect(size(['page.js', 'conditions.js', 'proof.js', 'draft-saver.js'])).toBeLessThan(8 * 1024);
  expect(gzipSync(assets.embedScript).length).toBeLessThan(2 * 1024);
});
