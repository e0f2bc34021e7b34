import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import {
  brief,
  type BriefOptions,
  type BriefShipment,
  type QuotaBrief,
  type QuotaPolicy,
} from 'gigacast/quota';
import { deepFreeze } from '../../support/deep-freeze';
import { event, open } from '../ledger/own-ledger';

export const CAD = (amount: string) => ({ amount, currency: 'CAD' });
export const CARS = CANADA_EV_2026_ENACTED;
export const USE = deepFreeze(
  CANADA_EV_UTILISATION.rows
    .filter(({ quantity }) => quantity !== '0')
    .map(({ month, quantity }) => event('reported-use', month, `${month}-28`, { quantity, pool: 'general' })),
);

/** Cars from China at CAD 34,500, but for what a test changes. */
export function car(quantity: number, more: object = {}): BriefShipment {
  const price = CAD('34500.00');
  return { quantity, unitValue: price, fobPrice: price, origin: 'CN', tariffItem: '8703.80.00', ...more };
}

/** A brief on 30 August 2026, with the published use of the half year. */
export function canada(shipment: BriefShipment, more: Partial<BriefOptions> = {}): QuotaBrief {
  const ledger = deepFreeze(open(CARS, '2026-03-01'));
  return brief(ledger, deepFreeze(shipment), { policy: CARS, asOf: '2026-08-30', events: USE, ...more });
}

/** A brief of goods at ten dollars apiece under a policy of a test, on 2 March 2026. */
export function own(
  policy: QuotaPolicy,
  quantity: number,
  more: object = {},
  options: object = {},
): QuotaBrief {
  const shipment = { quantity, unitValue: CAD('10.00'), ...more };
  return brief(open(policy), shipment, { policy, asOf: '2026-03-02', ...options });
}

export const codes = ({ lines }: QuotaBrief) => lines.map(({ code }) => code);
export const lineOf = ({ lines }: QuotaBrief, code: string) => lines.find((line) => line.code === code);
export const textOf = (told: QuotaBrief, code: string) => lineOf(told, code)?.text;
