// Runs in the browser, in pages that `whosaid dev` serves: reloads after a build, shows what is wrong until there is one.
let shown
const box = document.createElement('pre')
Object.assign(box.style, {
  position: 'fixed', inset: 'auto 0 0 0', maxHeight: '60vh', overflow: 'auto', margin: 0, padding: '1rem', zIndex: 1000,
  font: '14px/1.4 monospace', color: '#fff', background: '#7a1313', whiteSpace: 'pre-wrap',
})
box.setAttribute('role', 'alert')

new EventSource('/__dev/events').addEventListener('message', ({ data }) => {
  const { built, error } = JSON.parse(data)
  box.remove()
  if (error !== null) {
    box.textContent = error
    document.body.append(box)
  } else if (shown !== undefined && shown !== built) {
    location.reload()
  }
  shown ??= built
})
