import type { BriefTopic } from './answer';

/** The ten questions that analysts ask each week, in their order. */
export const BRIEF_QUESTIONS: readonly { readonly topic: BriefTopic; readonly question: string }[] = [
  { topic: 'change', question: 'How did it change on the week, and is that phase, holiday or demand?' },
  { topic: 'same-week', question: 'How does it stand among the same weeks of earlier quarters?' },
  { topic: 'quarter-to-date', question: 'How does the quarter stand after as many weeks as others?' },
  { topic: 'year-to-date', question: 'How does the year stand on aligned ISO weeks?' },
  {
    topic: 'month',
    question: 'What does the month stand at, and what does that say about retail and exports?',
  },
  { topic: 'run-rate', question: 'What run rate do the targets need?' },
  { topic: 'global-share', question: 'What share of global deliveries comes from here?' },
  { topic: 'models-and-peers', question: 'Which models, and which place among peers?' },
  { topic: 'source', question: 'Is the figure revised, or from another source than the week before?' },
  { topic: 'pace', question: 'What is the pace, adjusted for holidays and working days?' },
];
