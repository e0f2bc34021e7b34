import { CANADA_IMPORT_CONTROL_195 } from 'gigacast/data/policies/canada-import-control-195';
import { CANADA_VEHICLE_DUTY } from 'gigacast/data/policies/canada-vehicle-duty';
import { CHINA_SURTAX_ORDER_2024 } from 'gigacast/data/policies/china-surtax-order-2024';
import { US_SURTAX_MOTOR_VEHICLES_2025 } from 'gigacast/data/policies/us-surtax-motor-vehicles-2025';
import { importCharges, type Consignment } from 'gigacast/quota';
import { adapter } from './adapter';

/** The bundled Canadian law on vehicles. */
const MEASURES = [
  CANADA_VEHICLE_DUTY,
  CHINA_SURTAX_ORDER_2024,
  US_SURTAX_MOTOR_VEHICLES_2025,
  CANADA_IMPORT_CONTROL_195,
];

/** The goods and the day; keys such as `inTransitOn2024-10-01` say where the goods were on a day. */
interface LawInput {
  readonly asOf: string;
  readonly hsItem: string;
  readonly origin: string;
  readonly valueForDutyCad?: string | null;
  readonly passengerVehicle?: boolean;
  readonly commercial?: boolean;
  readonly importPermit?: boolean;
  readonly entitledToUST?: boolean;
  readonly provenCanadaMexicoContent?: string | null;
}

function chargesOf(input: LawInput) {
  const { valueForDutyCad, provenCanadaMexicoContent: content } = input;
  const inTransitOn = Object.entries(input).flatMap(([key, value]) => {
    const day = /^inTransitOn(\d{4}-\d{2}-\d{2})$/.exec(key)?.[1];
    return day !== undefined && value === true ? [day] : [];
  });
  const consignment: Consignment = {
    tariffItem: input.hsItem,
    origin: input.origin,
    passengerVehicle: input.passengerVehicle ?? true,
    commercial: input.commercial ?? true,
    importPermit: input.importPermit ?? false,
    preferential: input.entitledToUST ?? false,
    inTransitOn,
    ...(valueForDutyCad === undefined || valueForDutyCad === null ? {} : { valueForDuty: valueForDutyCad }),
    ...(content === undefined || content === null ? {} : { provenContent: content }),
  };
  return importCharges(consignment, { on: input.asOf, measures: MEASURES });
}

function told(input: LawInput): unknown {
  const result = chargesOf(input);
  return {
    mfnDuty: result.duty,
    surtax: result.surtax,
    surtaxBase: result.charges.find(({ kind }) => kind === 'surtax')?.base ?? null,
    dutyTotal: result.total,
    permitRequired: result.permitRequired,
    importable: result.importable,
    reason: result.reason,
  };
}

export const dutiesOnDate = adapter<LawInput>(told);
export const classifyImport = adapter<LawInput>(told);
