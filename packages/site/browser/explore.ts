/** Search as one types, over the one file that holds all there is to find. */
import type { Findable } from '../src/search-index.ts'
import { fold, search } from './search.ts'

const SHOWN = 40
const FACETS = [
  { label: 'What', key: 'type' },
  { label: 'Kind of claim', key: 'kind' },
  { label: 'Speaker', key: 'speaker' },
] as const

const place = document.querySelector<HTMLElement>('#find')
const index = place?.dataset['index']
if (place && index !== undefined) {
  const response = await fetch(index)
  if (response.ok) explore(place, (await response.json()) as readonly Findable[])
}

function explore(place: HTMLElement, all: readonly Findable[]): void {
  const base = place.dataset['base'] ?? '/'
  const entries = all.map((item) => ({ item, words: fold(`${item.text} ${item.also ?? ''} ${item.speaker ?? ''} ${item.about}`) }))
  const form = document.createElement('form')
  form.className = 'filter'
  form.setAttribute('role', 'search')
  const field = document.createElement('input')
  field.type = 'search'
  field.value = new URLSearchParams(location.search).get('q') ?? ''
  const selects = FACETS.map(() => document.createElement('select'))
  const shown = document.createElement('output')
  form.append(labelled('Words', field), ...FACETS.map(({ label }, at) => labelled(label, selects[at] ?? field)), shown)
  const list = document.createElement('ul')
  list.className = 'found'
  place.replaceChildren(form, list)

  const update = (): void => {
    const found = search(entries, field.value)
    const chosen = selects.map(({ value }) => value)
    const fits = (item: Findable, besides = -1): boolean => FACETS.every(({ key }, at) => at === besides || (chosen[at] ?? '') === '' || item[key] === chosen[at])
    for (const [at, control] of selects.entries()) fill(control, FACETS[at]?.key ?? 'type', found.filter((item) => fits(item, at)))
    const fitting = found.filter((item) => fits(item))
    shown.textContent = fitting.length === 0 ? 'Nothing fits.' : `${fitting.length} found${fitting.length > SHOWN ? `, the first ${SHOWN} below` : ''}`
    list.replaceChildren(...fitting.slice(0, SHOWN).map((item) => line(item, base)))
    history.replaceState(null, '', field.value === '' ? location.pathname : `?q=${encodeURIComponent(field.value)}`)
  }
  form.addEventListener('input', update)
  form.addEventListener('submit', (event) => event.preventDefault())
  update()
}

/** What there still is to choose, with how many of each; the choice itself stays. */
function fill(control: HTMLSelectElement, key: 'type' | 'kind' | 'speaker', items: readonly Findable[]): void {
  const { value } = control
  const counts = new Map<string, number>(value === '' ? [] : [[value, 0]])
  for (const item of items) {
    const name = item[key]
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  control.replaceChildren(new Option('any', ''), ...[...counts].toSorted(([, a], [, b]) => b - a).map(([name, count]) => new Option(`${name} (${count})`, name)))
  control.value = value
}

function line({ path, text, type, about }: Findable, base: string): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = base + path.slice(1)
  link.textContent = text
  link.dir = 'auto'
  const aside = document.createElement('p')
  aside.className = 'aside'
  aside.textContent = about === '' ? type : `${type} · ${about}`
  item.append(link, aside)
  return item
}

function labelled(words: string, control: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label')
  label.append(`${words} `, control)
  return label
}
