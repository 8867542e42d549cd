import { contrast, DARK, lengthOf, LIGHT, type Colour, type Ink } from '../src/ink.ts'
import { GuidePart, Specimen } from './style-guide-part.tsx'

/** What must be read needs more contrast than what must be seen; a rule between rows needs neither. */
type Task = 'text' | 'mark' | 'rule'

const USES: readonly { readonly colour: Colour; readonly task: Task; readonly on: readonly ('paper' | 'leaf')[]; readonly use: string }[] = [
  { colour: 'ink', task: 'text', on: ['paper', 'leaf'], use: 'Propositions, headings, whatever is read first; every bar and line of a picture.' },
  { colour: 'quiet', task: 'text', on: ['paper', 'leaf'], use: 'What is said about it: labels, asides, the apparatus.' },
  { colour: 'accent', task: 'text', on: ['paper', 'leaf'], use: 'Links and focus, the joint of a dispute, the rule under a notice. Nothing else.' },
  { colour: 'mark', task: 'mark', on: ['paper', 'leaf'], use: 'Ticks, ladders, frames of fields: seen, never read.' },
  { colour: 'rule', task: 'rule', on: ['paper'], use: 'Hairlines between rows. Nothing depends on seeing them.' },
]

/** What WCAG 2 calls a text of normal size, or a mark, in such a contrast. */
export function grade(ratio: number, task: Task): string {
  if (task === 'rule') return 'decoration'
  if (task === 'mark') return ratio >= 3 ? 'AA for marks' : 'too faint for a mark'
  return ratio >= 7 ? 'AAA' : ratio >= 4.5 ? 'AA' : 'too faint for text'
}

/** Cut, not rounded: 6.99 must not be told as 7. */
const ratioText = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1`

export function GuideInk() {
  return (
    <GuidePart id="guide-ink" title="Paper and ink">
      <p>
        Two papers, ink and one accent, in both schemes. The figures are reckoned from the style sheet when the site is built, by the formula of WCAG 2.
      </p>
      <section class="scroll" aria-label="Table of colours" tabindex={0}>
        <table class="guide-colours">
          <thead>
            <tr>
              <th scope="col">Colour</th>
              <th scope="col">For</th>
              <th scope="col">By day</th>
              <th scope="col">By night</th>
            </tr>
          </thead>
          <tbody>
            {USES.map(({ colour, task, on, use }) => (
              <tr>
                <th scope="row">{colour}</th>
                <td>{use}</td>
                {[LIGHT, DARK].map((ink) => (
                  <td>
                    {on.map((paper) => (
                      <Swatch ink={ink} colour={colour} paper={paper} task={task} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </GuidePart>
  )
}

/** Painted by attribute, so that both schemes can be seen in either. */
function Swatch({ ink, colour, paper, task }: { readonly ink: Ink; readonly colour: Colour; readonly paper: 'paper' | 'leaf'; readonly task: Task }) {
  const ratio = contrast(ink[colour], ink[paper])
  return (
    <p class="swatch">
      <svg width="72" height="28" aria-hidden="true">
        <rect width="72" height="28" fill={ink[paper]} />
        {task === 'text' && (
          <text x="36" y="19" text-anchor="middle" fill={ink[colour]}>
            said by
          </text>
        )}
        {task !== 'text' && <rect x="8" y={task === 'mark' ? 12 : 13} width="56" height={task === 'mark' ? 4 : 1} fill={ink[colour]} />}
      </svg>{' '}
      <span>
        <code>{ink[colour]}</code> on {paper} <code>{ink[paper]}</code>: {ratioText(ratio)}, {grade(ratio, task)}
      </span>
    </p>
  )
}

export function GuideType() {
  return (
    <GuidePart id="guide-type" title="Type">
      <p>
        A serif made for reading for propositions and titles, a plain sans for everything about them, both from the reader’s system. Numerals are tabular where figures stand under each
        other. A line is at most {lengthOf('measure')} wide, 60 to 70 characters; what is small is {lengthOf('small')}.
      </p>
      <Specimen name="Lead" use="once a page, under its title.">
        <p class="lead">A news article carries many voices. Here each is taken apart into single claims.</p>
      </Specimen>
      <Specimen name="Second heading" use="above a part of a page; the first is the page’s title, once.">
        <p class="guide-h2">What is claimed</p>
      </Specimen>
      <Specimen name="Third heading" use="above what belongs together within a part.">
        <p class="guide-h3">Whose fault</p>
      </Specimen>
      <Specimen name="Proposition" use="for the editors’ wording of a claim, and nothing else.">
        <p class="text">The lamp at Cape Pattern was out for a whole night.</p>
      </Specimen>
      <Specimen name="Text" use="for everything that is said about claims.">
        <p>Whoever holds the document can prove that it is the same one, and that every claim here rests where it says it does.</p>
      </Specimen>
      <Specimen name="Aside" use="for what a reader may skip.">
        <p class="aside">The numbers are the claims’.</p>
      </Specimen>
    </GuidePart>
  )
}
