import { Exact, plainText } from '../../core/decimal';
import { formatCount } from '../../core/format';
import type { Rate, RateComponent } from '../rate/rate';
import type { QuotaUnit } from '../policy/quota-unit';

/** A quantity with the unit of the quota: `1,000 vehicles`, `177,532 kg`. */
export function sayQuantity(quantity: string, unit: QuotaUnit): string {
  const name = unit.kind === 'pieces' ? unit.noun : unit.kind === 'mass' ? unit.unit : unit.currency;
  return `${sayNumber(quantity)} ${name}`;
}

/** A number with its thousands set apart, digit for digit. */
export function sayNumber(quantity: string): string {
  const [whole = '', fraction] = quantity.split('.');
  const grouped = formatCount(BigInt(whole));
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A rate of duty: `6.1 %`, `3 for 100 kg`; parts that are nothing are left out beside others. */
export function sayRate({ components }: Rate): string {
  const parts = components.filter((each) => each.kind !== 'ad-valorem' || !new Exact(each.rate).isZero());
  return parts.length === 0 ? 'no duty' : parts.map(sayComponent).join(' and ');
}

function sayComponent(component: RateComponent): string {
  switch (component.kind) {
    case 'ad-valorem': {
      const percent = `${plainText(new Exact(component.rate).times(100))} %`;
      return component.base === undefined ? percent : `${percent} of a part of the value`;
    }
    case 'specific':
      return `${component.amount} for ${component.per} ${component.unit}`;
    case 'greater-of':
      return `the greater of ${component.rates.map(sayRate).join(' or ')}`;
    case 'lesser-of':
      return `the lesser of ${component.rates.map(sayRate).join(' or ')}`;
  }
}
