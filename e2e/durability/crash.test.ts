/**
 * The product is killed at random moments while customers write by SMTP and through the widget and an agent works
 * through the API. Whatever was acknowledged is there afterwards, once; nothing is half-done.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCompany } from '@throughline/simulator/company';
import { openOutsideMail } from '@throughline/simulator/outside-mail';
import { createChance } from '@throughline/simulator/random';
import pg from 'pg';
import { expect, test } from 'vitest';
import { audit, isAtRest } from './audit.ts';
import { gatherCrowd } from './crowd.ts';
import { pause, until } from './patience.ts';
import { freePort, type RunningServer, runBriefly, runServer } from './run-server.ts';

const rounds = Number(process.env.CRASH_ROUNDS ?? 6);
const seed = Number(process.env.CRASH_SEED ?? 20_261_124);

test(
  `after ${rounds} crashes everything acknowledged is there once, and nothing is half-done`,
  async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'throughline-crash-'));
    // The database runs as another user where we are root.
    chmodSync(dataDir, 0o755);
    const settings = { dataDir, port: await freePort(), smtpPort: await freePort() };
    const chance = createChance(seed);
    const outside = await openOutsideMail({ company: { host: '127.0.0.1', port: settings.smtpPort } });
    let server: RunningServer | null = await runServer(settings);
    const databaseUrl = server.databaseUrl;
    const crashes = { server: 0, starting: 0, database: 0, both: 0 };
    try {
      const company = await openCompany({
        address: server.address,
        setupToken: server.setupToken,
        outgoingMailPort: outside.port,
      });
      const crowd = gatherCrowd({
        seed,
        address: server.address,
        chatChannelId: company.chatChannelId,
        mailAddress: company.mailAddress,
        outside,
        api: company.api,
        correspondents: 3,
        visitors: 3,
      });
      const cluster = await dataDirectory(databaseUrl);
      for (let round = 0; round < rounds; round++) {
        await pause(chance.between(150, 1500));
        const kind = chance.pick(['server', 'server', 'server', 'starting', 'database', 'both'] as const);
        crashes[kind]++;
        if (kind === 'database' || kind === 'both') killPostmaster(cluster);
        if (kind === 'database') {
          await until('the server finds its database again', () => isReady(settings.port));
          expect(server.ended).toBe(false);
        } else {
          await server.kill();
          if (kind === 'starting') await runBriefly(settings, chance.between(100, 1500));
          server = await runServer(settings);
        }
      }
      await crowd.finish();
      await until('everything has come to rest', () => isAtRest(server?.databaseUrl ?? ''), 120_000);

      const { ledger, received } = crowd;
      const found = await audit(server.databaseUrl);
      const times = (text: string) => found.messages.filter((message) => message.text === text).length;
      const notOnce = [
        ...ledger.mails,
        ...ledger.chats,
        ...ledger.notes,
        ...ledger.replies.map(({ text }) => text),
      ]
        .map((text) => [text, times(text)] as const)
        .filter(([, count]) => count !== 1);
      expect(notOnce).toEqual([]);
      const texts = found.messages.filter(({ kind }) => kind !== 'activity').map(({ text }) => text);
      expect(texts.length).toBe(new Set(texts).size);

      const outcomes = { arrived: 0, shownAsFailed: 0 };
      const wrong: unknown[] = [];
      for (const reply of ledger.replies) {
        const message = found.messages.find(({ text }) => text === reply.text);
        const arrivals =
          reply.carrier === 'mail'
            ? (received.get(reply.to) ?? []).filter((mail) => firstLine(mail.text) === reply.text).length
            : Math.max(
                ...crowd.chats.map((visit) => visit.messages.filter((one) => one.text === reply.text).length),
              );
        const failed = message?.delivery_state === 'failed' && Boolean(message.delivery_reason);
        if (arrivals > 1 || (arrivals === 0 && !failed)) wrong.push({ reply, arrivals, message });
        if (arrivals === 1) outcomes.arrived++;
        if (failed) outcomes.shownAsFailed++;
      }
      expect(wrong).toEqual([]);
      expect(found.problems).toEqual([]);
      crowd.leave();
      process.stdout.write(
        `${JSON.stringify({
          rounds,
          seed,
          crashes,
          mails: ledger.mails.length,
          chats: ledger.chats.length,
          replies: ledger.replies.length,
          notes: ledger.notes.length,
          ...outcomes,
          conversations: found.conversations,
          events: found.events,
        })}\n`,
      );
    } catch (error) {
      process.stderr.write(server?.output().slice(-6000) ?? '');
      throw error;
    } finally {
      await server?.stop();
      await outside.close();
      if (process.env.KEEP_DATA === undefined) rmSync(dataDir, { recursive: true, force: true });
    }
  },
  120_000 + rounds * 20_000,
);

const firstLine = (text: string): string =>
  text
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim() ?? '';

async function dataDirectory(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory ?? '';
  } finally {
    await client.end();
  }
}

function killPostmaster(cluster: string): void {
  const pid = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
}

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  );
}
