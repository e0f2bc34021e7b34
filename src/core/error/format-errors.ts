import type { ErrorCatalogue } from './issue';

/** The codes of formatting. */
export const FORMAT_ERRORS = {
  'format/unknown-locale': {
    rule: 'be a language tag such as "en-US", "de" or "fr-CA"',
    remedy: 'Write it as BCP 47 has it, with hyphens.',
    reference: 'BCP 47 (RFC 5646)',
  },
} as const satisfies ErrorCatalogue;
