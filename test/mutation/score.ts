/** How one mutant fared, in Stryker's words. */
export type MutantStatus =
  'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'CompileError' | 'RuntimeError' | 'Pending';

/** What Stryker's JSON report says of every file. */
export interface MutationReport {
  readonly files: Readonly<
    Record<string, { readonly mutants: readonly { readonly status: MutantStatus }[] }>
  >;
}

/** The score of a folder of src. */
export interface AreaScore {
  readonly area: string;
  readonly detected: number;
  /** Detected and undetected ones; what was ignored or could not run does not count. */
  readonly counted: number;
  /** Per cent, as Stryker reckons it. */
  readonly score: number;
  /** What the area must reach, in per cent. */
  readonly floor: number;
}

/** Core carries everything else, so more is asked of it. */
const FLOORS: Readonly<Record<string, number>> = { core: 90 };
const USUAL_FLOOR = 85;

const DETECTED: readonly MutantStatus[] = ['Killed', 'Timeout'];
const UNDETECTED: readonly MutantStatus[] = ['Survived', 'NoCoverage'];

/** The score of each folder of src in a report, in the order of their names. */
export function scoresOf(report: MutationReport): readonly AreaScore[] {
  const counts = new Map<string, { detected: number; counted: number }>();
  for (const [file, { mutants }] of Object.entries(report.files)) {
    const area = file.split('/')[1] ?? file;
    const count = counts.get(area) ?? { detected: 0, counted: 0 };
    const detected = mutants.filter(({ status }) => DETECTED.includes(status)).length;
    const undetected = mutants.filter(({ status }) => UNDETECTED.includes(status)).length;
    counts.set(area, { detected: count.detected + detected, counted: count.counted + detected + undetected });
  }
  return [...counts]
    .filter(([, { counted }]) => counted > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([area, { detected, counted }]) => ({
      area,
      detected,
      counted,
      score: (100 * detected) / counted,
      floor: FLOORS[area] ?? USUAL_FLOOR,
    }));
}
