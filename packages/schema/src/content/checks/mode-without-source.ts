import { withinFile } from './check.ts'

/** REPORTER is the byline's mode alone, and nobody is quoted directly for what somebody else ascribes to them. */
export const modeWithoutSource = withinFile(({ articles }, report) => {
  for (const { file, entry } of articles) {
    entry.claims.forEach(({ attribution }, c) =>
      attribution.forEach(({ mode, nested, source }, index) => {
        const path = ['claims', c, 'attribution', index, 'mode']
        if (mode === 'REPORTER') {
          report('mode-without-source', file, path, `REPORTER is the byline's own voice; expected DIRECT_QUOTE or INDIRECT_SPEECH for "${source}".`, "Leave the link out for the reporters' own words.")
        }
        if (nested && mode === 'DIRECT_QUOTE') {
          report('mode-without-source', file, path, `"${source}" holds a nested belief and has not spoken; expected INDIRECT_SPEECH.`)
        }
      }),
    )
  }
})
