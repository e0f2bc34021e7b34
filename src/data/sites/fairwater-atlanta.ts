import type { Site } from '../../compute';
import { FAIRWATER_ATLANTA_VINTAGES } from './fairwater-atlanta-vintages';
import { toVintages } from './to-vintages';

/** Microsoft's Fairwater site near Atlanta. No claim about it with a figure is held here. */
export const FAIRWATER_ATLANTA: Site = {
  schemaVersion: 1,
  id: 'fairwater-atlanta',
  name: 'Microsoft Fairwater Atlanta',
  operator: 'Microsoft',
  claims: [],
  events: [],
  vintages: /* @__PURE__ */ toVintages(FAIRWATER_ATLANTA_VINTAGES),
};
