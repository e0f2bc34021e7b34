/** Layers of equal area under exp(-x^2 / 2), x >= 0, cut into 256 strips. */
export interface ZigguratTables {
  /** Width of a layer per unit of the signed 53-bit mantissa. */
  readonly width: Float64Array;
  /** Mantissas below this magnitude lie inside the next narrower layer and need no test. */
  readonly inside: Float64Array;
  /** exp(-x^2 / 2) at the edges, from the base (0) to the top (256). */
  readonly height: Float64Array;
}

/** Edge of the base strip: beyond it lies the tail. */
export const TAIL_FROM = 3.6541528853610088;

const LAYERS = 256;
const MANTISSA = 2 ** 52;
const TAIL_AREA = 3.233957646633213e-4;

/** The tables, built once. */
export const ZIGGURAT: ZigguratTables = /*#__PURE__*/ zigguratTables();

/**
 * Builds the tables.
 *
 * @see Marsaglia and Tsang, The ziggurat method for generating random variables, 2000, with 256 layers
 */
function zigguratTables(): ZigguratTables {
  const area = TAIL_FROM * bell(TAIL_FROM) + TAIL_AREA;
  const edge = new Float64Array(LAYERS + 1);
  // The base strip is a rectangle as wide as strip and tail together.
  edge[0] = area / bell(TAIL_FROM);
  edge[1] = TAIL_FROM;
  for (let i = 2; i < LAYERS; i += 1) {
    const before = edge[i - 1] as number;
    edge[i] = Math.sqrt(-2 * Math.log(area / before + bell(before)));
  }
  edge[LAYERS] = 0;
  const inner = edge.subarray(1);
  return {
    width: edge.subarray(0, LAYERS).map((x) => x / MANTISSA),
    inside: edge.subarray(0, LAYERS).map((x, i) => ((inner[i] as number) / x) * MANTISSA),
    height: edge.map(bell),
  };
}

function bell(x: number): number {
  return Math.exp(-0.5 * x * x);
}
