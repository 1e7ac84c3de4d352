/** `journeys import`: an event log becomes touchpoints. `graph` and `variants`: what is read out of them. */
import { type Command, InvalidArgumentError } from 'commander';
import { jsonLine, type Print, table } from './output.ts';

export function journeysCommands(program: Command, print: Print): void {
  const journeys = program
    .command('journeys')
    .description('The ways customers go, and event logs of other systems');
  const goal = '--goal <name>';
  const goalIs = 'the goal the journeys are of';

  journeys
    .command('import')
    .description('Takes an event log in, CSV or XES (.xes, .xes.gz); again, it takes in what is missing')
    .argument('<file>', 'the log')
    .requiredOption(goal, `${goalIs}; made when there is none`, name)
    .option('--case <column>', 'column that names the case (XES: attribute of the trace)')
    .option('--activity <column>', 'column that names the activity; a+b joins two')
    .option('--time <column>', 'column of the time')
    .option('--channel <column>', 'column of the channel')
    .option('--report <file>', 'where events that were left out are written (FILE.left-out.csv)')
    .option('--json', 'JSON output')
    .action(async (file: string, options: ImportWords) => {
      const { importEvents } = await import('./journeys-import.ts');
      const say = (line: string) => process.stderr.write(`${line}\n`);
      const done = await importEvents(file, options, say);
      const left = done.leftOut === 0 ? '' : `; ${done.leftOut} left out, see ${done.report}`;
      await print(options.json ? jsonLine(done) : `${done.events} events: ${done.added} taken in${left}\n`);
    });

  journeys
    .command('graph')
    .description('What follows directly upon what, how often, and after how long')
    .requiredOption(goal, goalIs, name)
    .option('--json', 'JSON output')
    .action(async (options: { goal: string; json?: boolean }) => {
      const { readGraph } = await import('./journeys-read.ts');
      const graph = await readGraph(options.goal);
      if (options.json) return print(jsonLine(graph));
      const rows = graph.edges.map(({ from, to, count, medianMs }) => [from, to, `${count}`, `${medianMs}`]);
      await print(`${graph.cases} cases, ${graph.events} events, ${graph.activities} activities\n`);
      await print(table(['from', 'to', 'count', 'median ms'], rows));
    });

  journeys
    .command('variants')
    .description('The ways cases go, the most frequent first')
    .requiredOption(goal, goalIs, name)
    .option('--top <number>', 'how many are told', count, 20)
    .option('--json', 'JSON output')
    .action(async (options: { goal: string; top: number; json?: boolean }) => {
      const { readVariants } = await import('./journeys-read.ts');
      const found = await readVariants(options.goal, options.top);
      if (options.json) return print(jsonLine(found));
      const rows = found.top.map((each) => [
        `${each.count}`,
        `${(each.share * 100).toFixed(1)} %`,
        each.activities.join(' › '),
      ]);
      await print(`${found.variants} variants\n${table(['count', 'share', 'activities'], rows)}`);
    });
}

export interface ImportWords {
  goal: string;
  case?: string;
  activity?: string;
  time?: string;
  channel?: string;
  report?: string;
  json?: boolean;
}

function name(text: string): string {
  if (text.trim() === '' || text.length > 80) throw new InvalidArgumentError('write up to 80 letters');
  return text.trim();
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 10_000)
    throw new InvalidArgumentError('must be 1 to 10000');
  return number;
}
