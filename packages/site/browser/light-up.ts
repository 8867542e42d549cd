/** A bar in focus lights up those its claim bears on, and its words stand at the foot of the window. */
export function lightUp(page: Document): void {
  const staves = page.querySelector('.staves')
  if (staves === null) return
  const bars = new Map([...staves.querySelectorAll('.marks a')].map((bar) => [bar.getAttribute('href'), bar]))
  const caption = page.createElement('p')
  caption.className = 'score-caption'
  caption.hidden = true
  // The bar's own name is read out; these words are a click away for everybody.
  caption.ariaHidden = 'true'
  staves.after(caption)

  const show = (bar: Element | null): void => {
    staves.querySelectorAll('.lit').forEach((lit) => lit.classList.remove('lit'))
    const claim = bar === null ? null : page.getElementById((bar.getAttribute('href') ?? '').slice(1))
    caption.hidden = claim === null
    if (claim === null) return
    caption.textContent = [claim.querySelector('.claim-number')?.textContent, claim.querySelector('.stance')?.textContent, claim.querySelector('.text')?.textContent]
      .filter((part) => part !== undefined && part !== null)
      .join(' · ')
    for (const link of claim.querySelectorAll('.joint a')) {
      bars.get(link.getAttribute('href'))?.classList.add('lit')
    }
  }
  const barOf = (event: Event): Element | null => (event.target instanceof Element ? event.target.closest('.marks a') : null)
  staves.addEventListener('focusin', (event) => show(barOf(event)))
  staves.addEventListener('focusout', () => show(null))
  staves.addEventListener('pointerover', (event) => show(barOf(event)))
  staves.addEventListener('pointerleave', () => show(null))
}
