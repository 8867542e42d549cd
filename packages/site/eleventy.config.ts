import type { EleventyConfig } from '@11ty/eleventy'
import type { File } from './src/file.ts'
import type { Share } from './src/share.ts'
import type { Site } from './src/site.ts'

interface Wiring {
  readonly site: Site
  readonly share: Share
  /** Gets each page. */
  readonly write: (file: File) => void
}

/** Wiring only: `pages/*.11ty.tsx` are the templates, `site` is their data. */
export default function configure(config: EleventyConfig, { site, share, write }: Wiring): void {
  config.setTemplateFormats(['11ty.tsx'])
  config.setUseGitIgnore(false)
  config.addGlobalData('site', () => site)
  config.addGlobalData('share', () => share)
  config.addExtension(['11ty.tsx'], {
    key: '11ty.js',
    useJavaScriptImport: true,
    compile() {
      // A template gives all pages of its type, one after the other, and each is written before the next is rendered: as pages of
      // Eleventy's own they would all be kept until the last is there, which for tens of thousands is gigabytes.
      return async function (data) {
        for (const file of await this.defaultRenderer(data)) write(file)
        return ''
      }
    },
  })
}
