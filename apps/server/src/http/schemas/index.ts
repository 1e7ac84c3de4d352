export * from './calendar.ts';
export * from './channels.ts';
export * from './common.ts';
export * from './conversations.ts';
export * from './customers.ts';
export * from './forms.ts';
export * from './people.ts';
export * from './sign-in.ts';
