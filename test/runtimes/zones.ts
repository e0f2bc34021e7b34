import { runTests } from './run-tests';
import { Report } from './report';

/** West, east and both sides of the date line, two of them on odd offsets; Apia skipped a day in 2011. */
const ZONES = ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'];

/** Runs the tests, or those below the given folders, with the process in several time zones. */
async function main(folders: readonly string[]): Promise<void> {
  const report = new Report();
  for (const zone of ZONES) {
    await report.check(`${folders.join(' ') || 'all tests'} under TZ=${zone}`, () =>
      runTests(folders, { TZ: zone }),
    );
  }
  report.close();
}

void main(process.argv.slice(2));
