import type { Evidence } from '../model.ts'
import { builder } from './builder.ts'

export const EvidenceType = builder.objectRef<Evidence>('Evidence').implement({
  description: 'Where in the source document a claim rests: a W3C text position, proved by hash.',
  fields: (t) => ({
    paragraph: t.exposeInt('paragraph', { description: 'Among the lines with a visible character, from 1.' }),
    start: t.exposeInt('start', { description: 'Unicode code points from the start of the document, its byte order mark left out.' }),
    end: t.exposeInt('end', { description: 'Unicode code points, exclusive.' }),
    sha256: t.exposeString('sha256', { description: "SHA-256 of the span's UTF-8 bytes, 64 hexadecimal digits." }),
  }),
})
