import type { Reply, Request, Say } from '../messages';

type Engine = (request: Request, say: Say) => void;

/** Asks the engine: in a worker, or beside the page where none may be started, as from a file. */
export function engineFor(say: Say): {
  readonly ask: (request: Request) => void;
  readonly cancel: () => void;
} {
  let worker: Worker | undefined;
  return {
    ask(request) {
      // What is asked anew makes the question before it idle.
      worker ??= start();
      if (worker === undefined) void askBeside(request, say);
      else worker.postMessage(request);
    },
    cancel() {
      worker?.terminate();
      worker = undefined;
    },
  };

  function start(): Worker | undefined {
    if (location.protocol === 'file:') return undefined;
    const made = new Worker('engine.js');
    made.addEventListener('message', ({ data }: MessageEvent<Reply>) => say(data));
    return made;
  }
}

async function askBeside(request: Request, say: Say): Promise<void> {
  const host = window as Window & { gigacastEngine?: Engine };
  if (host.gigacastEngine === undefined) {
    await new Promise((resolve) => {
      const script = document.createElement('script');
      script.src = 'engine.js';
      script.addEventListener('load', resolve);
      document.head.append(script);
    });
  }
  host.gigacastEngine?.(request, say);
}
