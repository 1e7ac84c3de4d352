/** `events tail`: what happened, from the event log. */
import { type Command, InvalidArgumentError } from 'commander';
import type { Print } from './output.ts';

export function eventsCommands(program: Command, print: Print): void {
  program
    .command('events')
    .description('The log of everything that happened')
    .command('tail')
    .description('Print events in order; without --since the latest twenty')
    .option('--since <sequence>', 'only events after this number; 0 is the beginning', sequence)
    .option('--follow', 'go on with what happens; ends with Ctrl-C; needs a running instance')
    .option('--type <types>', 'only these, parted by commas; message.* takes all of a kind', eventTypes)
    .option('--json', 'one JSON object a line')
    .action(async (options: EventsOptions) => {
      const { tailEvents } = await import('./tail-events.ts');
      const { withDatabase } = await import('./with-database.ts');
      const end = new AbortController();
      if (options.follow)
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort());
      await withDatabase((_database, instance) =>
        tailEvents(
          instance,
          {
            since: options.since ?? null,
            types: options.type ?? [],
            follow: options.follow ?? false,
            json: options.json ?? false,
          },
          print,
          end.signal,
        ),
      );
    });
}

interface EventsOptions {
  since?: number;
  follow?: boolean;
  type?: string[];
  json?: boolean;
}

function sequence(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('must be a whole number from 0');
  return Number(text);
}

function eventTypes(text: string): string[] {
  const types = text.split(',').map((each) => each.trim());
  const wrong = types.find((each) => !/^[a-z_]+\.([a-z_]+|\*)$/.test(each));
  if (wrong !== undefined)
    throw new InvalidArgumentError(`"${wrong}" is no event type like message.received or message.*`);
  return types;
}
