import type { Options } from '../options.ts'

/** What a section has found out. */
export interface Figure {
  /** As the targets name it. */
  readonly id: string
  readonly what: string
  /** Nothing when it could not be measured: the note says why. */
  readonly value: number | undefined
  readonly unit: 'MB' | 's' | 'ms' | 'µs' | 'B' | 'rows/s' | '×'
  readonly note?: string
}

export interface SectionTask {
  readonly options: Options
  /** An empty folder. */
  readonly folder: string
  readonly say: (line: string) => void
}

/** A part of the bench beside the contest of the servers. */
export interface Section {
  /** As `--only` takes it. */
  readonly name: string
  readonly measure: (task: SectionTask) => Promise<readonly Figure[]>
}
