import type { TariffItem } from '../../../quota';

/**
 * Electric and hybrid vehicles as the Import Control List, item 195, names them.
 *
 * Three items are covered only for passenger vehicles: electric tricycles and other non-passenger vehicles under them
 * are left out (item 195(2)).
 */
export const CANADA_EV_ITEMS: readonly TariffItem[] = [
  { code: '8702.20.10' },
  { code: '8702.20.20' },
  { code: '8702.30.10' },
  { code: '8702.30.20' },
  { code: '8702.40.10' },
  { code: '8702.40.20' },
  { code: '8702.90.10' },
  { code: '8702.90.20' },
  { code: '8703.40.10' },
  { code: '8703.40.90' },
  { code: '8703.50.00' },
  { code: '8703.60.10' },
  { code: '8703.60.90' },
  { code: '8703.70.00' },
  { code: '8703.80.00', when: 'passenger-vehicle' },
  { code: '8703.90.00', when: 'passenger-vehicle' },
  { code: '8704.41.90' },
  { code: '8704.42.00' },
  { code: '8704.43.00' },
  { code: '8704.51.00' },
  { code: '8704.52.00' },
  { code: '8704.60.00' },
  { code: '8704.90.00', when: 'passenger-vehicle' },
];
