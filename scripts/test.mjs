/**
 * `npm test`: what `npm run check` does, then crashes and cut lines, then the journeys through a real browser, real SMTP
 * and a real IMAP server.
 * Goes on after a failure; the last line counts every check and every test.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checks, durability, endToEnd, tests } from './lib/checks.mjs';
import { attempt, build, install } from './lib/prepare.mjs';
import { findChromium, findDovecot, installDebian } from './lib/system.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const reports = mkdtempSync(path.join(tmpdir(), 'throughline-reports-'));

install();
for (const check of checks) total[attempt(check) ? 'passed' : 'failed'] += 1;
runTests(tests);
build();
runTests(durability);
const found = provide();
if (found.chromium) runTests(endToEnd, found);
else if (process.env.CI === 'true') total.failed += 1;
rmSync(reports, { recursive: true, force: true });

for (const line of found.leftOut) console.error(`\nLEFT OUT: ${line}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);

/** Runs Vitest and adds what it counted. A run that dies before it can count is one failure. */
function runTests({ title, command, args }, { chromium, dovecot } = {}) {
  const file = path.join(reports, `${title.replaceAll(' ', '-')}.json`);
  const ok = attempt(
    { title, command, args: [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`] },
    { ...(chromium && { CHROMIUM_PATH: chromium }), ...(dovecot && { DOVECOT_PATH: dovecot }) },
  );
  let counted = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  try {
    counted = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.error(`${title}: ended without a report`);
  }
  total.passed += counted.numPassedTests;
  total.failed += counted.numFailedTests;
  total.skipped += counted.numPendingTests + counted.numTodoTests;
  // A file that cannot be loaded, or an error outside any test, is no failed test and still a failure.
  if (!ok && counted.numFailedTests === 0) total.failed += 1;
}

/** Finds browser and IMAP server, installs them where that can be done, and says what cannot be tested without. */
function provide() {
  const missing = [...(findChromium() ? [] : ['chromium']), ...(findDovecot() ? [] : ['dovecot-imapd'])];
  if (missing.length > 0) installDebian(missing);
  const chromium = findChromium();
  const dovecot = findDovecot();
  const leftOut = [];
  if (!chromium)
    leftOut.push('all end-to-end tests: no Chromium was found. Install it, or set CHROMIUM_PATH to one.');
  else if (!dovecot)
    leftOut.push('the tests against a real IMAP server: Dovecot was not found. Install dovecot-imapd.');
  return { chromium, dovecot, leftOut };
}
