import { spawnSync } from 'node:child_process';

/** How a command is run; everything else is inherited. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Let the output through instead of keeping it. */
  readonly show?: boolean;
}

/** What a command left behind. */
export interface CommandResult {
  readonly ok: boolean;
  /** Standard output, when kept. */
  readonly stdout: string;
  /** Everything it said, for a message. */
  readonly output: string;
}

/** Runs a command to its end. */
export function tryCommand(
  name: string,
  args: readonly string[],
  options: CommandOptions = {},
): CommandResult {
  const { status, stdout, stderr, error } = spawnSync(name, args, {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '', ...options.env },
    stdio: options.show === true ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const output = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`;
  return { ok: status === 0, stdout: stdout ?? '', output };
}

/** Runs a command and returns its standard output; throws with all it said when it fails. */
export function runCommand(name: string, args: readonly string[], options: CommandOptions = {}): string {
  const { ok, stdout, output } = tryCommand(name, args, options);
  if (!ok) throw new Error(`${name} ${args.join(' ')} failed:\n${output.slice(-4000)}`);
  return stdout;
}
