import { importLog } from '../journeys/index.ts';
import type { ImportWords } from './journeys-commands.ts';
import { withDatabase } from './with-database.ts';

/**
 * Takes the events of a log in.
 * @param say how far it is, for people
 */
export async function importEvents(file: string, words: ImportWords, say: (line: string) => void) {
  const { goal, activity, time, channel } = words;
  const report = words.report ?? `${file}.left-out.csv`;
  let told = 0;
  const done = await withDatabase((database) =>
    importLog(database, file, {
      goal,
      report,
      columns: {
        ...(words.case === undefined ? {} : { case: words.case }),
        ...(activity === undefined ? {} : { activity: activity.split('+') }),
        ...(time === undefined ? {} : { time }),
        ...(channel === undefined ? {} : { channel }),
      },
      onProgress: (events) => {
        if (events - told < 100_000) return;
        told = events;
        say(`${events} events`);
      },
    }),
  );
  return { file, ...done, report: done.leftOut > 0 ? report : null };
}
