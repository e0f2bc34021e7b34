import { rmSync } from 'node:fs';
import { CONSUMERS, makeConsumer, packedFiles, packPackage, scratchFolder } from './consumer';
import { Report } from './report';
import { samples } from './sample';
import { tryConsumer } from './try-consumer';

const PUBLISHED = /^(dist\/.+|README\.md|LICENSE|CHANGELOG\.md|package\.json)$/;

/** Installs the packed package into four empty projects and runs the README's snippets in each. */
async function main(): Promise<void> {
  const report = new Report();
  const folder = scratchFolder();
  try {
    await report.check('npm pack holds dist, README, LICENSE, CHANGELOG and package.json alone', () => {
      const others = packedFiles().filter((path) => !PUBLISHED.test(path));
      if (others.length > 0) throw new Error(others.join(', '));
    });
    const archive = packPackage(folder);
    const runtime = { name: `Node ${process.versions.node}`, command: process.execPath, args: [] };
    for (const kind of CONSUMERS) {
      const project = makeConsumer(kind, folder, archive);
      await tryConsumer(report, { kind, project, runtime }, samples());
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  report.close();
}

void main();
