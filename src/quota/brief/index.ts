export { brief } from './brief';
export type {
  BriefAlternative,
  BriefDoor,
  BriefOptions,
  BriefShipment,
  DoorCost,
  LikelyFull,
  QuotaBrief,
  QuotaBriefLine,
} from './quota-brief';
