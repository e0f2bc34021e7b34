import type { ErrorCatalogue } from '../../core/error';

/** The codes of corrections of a log. */
export const REPLAY_ERRORS = {
  'quota/unknown-event': {
    rule: 'be the id of one event of the log',
    remedy: 'A correction names an event that was recorded once: check its id, or add the event.',
  },
} as const satisfies ErrorCatalogue;
