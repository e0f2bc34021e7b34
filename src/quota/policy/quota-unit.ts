/**
 * What a quota is counted in.
 *
 * `pieces`: whole things. `mass`: kilograms with so many decimals. `money`: value in a currency.
 */
export type QuotaUnit =
  | { readonly kind: 'pieces'; readonly noun: string }
  | { readonly kind: 'mass'; readonly unit: 'kg'; readonly decimals: number }
  | { readonly kind: 'money'; readonly currency: string; readonly decimals: number };

/** The name under which a specific rate counts goods of this unit. */
export function countedIn(unit: QuotaUnit): string {
  return unit.kind === 'mass' ? unit.unit : 'piece';
}

/** The decimals that a quantity of this unit may have. */
export function decimalsOf(unit: QuotaUnit): number {
  return unit.kind === 'pieces' ? 0 : unit.decimals;
}

/** The decimals that a quantity of goods may have: goods under a quota in money are counted in pieces. */
export function goodsDecimals(unit: QuotaUnit): number {
  return unit.kind === 'mass' ? unit.decimals : 0;
}
