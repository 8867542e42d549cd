import { useHref } from '../src/site-context.ts'
import { slicePath, type Slice } from '../src/slices.ts'

/** How many pages on either side of this one are named; the first and the last always are. */
const BESIDE = 2

/** The way through a list that takes several pages; nothing where it takes one. */
export function Pager({ path, slice: { number, of } }: { readonly path: string; readonly slice: Slice<unknown> }) {
  const href = useHref()
  if (of === 1) return null
  const named = Array.from({ length: of }, (_, index) => index + 1).filter((page) => page === 1 || page === of || Math.abs(page - number) <= BESIDE)
  return (
    <nav class="pager" aria-label="Pages of this list">
      <ul class="inline">
        {named.map((page, index) => (
          <li>
            {index > 0 && page - (named[index - 1] ?? page) > 1 && '… '}
            {page === number ? (
              <span aria-current="page">Page {page}</span>
            ) : (
              <a href={href(slicePath(path, page))} rel={page === number - 1 ? 'prev' : page === number + 1 ? 'next' : undefined}>
                Page {page}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** "Timeline, page 2 of 7": titles of pages tell them apart. */
export const sliceTitle = (title: string, { number, of }: Slice<unknown>): string => (of === 1 ? title : `${title}, page ${number} of ${of}`)
