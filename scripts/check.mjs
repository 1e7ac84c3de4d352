/** `npm run check`: everything but the browser; stops at the first failure. */
import { checks, tests } from './lib/checks.mjs';
import { attempt, install } from './lib/prepare.mjs';

install();
for (const check of [...checks, tests]) if (!attempt(check)) process.exit(1);
