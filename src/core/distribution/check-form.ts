import { raise } from '../error';
import { STATISTICS_ERRORS } from '../error/statistics-errors';

/** Refuses parameters that are not exactly one of the documented sets of fields. */
export function checkForm(parameters: object, forms: readonly string[], name: string): void {
  const isRecord = typeof parameters === 'object' && parameters !== null;
  const given = isRecord ? Object.keys(parameters).sort().join(', ') : undefined;
  if (forms.some((form) => form.split(', ').sort().join(', ') === given)) return;
  raise(STATISTICS_ERRORS, 'distribution/parameters', {
    function: name,
    path: 'parameters',
    received: parameters,
    params: { forms: forms.map((form) => `{ ${form} }`).join(' or ') },
  });
}
