/** Collects what a run of checks found, prints it as it comes and closes with the counts. */
export class Report {
  private passed = 0;
  private failed = 0;
  private skipped = 0;

  /** Runs one check; it fails by throwing. */
  async check(name: string, run: () => Promise<void> | void): Promise<void> {
    try {
      await run();
      this.pass(name);
    } catch (error) {
      this.fail(name, error);
    }
  }

  pass(name: string): void {
    this.passed++;
    console.log(`ok   ${name}`);
  }

  fail(name: string, error: unknown): void {
    this.failed++;
    console.log(`FAIL ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }

  skip(name: string, why: string): void {
    this.skipped++;
    console.log(`SKIP ${name}: ${why}`);
  }

  /** Prints the counts and sets the exit code. */
  close(): void {
    console.log(`${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`);
    process.exitCode = this.failed > 0 || this.passed + this.skipped === 0 ? 1 : 0;
  }
}
