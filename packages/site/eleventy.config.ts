import type { EleventyConfig } from '@11ty/eleventy'
import { isValidElement } from 'preact'
import { render } from 'preact-render-to-string'
import type { Site } from './src/site.ts'

/** Wiring only: `pages/*.11ty.tsx` are the templates, `site` is their data, a view's tree becomes a document. */
export default function configure(config: EleventyConfig, site: Site): void {
  config.setTemplateFormats(['11ty.tsx'])
  config.setUseGitIgnore(false)
  config.addGlobalData('site', () => site)
  config.addExtension(['11ty.tsx'], {
    key: '11ty.js',
    useJavaScriptImport: true,
    compile() {
      return async function (data) {
        const tree = await this.defaultRenderer(data)
        // A permalink comes this way too, as a string.
        if (!isValidElement(tree)) return String(tree)
        return `<!DOCTYPE html>\n${render(tree)}\n`
      }
    },
  })
}
