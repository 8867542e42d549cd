interface Facet {
  readonly label: string
  /** What a claim counts under, read from the page itself. */
  readonly valuesOf: (claim: Element) => readonly string[]
}

const texts = (claim: Element, selector: string): readonly string[] => [...claim.querySelectorAll(selector)].map((node) => node.textContent.trim())

const FACETS: readonly Facet[] = [
  { label: 'Speaker', valuesOf: (claim) => texts(claim, '.said:not(.said--other) .source') },
  { label: 'Kind', valuesOf: (claim) => texts(claim, '.kind') },
  { label: 'About', valuesOf: (claim) => texts(claim, '.about a') },
]

/** Choices over the claims of the page; what does not fit is hidden, and so is a heading left without claims. */
export function addFilter(page: Document): void {
  const claims = [...page.querySelectorAll('.claim')]
  const lead = page.querySelector('#claims')?.nextElementSibling
  if (claims.length < 2 || !lead) return
  const form = page.createElement('form')
  form.className = 'filter'
  const selects = FACETS.map((facet) => select(page, facet, claims))
  const clear = page.createElement('button')
  clear.type = 'reset'
  clear.textContent = 'All claims'
  const shown = page.createElement('output')
  form.append(...selects.map(({ label }) => label), clear, shown)
  lead.after(form)

  const apply = (): void => {
    const chosen = selects.map(({ control }) => control.value)
    let left = 0
    for (const claim of claims) {
      const fits = FACETS.every(({ valuesOf }, index) => chosen[index] === '' || valuesOf(claim).includes(chosen[index] ?? ''))
      claim.toggleAttribute('hidden', !fits)
      page.querySelectorAll(`.staves a[href="#${CSS.escape(claim.id)}"]`).forEach((bar) => bar.classList.toggle('dim', !fits))
      if (fits) left += 1
    }
    for (const list of page.querySelectorAll('.claim-list')) {
      const empty = list.querySelector('.claim:not([hidden])') === null
      list.toggleAttribute('hidden', empty)
      const heading = list.previousElementSibling
      if (heading?.tagName === 'H3') heading.toggleAttribute('hidden', empty)
    }
    shown.textContent = chosen.every((value) => value === '') ? '' : left === 0 ? 'No claim fits.' : `${left} of ${claims.length} claims`
  }
  form.addEventListener('change', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  // The fields are emptied only after the event.
  form.addEventListener('reset', () => setTimeout(apply))
  // A link into the page must find its claim, whatever is hidden.
  page.defaultView?.addEventListener('hashchange', () => {
    if (page.querySelector(':target[hidden], [hidden] :target') !== null) form.reset()
  })
}

function select(page: Document, { label: name, valuesOf }: Facet, claims: readonly Element[]) {
  const counts = new Map<string, number>()
  for (const value of claims.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const control = page.createElement('select')
  control.append(new Option('any', ''), ...[...counts].toSorted(([, a], [, b]) => b - a).map(([value, number]) => new Option(`${value} (${number})`, value)))
  // A browser may keep the last choice over a reload; the page shows all claims.
  control.autocomplete = 'off'
  const label = page.createElement('label')
  label.append(`${name} `, control)
  return { label, control }
}
