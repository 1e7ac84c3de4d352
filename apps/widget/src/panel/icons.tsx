/** Lucide geometry at 1.6 stroke. */
const icon =
  (...paths: string[]) =>
  () => (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      {paths.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );

export const CloseIcon = icon('M18 6 6 18', 'm6 6 12 12');
export const SendIcon = icon('m5 12 7-7 7 7', 'M12 19V5');
export const ClipIcon = icon(
  'm21.4 11.1-9.2 9.2a6 6 0 0 1-8.5-8.5l8.6-8.6a4 4 0 1 1 5.7 5.7l-8.6 8.5a2 2 0 0 1-2.8-2.8l8.5-8.5',
);
export const FileIcon = icon(
  'M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7Z',
  'M14 2v4a2 2 0 0 0 2 2h4',
);
export const BellIcon = icon(
  'M10.3 21a1.9 1.9 0 0 0 3.4 0',
  'M3.3 15.3A1 1 0 0 0 4 17h16a1 1 0 0 0 .7-1.7C19.4 14 18 12.5 18 8A6 6 0 0 0 6 8c0 4.5-1.4 6-2.7 7.3',
);
export const BellOffIcon = icon(
  'M10.3 21a1.9 1.9 0 0 0 3.4 0',
  'M17 17H4a1 1 0 0 1-.7-1.7C4.6 14 6 12.5 6 8a6 6 0 0 1 .3-1.7',
  'M8.7 3A6 6 0 0 1 18 8c0 2.7.7 4.8 1.4 6',
  'm2 2 20 20',
);
export const MailIcon = icon(
  'm22 7-9 5.7a2 2 0 0 1-2 0L2 7',
  'M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Z',
);
export const PhoneIcon = icon(
  'M22 16.9v3a2 2 0 0 1-2.2 2 19.8 19.8 0 0 1-8.6-3.1 19.5 19.5 0 0 1-6-6 19.8 19.8 0 0 1-3.1-8.7A2 2 0 0 1 4.1 2h3a2 2 0 0 1 2 1.7c.1 1 .4 1.9.7 2.8a2 2 0 0 1-.5 2.1L8.1 9.9a16 16 0 0 0 6 6l1.3-1.3a2 2 0 0 1 2.1-.4c.9.3 1.8.6 2.8.7a2 2 0 0 1 1.7 2Z',
);
