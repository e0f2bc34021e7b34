import type { Site } from '../../compute';
import { FAIRWATER_WISCONSIN_VINTAGES } from './fairwater-wisconsin-vintages';
import { toStages } from './to-stages';
import { toVintages } from './to-vintages';

/** Microsoft's Fairwater site in Wisconsin. No claim about it with a figure is held here. */
export const FAIRWATER_WISCONSIN: Site = {
  schemaVersion: 1,
  id: 'fairwater-wisconsin',
  name: 'Microsoft Fairwater Wisconsin',
  operator: 'Microsoft',
  claims: [],
  events: [],
  stages: /* @__PURE__ */ toStages([
    [
      'building-1',
      'building 1',
      [
        ['2025-12-14', '2026-03-31'],
        ['2026-05-23', '2026-04-16'],
      ],
    ],
    [
      'building-4',
      'building 4',
      [
        ['2025-12-14', '2027-09-17'],
        ['2026-05-23', '2028-05-13'],
      ],
    ],
  ]),
  vintages: /* @__PURE__ */ toVintages(FAIRWATER_WISCONSIN_VINTAGES),
};
