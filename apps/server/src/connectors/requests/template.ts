/** Text with `{{path.to.value}}` in it. What fills it is somebody else's words, so each place escapes them its own way. */

const slot = /\{\{\s*([A-Za-z]\w*(?:\.[\w-]+)*)\s*\}\}/g;

/** The paths it names, each once. */
export const pathsIn = (template: string): string[] => [
  ...new Set([...template.matchAll(slot)].map(([, path = '']) => path)),
];

/** True when braces remain that mean nothing. */
export const isMalformed = (template: string): boolean => /\{\{|\}\}/.test(template.replaceAll(slot, ''));
