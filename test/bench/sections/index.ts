import type { Options } from '../options.ts'
export interface Section { readonly name: string; readonly measure: (options: Options) => Promise<void> }
export const SECTIONS: readonly Section[] = []
