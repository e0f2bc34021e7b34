import { z } from 'zod';
import type { Answer, Request, Say, TabId, Values } from '../messages';
import { computeAnswer } from './compute-answer';
import { FieldProblem } from './problem-at';
import { quotaAnswer } from './quota-answer';
import { registrationsAnswer } from './registrations-answer';
import { roadmapAnswer } from './roadmap-answer';

// The content security policy of the page forbids code from text.
z.config({ jitless: true });

const ANSWERS: Readonly<Record<TabId, (values: Values) => Generator<string | Answer, Answer>>> = {
  registrations: registrationsAnswer,
  quota: quotaAnswer,
  roadmap: roadmapAnswer,
  compute: computeAnswer,
};
const STEPS = 4;

/** Answers one request step by step. */
function reply({ id, tab, values }: Request, say: Say): void {
  try {
    const steps = ANSWERS[tab](values);
    let done = 0;
    for (;;) {
      const step = steps.next();
      if (step.done === true) return say({ id, kind: 'answer', answer: step.value, final: true });
      if (typeof step.value === 'string') {
        done += 1;
        say({ id, kind: 'progress', done: done / STEPS, stage: step.value });
      } else say({ id, kind: 'answer', answer: step.value, final: false });
    }
  } catch (error) {
    const problem =
      error instanceof FieldProblem
        ? error.problem
        : { field: '', message: error instanceof Error ? error.message : String(error) };
    say({ id, kind: 'refused', problems: [problem] });
  }
}

const scope = globalThis as typeof globalThis & { gigacastEngine?: typeof reply };
// Beside a page that may not start a worker, as from a file, the page calls it.
if (typeof document === 'object') scope.gigacastEngine = reply;
else {
  scope.addEventListener('message', (event) => {
    reply((event as MessageEvent<Request>).data, (one) => scope.postMessage(one));
  });
}
