/** Search as one types: by the API where the site has one and it answers, else by the site's own files. */
import type { Manifest, WholeIndex } from '../src/search/shapes.ts'
import { prefixesOf } from '../src/search/terms.ts'
import { isChosen, type Answer, type Question } from './answer.ts'
import { apiSearch, type ApiPlace } from './api-search.ts'
import { ExploreForm } from './explore-form.ts'
import { lineItem } from './found-list.ts'
import { StaleIndex, type Index } from './index-of-all.ts'
import { pieceIndex } from './piece-index.ts'
import { search } from './search.ts'
import { wholeIndex } from './whole-index.ts'

const SHOWN_AT_ONCE = 20
const MOST_SHOWN = 100
/** A pause in typing. */
const PAUSE_MS = 120

const place = document.querySelector<HTMLElement>('#find')
if (place !== null) explore(place)

function explore(place: HTMLElement): void {
  const { base = '/' } = place.dataset
  const form = new ExploreForm(new URLSearchParams(location.search))
  const [list, note, more] = [document.createElement('ul'), document.createElement('p'), document.createElement('button')]
  list.className = 'found'
  note.className = 'aside'
  more.type = 'button'
  more.textContent = `Show ${SHOWN_AT_ONCE} more`
  more.hidden = true
  place.replaceChildren(form.element, note, list, more)

  let first = SHOWN_AT_ONCE
  let api = apiOf(place)
  let opening: Promise<Index> | undefined
  let running = new AbortController()
  form.facets.open = api !== null || isChosen(form.chosen)

  let counted = false
  const question = (): Question => {
    counted = form.facets.open
    return { words: form.field.value, chosen: form.chosen, first, counted }
  }

  const fromFiles = async (cache: RequestCache = 'default'): Promise<Answer> => {
    const isNew = opening === undefined
    try {
      const index = await (opening ??= openIndex(base, cache))
      // Counting takes the columns of all things: of a large site they are read only for whoever wants to choose.
      if (isNew) form.facets.open = index.isWhole || isChosen(form.chosen)
      return await search(index, question())
    } catch (error) {
      opening = undefined
      if (error instanceof StaleIndex && cache === 'default') return fromFiles('reload')
      throw error
    }
  }

  const answer = async (signal: AbortSignal): Promise<Answer> => {
    if (api === null || prefixesOf(form.field.value).length === 0) return fromFiles()
    try {
      return await apiSearch(api, question(), signal, (address, init) => fetch(address, init))
    } catch (error) {
      if (signal.aborted) throw error
      // Not there, slow or of another version: whichever it is, this page does not ask it again.
      api = null
      return fromFiles()
    }
  }

  const update = async (): Promise<void> => {
    running.abort()
    const { signal } = (running = new AbortController())
    history.replaceState(null, '', form.address)
    try {
      const found = await answer(signal)
      if (!signal.aborted) show(found)
    } catch {
      if (!signal.aborted) form.shown.textContent = 'The search could not be loaded. Try again in a moment.'
    }
  }

  const show = ({ total, lines, counts, note: searched }: Answer): void => {
    if (counts !== null) form.offer(counts)
    form.shown.textContent = total === 0 ? 'Nothing fits.' : `${total.toLocaleString('en')} found${total > lines.length ? `, the first ${lines.length} below` : ''}`
    note.textContent = searched
    list.replaceChildren(...lines.map((each) => lineItem(each, base)))
    more.hidden = total <= lines.length || first >= MOST_SHOWN
  }

  let pause: ReturnType<typeof setTimeout> | undefined
  form.element.addEventListener('input', () => {
    first = SHOWN_AT_ONCE
    clearTimeout(pause)
    pause = setTimeout(() => void update(), PAUSE_MS)
  })
  form.element.addEventListener('submit', (event) => event.preventDefault())
  form.facets.addEventListener('toggle', () => {
    if (form.facets.open && !counted) void update()
  })
  more.addEventListener('click', () => {
    const before = list.childElementCount
    first = Math.min(first + SHOWN_AT_ONCE, MOST_SHOWN)
    void update().then(() => list.children[before]?.querySelector('a')?.focus())
  })
  void update()
}

function apiOf({ dataset }: HTMLElement): ApiPlace | null {
  const { api, document: id, kinds } = dataset
  if (api === undefined || id === undefined) return null
  return { address: new URL(api, location.href).href, document: id, kinds: JSON.parse(kinds ?? '{}') as ApiPlace['kinds'] }
}

async function openIndex(base: string, cache: RequestCache): Promise<Index> {
  const read = async (path: string, version = ''): Promise<unknown> => {
    const response = await fetch(`${base}${path}${version}`, { cache })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response.json()
  }
  const data = (await read('search.json')) as WholeIndex | Manifest
  // A piece's address names its version, so that no cache gives one of another.
  return 'things' in data ? wholeIndex(data.things) : pieceIndex(data, (path) => read(path, `?${data.version}`))
}
