import { beforeEach } from 'vitest';
import { pictureFailures } from './browser.ts';

beforeEach(pictureFailures);
