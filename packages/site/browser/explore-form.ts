import type { Facet } from '../src/search/shapes.ts'
import { FACETS, type Chosen, type Counts } from './answer.ts'

/** Choices of one facet that are worth a list; more words narrow it down better. */
const MOST_CHOICES = 100

/** The fields of the search page, as its address fills them. */
export class ExploreForm {
  readonly element = document.createElement('form')
  readonly field = document.createElement('input')
  readonly facets = document.createElement('details')
  readonly shown = document.createElement('output')
  readonly #selects = new Map<Facet, HTMLSelectElement>(FACETS.map(({ key }) => [key, document.createElement('select')]))

  constructor(address: URLSearchParams) {
    this.element.className = 'filter'
    this.element.setAttribute('role', 'search')
    this.field.type = 'search'
    this.field.maxLength = 120
    this.field.value = (address.get('q') ?? '').slice(0, 120)
    const summary = document.createElement('summary')
    summary.textContent = 'Narrow down'
    const choices = document.createElement('div')
    for (const { key, label } of FACETS) {
      const control = this.#select(key)
      fill(control, address.get(key) ?? '', [])
      choices.append(labelled(label, control))
    }
    this.facets.append(summary, choices)
    this.element.append(labelled('Words', this.field), this.facets, this.shown)
  }

  get chosen(): Chosen {
    const value = (facet: Facet): string => this.#select(facet).value
    return { type: value('type'), kind: value('kind'), speaker: value('speaker') }
  }

  /** What can be linked to: the page's address with all that is typed and chosen. */
  get address(): string {
    const given = Object.entries({ q: this.field.value, ...this.chosen }).filter(([, value]) => value !== '')
    return given.length === 0 ? location.pathname : `?${new URLSearchParams(given).toString()}`
  }

  /** What there still is to choose, with how many of each; a choice itself stays. */
  offer(counts: Counts): void {
    for (const { key } of FACETS) fill(this.#select(key), this.#select(key).value, counts[key])
  }

  #select(facet: Facet): HTMLSelectElement {
    const control = this.#selects.get(facet)
    if (control === undefined) throw new Error(`There is no choice of ${facet}.`)
    return control
  }
}

function fill(control: HTMLSelectElement, chosen: string, counts: Counts[Facet]): void {
  const offered = counts.slice(0, MOST_CHOICES)
  const listed = chosen === '' || offered.some(([value]) => value === chosen) ? offered : [[chosen, counts.find(([value]) => value === chosen)?.[1] ?? 0] as const, ...offered]
  control.replaceChildren(new Option('any', ''), ...listed.map(([value, count]) => new Option(`${value} (${count.toLocaleString('en')})`, value)))
  control.value = chosen
}

function labelled(words: string, control: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label')
  label.append(`${words} `, control)
  return label
}
