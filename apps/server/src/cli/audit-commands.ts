/** `audit verify`: whether the audit log is what was written. */
import type { Command } from 'commander';
import { jsonLine, type Print } from './output.ts';

export function auditCommands(program: Command, print: Print): void {
  program
    .command('audit')
    .description('The log of administrative changes')
    .command('verify')
    .description('Check that no entry was altered, put in or taken out; ends with 1 when one was')
    .option('--json', 'JSON output')
    .action(async (options: { json?: boolean }) => {
      const { verifyAudit } = await import('./audit-verify.ts');
      const found = await verifyAudit();
      if (options.json) await print(jsonLine(found));
      else {
        for (const { seq, problem } of found.problems) await print(`${seq}: ${inWords[problem]}\n`);
        if (found.problems.length === 0)
          await print(`${found.entries} entries, whole. The last is ${found.last ?? 0}: ${found.lastHash}\n`);
      }
      if (found.problems.length > 0) process.exitCode = 1;
    });
}

const inWords = {
  altered: 'was altered',
  missing_before: 'entries before it are missing',
  does_not_follow: 'does not follow the entry before it',
} as const;
