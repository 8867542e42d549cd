/** The part of Eleventy that this package uses; it ships no types of its own. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    setTemplateFormats(formats: readonly string[]): void
    setUseGitIgnore(use: boolean): void
    addGlobalData(name: string, value: () => unknown): void
    addExtension(extensions: readonly string[], options: Extension): void
  }

  export interface Extension {
    key: string
    useJavaScriptImport: boolean
    compile(): (this: { defaultRenderer(data: unknown): Promise<Iterable<import('./file.ts').File>> }, data: unknown) => Promise<string>
  }

  export interface EleventyOptions {
    quietMode?: boolean
    dryRun?: boolean
    loader?: 'esm' | 'cjs' | 'auto'
    configPath?: string
    config?: (config: EleventyConfig) => unknown
  }

  export class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions)
    disableLogger(): void
    /** Passthrough copies, then the pages written. */
    write(): Promise<[unknown[], unknown[]]>
  }
}
