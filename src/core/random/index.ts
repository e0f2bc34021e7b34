export { randomStream, resumeStream } from './random-stream';
export type { RandomStream } from './random-stream';
export type { KeyPart } from './mix-key';
