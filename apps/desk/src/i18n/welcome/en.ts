export const en = {
  'welcome.title': 'Connect your first channels',
};
