/**
 * Four headlines and what the record says about them. Run it with `npx ts-node examples/quickstart.ts`.
 *
 * Each story is a file of its own in examples/quickstart/.
 */
import { colossusStory } from './quickstart/colossus';
import { quotaStory } from './quickstart/quota';
import { registrationsStory } from './quickstart/registrations';
import { roadmapStory } from './quickstart/roadmap';

console.log('gigacast: four headlines, held against the record');
registrationsStory();
quotaStory();
roadmapStory();
colossusStory();
