import { raise } from '../error';
import { FORMAT_ERRORS } from '../error/format-errors';

/**
 * Returns a locale that Intl knows, in the name of a public function.
 *
 * For a well-formed tag that it does not know, Intl would take the machine's own locale in silence.
 */
export function checkLocale(locale: string, functionName: string): string {
  if (isKnown(locale)) return locale;
  return raise(FORMAT_ERRORS, 'format/unknown-locale', {
    function: functionName,
    path: 'options.locale',
    received: locale,
  });
}

function isKnown(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
