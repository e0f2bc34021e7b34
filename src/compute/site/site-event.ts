import { toIsoDate, type DateLike } from '../../core/calendar';
import { raise } from '../../core/error';
import { COMPUTE_ERRORS } from '../errors';
import type { BuildEvent } from '../ramp/build-velocity';
import { rampValueOn } from '../ramp/ramp-value-on';
import { recordedRamp } from './recorded-ramp';
import type { Site } from './site';

/**
 * A named event of a site with the facility power of its day as recorded by then, ready for `buildVelocity`.
 *
 * @param site - a site that `parseSite` accepts
 * @param id - e.g. `construction-start`
 * @param options.asOf - an event that was recorded later is refused
 * @throws GigacastError `compute/unknown-event`, `compute/event-not-recorded` or the `date/…` codes
 * @example
 * siteEvent({
 *   schemaVersion: 1, id: 'a', name: 'A', operator: 'O', claims: [], vintages: [], events: [{
 *     id: 'start', name: 'construction start', on: '2024-04-24', recordedOn: '2025-12-14', source: { title: 'Record' },
 *   }],
 * }, 'start', { asOf: '2026-01-20' }).date; // => '2024-04-24'
 */
export function siteEvent(site: Site, id: string, options: { readonly asOf: DateLike }): BuildEvent {
  const at = { function: 'siteEvent', path: 'id', received: id };
  const asOf = toIsoDate(options.asOf, { function: 'siteEvent', path: 'asOf' });
  const event = site.events.find((candidate) => candidate.id === id);
  if (event === undefined) {
    const names = site.events.map((candidate) => candidate.id).join(', ');
    return raise(COMPUTE_ERRORS, 'compute/unknown-event', { ...at, params: { names } });
  }
  const { name, on, recordedOn } = event;
  if (recordedOn > asOf) {
    raise(COMPUTE_ERRORS, 'compute/event-not-recorded', { ...at, params: { asOf, recordedOn } });
  }
  const ramp = recordedRamp(site, { asOf, basis: 'facility' });
  const power = rampValueOn(ramp, on, { between: 'step' });
  return power.known ? { name, date: on, mw: power.value } : { name, date: on };
}
