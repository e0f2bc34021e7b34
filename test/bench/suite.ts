export interface BenchCase {
  name: string;
  perRun: number;
  run: () => unknown;
  peer?: boolean;
} // perRun = operations in one run

export interface BenchTarget {
  text: string;
  ratio: (nsPerOperation: Readonly<Record<string, number>>) => number;
  atMost?: number;
  atLeast?: number;
}

export interface BenchSuite {
  name: string;
  cases: readonly BenchCase[];
  targets: readonly BenchTarget[];
}
