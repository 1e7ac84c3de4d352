/** Pictures as a clipboard or a folder gives them, drawn by the page itself. */
import type { Locator, Page } from 'playwright-core';

/** What holds one picture, 900 pixels wide. */
export const pictureTransfer = (page: Page, name: string) =>
  page.evaluateHandle(async (filename) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 60 });
    canvas.getContext('2d')?.fillRect(10, 10, 300, 30);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    const data = new DataTransfer();
    if (blob) data.items.add(new File([blob], filename, { type: 'image/png' }));
    return data;
  }, name);

/** Pastes a picture where the caret is. */
export async function pastePicture(field: Locator, name: string): Promise<void> {
  const clipboardData = await pictureTransfer(field.page(), name);
  await field.evaluate(
    (element, data) =>
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      ),
    clipboardData,
  );
}
