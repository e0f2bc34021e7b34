/** Operations that no adapter answers yet; an adapter that arrives takes its name off this list. */
export const WITHOUT_ADAPTER: readonly string[] = [
  'amendVolume',
  'averageTariff',
  'compare',
  'landedCost',
  'luxuryTax',
  'nestedCap',
  'notch',
  'optimiseLineOrder',
  'overQuotaTreatment',
  'planShipments',
  'projectExhaustion',
  'prorateVolume',
  'quotaRent',
  'securityRequired',
  'surtaxStack',
  'underfillTrigger',
];
