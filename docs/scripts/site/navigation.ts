/** A part of the navigation: its title, and its pages as paths in the repository; a folder stands for what is in it. */
export interface Section {
  readonly title: string;
  readonly pages: readonly string[];
}

/** The navigation of the site, in order. A page in none of these is refused. */
export const NAVIGATION: readonly Section[] = [
  { title: 'Begin', pages: ['README.md', 'docs/start-in-five-minutes.md', 'docs/gallery/README.md'] },
  { title: 'Guides', pages: ['docs/guides/'] },
  { title: 'Concepts', pages: ['docs/concepts/', 'docs/glossary.md'] },
  { title: 'Cookbook', pages: ['docs/cookbook/'] },
  {
    title: 'How good is it?',
    pages: ['docs/accuracy.md', 'docs/report-versus-record.md', 'docs/benchmarks.md', 'docs/verification.md'],
  },
  {
    title: 'Look up',
    pages: ['docs/faq.md', 'docs/schemas/README.md', 'docs/versioning.md', 'CHANGELOG.md'],
  },
  { title: 'Work on it', pages: ['CONTRIBUTING.md', 'docs/decisions/'] },
];

/** Files of the site that no Markdown page makes, shown in the navigation when they are there. */
export const OTHER_PAGES: readonly {
  readonly section: string;
  readonly title: string;
  readonly target: string;
}[] = [
  { section: 'Begin', title: 'Playground', target: 'playground/index.html' },
  { section: 'Look up', title: 'API', target: 'api/index.html' },
];
