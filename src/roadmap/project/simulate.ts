import { randomStream } from '../../core/random';
import { sobolSequence } from '../../core/random/sobol';
import { REPLICATES, replicateStart, type Block, type Simulated } from './block';
import { drawBlock } from './draw-block';

/** Draws a network in replicates and hands each to `take`. */
export function simulate(simulated: Simulated, take: (block: Block) => void): void {
  const { network, seed, draws } = simulated;
  const stream = randomStream(seed);
  const most = Math.ceil(draws / REPLICATES);
  const floats = new Float64Array(most * (3 + network.nodes.length));
  const wholes = new Int32Array(most * 2 * network.nodes.length);
  const [picked, component] = [new Uint32Array(most), new Uint8Array(most)];
  for (let index = 0; index < REPLICATES; index += 1) {
    const count = replicateStart(index + 1, draws) - replicateStart(index, draws);
    const float = (place: number) => floats.subarray(place * most, place * most + count);
    const whole = (place: number) => wholes.subarray(place * most, place * most + count);
    const block: Block = {
      ...simulated,
      index,
      fill: sobolSequence(stream.split(index)),
      uniform: float(0),
      scores: float(1),
      shared: float(2),
      picked: picked.subarray(0, count),
      component: component.subarray(0, count),
      positions: network.nodes.map((_, i) => float(3 + i)),
      days: network.nodes.map((_, i) => whole(2 * i)),
      bases: network.nodes.map(({ starts, parents }, i) =>
        starts.length + parents.length > 1 ? whole(2 * i + 1) : null,
      ),
    };
    drawBlock(block);
    take(block);
  }
}
