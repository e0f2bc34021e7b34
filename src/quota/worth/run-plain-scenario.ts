import { plainText } from '../../core/decimal';
import { allocatePools } from '../allocation/allocate-pools';
import { countedIn, type QuotaUnit } from '../policy/quota-unit';
import { dutyOf } from '../rate/duty-of';
import type { Rate } from '../rate/rate';
import type { ReadShipment, ScenarioRun } from './scenario-run';
import type { QuotaScenario } from './scenario-types';

/** Everything enters at one rate. */
export function runRate(rate: Rate, shipments: readonly ReadShipment[], unit: QuotaUnit): ScenarioRun {
  const portions = shipments.map(({ shipment, quantity, unitValue }) => {
    const value = plainText(quantity.times(unitValue));
    const { duty } = dutyOf(rate, { value, quantity: plainText(quantity), unit: countedIn(unit) });
    return [
      shipment.id,
      [{ treatment: 'over-quota' as const, quantity: plainText(quantity), duty }],
    ] as const;
  });
  return { known: true, standing: null, hasQuota: false, portions: new Map(portions), missing: [] };
}

/** The shipments draw on a quota, or on pools, one after the other. */
export function runQuota(
  { quota, pools, inQuotaRate, overQuota }: QuotaScenario,
  shipments: readonly ReadShipment[],
  { unit, currency }: { readonly unit: QuotaUnit; readonly currency: string },
): ScenarioRun {
  const open = pools ?? [{ id: 'quota', remaining: quota ?? 0, eligibility: { kind: 'any' as const } }];
  const lines = shipments.map(({ shipment, quantity, unitValue }) => {
    const { id, fobPrice, origin } = shipment;
    const value = plainText(unitValue);
    return {
      id,
      quantity: plainText(quantity),
      unitValue: value,
      fobPrice: { amount: fobPrice ?? value, currency },
      valueForDuty: { amount: value, currency },
      ...(origin === undefined ? {} : { origin }),
    };
  });
  const result = allocatePools(lines, open, { unit, inQuotaRate, overQuota });
  return {
    known: true,
    standing: null,
    hasQuota: true,
    portions: new Map(result.lines.map(({ id, portions }) => [id, portions])),
    missing: [],
  };
}
