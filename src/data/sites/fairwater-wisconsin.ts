import type { Site } from '../../compute';
import { FAIRWATER_WISCONSIN_VINTAGES } from './fairwater-wisconsin-vintages';
import { toVintages } from './to-vintages';

/** Microsoft's Fairwater site in Wisconsin. No claim about it with a figure is held here. */
export const FAIRWATER_WISCONSIN: Site = {
  schemaVersion: 1,
  id: 'fairwater-wisconsin',
  name: 'Microsoft Fairwater Wisconsin',
  operator: 'Microsoft',
  claims: [],
  events: [],
  vintages: /* @__PURE__ */ toVintages(FAIRWATER_WISCONSIN_VINTAGES),
};
