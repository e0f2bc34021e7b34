import type { BorderMeasure } from './border-measure';
import type { MeasuredGoods } from './consignment';

/** Whether a measure is about a consignment, by its item, origin and exclusions. */
export function measureApplies(measure: BorderMeasure, consignment: MeasuredGoods): boolean {
  const { goods, origins, exclusions } = measure;
  const item = goods.tariffItems.find(({ code }) => isUnder(consignment.tariffItem, code));
  if (item === undefined) return false;
  if (item.when === 'passenger-vehicle' && consignment.passengerVehicle === false) return false;
  if (origins.length > 0 && !origins.includes(consignment.origin)) return false;
  return !exclusions.some((exclusion) => {
    switch (exclusion.kind) {
      case 'personal':
        return consignment.commercial === false;
      case 'preferential':
        return consignment.preferential === true;
      case 'in-transit':
        return consignment.inTransitOn?.includes(exclusion.on) === true;
    }
  });
}

/** Whether a tariff item is the given one or lies under it: 8703.80.00 lies under 8703. */
function isUnder(item: string, code: string): boolean {
  return item === code || item.startsWith(`${code}.`);
}
