/** What docs/guides/chat-widget.md tells other developers to run is run here, and its tokens are shown to the door. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readIdentity } from './identity.ts';
import { readSettings } from './settings.ts';

const secret = 'a secret of the shop: ä';
const guide = readFileSync(
  path.resolve(import.meta.dirname, '../../../../../../docs/guides/chat-widget.md'),
  'utf8',
);
const sample = (name: string): string => {
  const found = new RegExp(`<!-- sample: ${name} -->\n\`\`\`\\w+\n([\\s\\S]*?)\n\`\`\``).exec(guide)?.[1];
  if (found === undefined) throw new Error(`the guide has no sample "${name}"`);
  return found;
};
const env = { ...process.env, THROUGHLINE_SECRET: secret, PYTHONIOENCODING: 'utf8' };
const run = (command: string, words: string[]) =>
  execFileSync(command, words, { env, encoding: 'utf8' }).trim();
const user = { id: 'żółw 4711', email: 'anna@x.example', name: 'Anna Kowalska' };
const hasPython = spawnSync('python3', ['--version']).status === 0;

const languages = [
  {
    name: 'node',
    missing: false,
    call: (code: string, call: string) =>
      run(process.execPath, ['--input-type=module', '-e', `${code}\nconsole.log(${call});`]),
    hmac: `throughlineHmac(${JSON.stringify(user.id)})`,
    jwt: `throughlineJwt(${JSON.stringify(user)}, 'channel')`,
  },
  {
    name: 'python',
    missing: !hasPython,
    call: (code: string, call: string) => run('python3', ['-c', `${code}\nprint(${call})`]),
    hmac: `throughline_hmac(${JSON.stringify(user.id)})`,
    jwt: `throughline_jwt(${JSON.stringify(user)}, 'channel')`,
  },
];

describe.each(languages)('the guide’s sample for $name', ({ name, missing, call, hmac, jwt }) => {
  const read = async (claim: Parameters<typeof readIdentity>[0]) => {
    const settings = readSettings({ identitySecret: secret });
    if ('problems' in settings) throw new Error(JSON.stringify(settings.problems));
    return readIdentity(claim, settings.settings, { channelId: 'channel', now: new Date() });
  };

  test.skipIf(missing)('makes an HMAC that proves the user', async () => {
    const known = await read({ userId: user.id, hmac: call(sample(`hmac ${name}`), hmac) });
    expect(known.handles).toEqual([{ type: 'external', value: user.id, verified: true }]);
    await expect(read({ userId: 'another', hmac: call(sample(`hmac ${name}`), hmac) })).rejects.toMatchObject(
      { code: 'wrong_signature' },
    );
  });

  test.skipIf(missing)('makes a JWT that proves the user and the address', async () => {
    const known = await read({ jwt: call(sample(`jwt ${name}`), jwt) });
    expect(known).toMatchObject({
      name: user.name,
      handles: [
        { type: 'external', value: user.id, verified: true },
        { type: 'email', value: user.email, verified: true },
      ],
    });
  });
});
