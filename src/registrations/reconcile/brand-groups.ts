/** A maker and the brands it sells under; the brand that shares its name is one of them. */
export interface BrandGroup {
  /** The name under which the whole group is reported. */
  readonly group: string;
  readonly brands: readonly string[];
}

/** Groups in China whose totals are published beside, and taken for, the count of their main brand. */
export const CHINA_BRAND_GROUPS: readonly BrandGroup[] = [
  { group: 'NIO Group', brands: ['NIO', 'Onvo', 'Firefly'] },
  { group: 'BYD Group', brands: ['BYD', 'Denza', 'Fang Cheng Bao', 'Yangwang'] },
];
