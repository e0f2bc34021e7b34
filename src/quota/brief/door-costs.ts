import type { IsoDate } from '../../core/calendar';
import { decimalText, multiplyDecimals, sumDecimals } from '../../core/exact';
import type { Portion } from '../allocation/portion';
import { landedCost } from '../charges/landed-cost';
import type { LandedCost } from '../charges/landed-cost-result';
import type { Rate } from '../rate/rate';
import type { BriefDoor, BriefShipment, DoorCost } from './quota-brief';

interface Part {
  readonly quantity: string;
  readonly value: string | null;
  readonly rate: Rate | null;
  readonly importPermit: boolean;
}

/** What the parts of a shipment cost at the door: what is inside as one, then what is beyond and may enter. */
export function doorCosts(
  portions: readonly Portion[],
  shipment: BriefShipment,
  door: BriefDoor,
  on: IsoDate,
): readonly DoorCost[] {
  const inside = portions.filter(({ pool }) => pool !== null);
  const first = inside[0];
  const costs: DoorCost[] = [];
  if (first !== undefined) {
    const part = {
      quantity: sumDecimals(inside.map(({ quantity }) => quantity)),
      // Goods that are counted have stated their value.
      value: sumDecimals(inside.map(({ value }) => value ?? '0')),
      rate: first.rate,
      importPermit: true,
    };
    costs.push({ treatment: 'in-quota', quantity: part.quantity, cost: costOf(part, shipment, door, on) });
  }
  const beyond = portions.find(({ pool }) => pool === null);
  if (beyond !== undefined) {
    const { treatment, quantity } = beyond;
    const costed = beyond.rate !== null && door.dutyCharge !== undefined;
    const part = { ...beyond, importPermit: shipment.permit !== undefined };
    costs.push({ treatment, quantity, cost: costed ? costOf(part, shipment, door, on) : null });
  }
  return costs;
}

/** What goods cost that the policy is not about. */
export function doorCostWithoutQuota(shipment: BriefShipment, door: BriefDoor, on: IsoDate): DoorCost {
  const { unitValue, totalValue, permit } = shipment;
  const quantity = decimalText(shipment.quantity);
  const stated = unitValue === undefined ? undefined : multiplyDecimals(unitValue.amount, quantity);
  const value = stated ?? (totalValue === undefined ? null : decimalText(totalValue.amount));
  const part = { quantity, value, rate: null, importPermit: permit !== undefined };
  return { treatment: 'not-covered', quantity, cost: costOf(part, shipment, door, on) };
}

function costOf(part: Part, shipment: BriefShipment, door: BriefDoor, on: IsoDate): LandedCost | null {
  const { regime, goods = {}, dutyCharge } = door;
  if (part.value === null) return null;
  const { tariffItem, origin, commercial, passengerVehicle, inTransitOn, preferential } = shipment;
  const ownRate = dutyCharge === undefined || part.rate === null ? {} : { [dutyCharge]: part.rate };
  return landedCost(
    {
      ...goods,
      on,
      ...(tariffItem === undefined ? {} : { tariffItem }),
      ...(origin === undefined ? {} : { origin }),
      ...(commercial === undefined ? {} : { commercial }),
      ...(passengerVehicle === undefined ? {} : { passengerVehicle }),
      ...(inTransitOn === undefined ? {} : { inTransitOn }),
      ...(preferential === undefined ? {} : { preferential }),
      valueForDuty: part.value,
      quantity: part.quantity,
      importPermit: part.importPermit,
      stated: { ...goods.stated, ...ownRate },
    },
    regime,
  );
}
