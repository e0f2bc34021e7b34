import type { Site } from '../../compute';
import { FAIRWATER_ATLANTA_VINTAGES } from './fairwater-atlanta-vintages';
import { toStages } from './to-stages';
import { toVintages } from './to-vintages';

/** Microsoft's Fairwater site near Atlanta. No claim about it with a figure is held here. */
export const FAIRWATER_ATLANTA: Site = {
  schemaVersion: 1,
  id: 'fairwater-atlanta',
  name: 'Microsoft Fairwater Atlanta',
  operator: 'Microsoft',
  claims: [],
  events: [],
  stages: /* @__PURE__ */ toStages([
    [
      'building-4',
      'building 4',
      [
        ['2025-12-14', '2026-03-26'],
        ['2026-07-07', '2026-06-14'],
      ],
    ],
  ]),
  vintages: /* @__PURE__ */ toVintages(FAIRWATER_ATLANTA_VINTAGES),
};
