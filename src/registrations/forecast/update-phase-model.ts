import { toIsoDate, type DateLike } from '../../core/calendar';
import { raise } from '../../core/error';
import { REGISTRATIONS_ERRORS } from '../errors';
import type { Basis, Report } from '../records';
import { inOrder, toModelWindow } from './model-windows';
import type { PhaseModel } from './phase-model';

/**
 * A model with further reports, its hyperparameters and cycle kept.
 *
 * The state is found anew when the model is asked, so that nothing is lost by the order in which reports come: a late
 * month speaks about past weeks.
 *
 * @param model - from `fitPhaseModel`, or this function
 * @param reports - of the model's brand and market; known by `asOf`
 * @param options.asOf - the new day of knowledge, not before the model's
 * @throws GigacastError `registrations/other-brand`, `registrations/not-yet-known`, `registrations/as-of-before-model`,
 * and what `fitPhaseModel` throws for a report
 * @example
 * const fit = fitPhaseModel(
 *   [3200, 9000, 10000, 11000, 12000, 14000].map((count, i) => ({
 *     brand: 'A', market: 'CN', basis: 'insurance', from: addDays('2024-01-01', 7 * i), to: addDays('2024-01-07', 7 * i),
 *     count, roundedTo: 1, source: { title: 'example' },
 *   })),
 *   { brand: 'A', basis: 'insurance', asOf: '2024-02-13' },
 * );
 * updatePhaseModel(fit.model, [], { asOf: '2024-02-20' }).asOf; // => '2024-02-20'
 */
export function updatePhaseModel(
  model: PhaseModel,
  reports: readonly Report[],
  options: { readonly asOf: DateLike },
): PhaseModel {
  const name = 'updatePhaseModel';
  const asOf = toIsoDate(options.asOf, { function: name, path: 'asOf' });
  if (asOf < model.asOf) {
    raise(REGISTRATIONS_ERRORS, 'registrations/as-of-before-model', {
      function: name,
      path: 'asOf',
      received: asOf,
      params: { asOf: model.asOf },
    });
  }
  const added = reports.map((report, i) => readReport(model, report, { asOf, name, path: `reports[${i}]` }));
  return { ...model, asOf, windows: inOrder([...model.windows, ...added]) };
}

/** Reads a report for a model and refuses what is not about the same cars, or not known yet. */
export function readReport(
  model: { readonly brand: string; readonly market: string; readonly basis: Basis },
  report: Report,
  { asOf, name, path }: { readonly asOf: string; readonly name: string; readonly path: string },
) {
  if (report.brand !== model.brand || report.market !== model.market) {
    raise(REGISTRATIONS_ERRORS, 'registrations/other-brand', {
      function: name,
      path,
      received: `${report.brand}, ${report.market}`,
      params: { brand: model.brand, market: model.market },
    });
  }
  const window = toModelWindow(report, { basis: model.basis, argument: { function: name, path } });
  if (window.knownOn > asOf) {
    raise(REGISTRATIONS_ERRORS, 'registrations/not-yet-known', {
      function: name,
      path: `${path}.to`,
      received: window.to,
      params: { knownOn: window.knownOn, asOf },
    });
  }
  return window;
}
