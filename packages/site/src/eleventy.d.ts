/** The part of Eleventy that this package uses; it ships no types of its own. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    readonly benchmarks: { readonly config: { setMinimumThresholdPercent(percent: number): void } }
    setTemplateFormats(formats: readonly string[]): void
    setUseGitIgnore(use: boolean): void
    addGlobalData(name: string, value: () => unknown): void
    addTransform(name: string, transform: (content: string) => string): void
    addExtension(extensions: readonly string[], options: Extension): void
  }

  export interface Extension {
    key: string
    useJavaScriptImport: boolean
    compile(): (this: { defaultRenderer(data: unknown): Promise<string | import('./pages.ts').Draft> }, data: { readonly page: { readonly outputPath: string } }) => Promise<string>
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
