/** A value inside a specification: what JSON can hold. */
export type SpecValue =
  null | boolean | number | string | readonly SpecValue[] | { readonly [key: string]: SpecValue };

/** An object inside a specification, with the keys that Vega-Lite 6 knows there. */
export type SpecObject = { readonly [key: string]: SpecValue };
