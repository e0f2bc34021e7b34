import { chargeLarge, chargeSteps } from './charge-steps';
import { DUTY_CARRY } from './column-state';
import type { DayWork } from './day-work';
import { CHARGE_WIDTH } from './row-tables';

/** Charges the rows of a day for what they took: each portion rounded once, their sum for each row. */
export function chargeRows(work: DayWork): void {
  const { columns, from, to, shift, over, duty, sums } = work;
  const { charges } = work.tables;
  const { line, quantity, unitValue, totalValue } = columns;
  const value = unitValue ?? totalValue;
  if (value === undefined || duty === null) return;
  // Few rows are split: they are charged again below, portion by portion.
  for (let row = from; row < to; row += 1) {
    const stated = value[row] as number;
    const steps = quantity[row] as number;
    const worth = unitValue === undefined ? stated : stated * steps;
    const place = (2 * (line[row] as number) + (over[row + shift] === 0 ? 0 : 1)) * CHARGE_WIDTH;
    duty[row + shift] = chargeSteps(charges, place, worth, steps);
  }
  for (const row of work.split) duty[row + shift] = dutyOfPortions(work, row, value[row] as number);
  for (let row = from; row < to; row += 1) {
    const at = 2 * (line[row] as number);
    const sum = (sums[at] as number) + (duty[row + shift] as number);
    if (sum < DUTY_CARRY) {
      sums[at] = sum;
    } else {
      const carries = Math.floor(sum / DUTY_CARRY);
      sums[at] = sum - carries * DUTY_CARRY;
      sums[at + 1] = (sums[at + 1] as number) + carries;
    }
  }
}

function dutyOfPortions(work: DayWork, row: number, stated: number): number {
  const { columns, shift, poolCount, taken, over, tables } = work;
  const inside = 2 * CHARGE_WIDTH * (columns.line[row] as number);
  const whole = columns.quantity[row] as number;
  let due = 0;
  for (let pool = 0; pool <= poolCount; pool += 1) {
    const beyond = pool === poolCount;
    const units = ((beyond ? over : taken[pool]) as Float64Array)[row + shift] as number;
    const place = beyond ? inside + CHARGE_WIDTH : inside;
    if (columns.unitValue !== undefined) {
      due += chargeSteps(tables.charges, place, units * stated, units);
    } else {
      const base = { value: stated, steps: units, part: units, whole };
      due += Number(chargeLarge(tables.charges, place, base));
    }
  }
  return due;
}
