import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe calls serious or critical, one line each; empty is the aim.
 * @param within selector of the part to look at; the whole page else
 */
export async function seriousFindings(page: Page, within?: string): Promise<string[]> {
  await settled(page);
  const builder = new AxeBuilder({ page });
  const { violations } = await (within === undefined ? builder : builder.include(within))
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // Experimental: it takes the initials in a round avatar for a label, where they are a picture of the name.
    .disableRules(['label-content-name-mismatch'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** Waits for whatever is coming or going: what is half faded has no contrast to speak of. */
async function settled(page: Page): Promise<void> {
  // A page behind another is not painted, and what goes would stay.
  await page.bringToFront();
  await page.waitForFunction(
    () =>
      document.querySelector('[data-starting-style], [data-ending-style]') === null &&
      !document
        .getAnimations()
        .some(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
        ),
  );
}
