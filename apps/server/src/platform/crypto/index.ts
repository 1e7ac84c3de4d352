export { hmacHex, type InstanceKey, openInstanceKey } from './instance-key.ts';
