/** `inbound list` and `inbound replay`: what came in, and what could not be processed. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { InboundState } from '../channels/types.ts';
import { jsonLine, type Print, table } from './output.ts';

export function inboundCommands(program: Command, print: Print): void {
  const inbound = program.command('inbound').description('What came in over all channels, as it was stored');

  inbound
    .command('list')
    .description('Items in a state, newest first')
    .addOption(
      new Option('--state <state>', 'which ones')
        .choices(['received', 'processed', 'failed', 'ignored'])
        .default('failed'),
    )
    .option('--limit <number>', 'at most so many', number(1, 10_000), 200)
    .option('--json', 'one JSON object a line')
    .action(async (options: { state: InboundState; limit: number; json?: boolean }) => {
      const { listHeld } = await import('./inbound-list.ts');
      const items = await listHeld(options.state, options.limit);
      if (options.json) for (const item of items) await print(jsonLine(item));
      else if (items.length === 0) await print(`Nothing is ${options.state}.\n`);
      else
        await print(
          table(
            ['id', 'received', 'channel', 'bytes', 'tries', 'problems'],
            items.map((item) => [
              item.id,
              item.receivedAt,
              item.channelName,
              String(item.size),
              String(item.attempts),
              item.problems.join('; '),
            ]),
          ),
        );
    });

  inbound
    .command('replay')
    .description('Process stored items again; says what became of each')
    .argument('<id...>', 'ids as `inbound list` shows them', ids)
    .option('--wait <seconds>', 'how long to wait for the running instance', number(0, 3600), 30)
    .option('--json', 'one JSON object a line')
    .action(async (given: string[], options: { wait: number; json?: boolean }) => {
      const { replayInbound } = await import('./inbound-replay.ts');
      const outcomes = await replayInbound([...new Set(given)], options.wait * 1000);
      if (options.json) for (const outcome of outcomes) await print(jsonLine(outcome));
      else
        await print(
          table(
            ['id', 'state', 'problems'],
            outcomes.map(({ id, state, problems }) => [id, stateInWords[state], problems.join('; ')]),
          ),
        );
      if (outcomes.some(({ state }) => state === 'failed' || state === 'not_found')) process.exitCode = 1;
    });
}

const stateInWords = {
  received: 'waiting for the instance',
  processed: 'processed',
  failed: 'failed again',
  ignored: 'ignored',
  not_found: 'there is no such item',
} as const;

function ids(text: string, previous: string[] | undefined): string[] {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    throw new InvalidArgumentError(`"${text}" is no id`);
  return [...(previous ?? []), text.toLowerCase()];
}

const number =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`must be a whole number from ${least} to ${most}`);
    return value;
  };
