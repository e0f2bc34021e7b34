import type { MessageParams } from '../error';

/** A finding in words: a stable code, the values in it, and their English rendering, so that it can be translated. */
export interface Sentence {
  readonly code: string;
  readonly params: MessageParams;
  readonly text: string;
}
