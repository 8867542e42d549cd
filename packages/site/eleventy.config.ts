import type { EleventyConfig } from '@11ty/eleventy'
import type { Draft } from './src/pages.ts'
import type { Share } from './src/share.ts'
import type { Site } from './src/site.ts'

interface Wiring {
  readonly site: Site
  readonly share: Share
  /** Gets each page and the file that it is for. */
  readonly write: (file: string, html: string) => void
}

/** Wiring only: `pages/*.11ty.tsx` are the templates, `site` is their data. */
export default function configure(config: EleventyConfig, { site, share, write }: Wiring): void {
  // Eleventy keeps what every template renders until the last page is made, which for tens of thousands of pages is gigabytes.
  // So it gets the name of the page's file for its content; the page itself is rendered when its turn comes to be written.
  const drafts = new Map<string, Draft>()
  config.setTemplateFormats(['11ty.tsx'])
  config.setUseGitIgnore(false)
  config.addGlobalData('site', () => site)
  config.addGlobalData('share', () => share)
  config.addExtension(['11ty.tsx'], {
    key: '11ty.js',
    useJavaScriptImport: true,
    compile() {
      return async function (data) {
        const draft = await this.defaultRenderer(data)
        // A permalink comes this way too.
        if (typeof draft === 'string') return draft
        drafts.set(data.page.outputPath, draft)
        return data.page.outputPath
      }
    },
  })
  // Eleventy warns of slow transforms; this one does all the work.
  config.benchmarks.config.setMinimumThresholdPercent(101)
  config.addTransform('write', (file) => {
    const draft = drafts.get(file)
    if (draft === undefined) throw new Error(`Nothing is there to be written to ${file}.`)
    drafts.delete(file)
    write(file, draft.html())
    return ''
  })
}
