import { Exact, parseDecimal, type Decimal } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';

/** Goods of one value per unit. */
export interface Lot {
  /** Units (0 or more). */
  readonly quantity: DecimalInput;
  /** Value for duty per unit (more than 0). */
  readonly unitValue: DecimalInput;
}

/** A lot that was read; without a value where none was stated. */
export interface ReadLot {
  readonly quantity: Decimal;
  readonly unitValue: Decimal | undefined;
}

/** Reads a volume of goods: lots in the order in which they enter, or one quantity of one value. */
export function readLots(
  volume: DecimalInput | readonly Lot[],
  unitValue: DecimalInput | undefined,
  functionName: string,
): readonly ReadLot[] {
  const read = (value: DecimalInput, path: string) =>
    parseDecimal(value, { function: functionName, path }, { atLeast: 0 });
  const readValue = (value: DecimalInput, path: string) =>
    parseDecimal(value, { function: functionName, path }, { moreThan: 0 });
  if (isLots(volume)) {
    return volume.map((lot, index) => ({
      quantity: read(lot.quantity, `volume[${index}].quantity`),
      unitValue: readValue(lot.unitValue, `volume[${index}].unitValue`),
    }));
  }
  return [
    {
      quantity: read(volume, 'volume'),
      unitValue: unitValue === undefined ? undefined : readValue(unitValue, 'terms.unitValue'),
    },
  ];
}

/** Units of all lots. */
export function quantityOf(lots: readonly ReadLot[]): Decimal {
  return lots.reduce((sum: Decimal, { quantity }) => sum.plus(quantity), new Exact(0));
}

function isLots(volume: DecimalInput | readonly Lot[]): volume is readonly Lot[] {
  return Array.isArray(volume);
}
