import { claimAnchor, sectionAnchor, sourceAnchor } from '../src/anchors.ts'
import { count } from '../src/prose.ts'
import type { Article } from '../src/linked.ts'
import { KIND } from '../src/words.ts'
import { score, type Row, type Score } from '../pictures/score.ts'
import { isByline, SourceLink } from './links.tsx'
import { MarkLines, percent } from './mark.tsx'
import { ScoreTable } from './score-table.tsx'

const LANE = 11

/** The article as a score: from its first character to its last, a row for each speaker, a bar where each claim rests. */
export function ScoreOf({ article }: { readonly article: Article }) {
  const drawn = score(article)
  if (drawn.rows.length === 0) return null
  return (
    <section class="score" aria-labelledby="score">
      <h2 id="score">The score</h2>
      <p class="aside">
        The article from its first character to its last; each bar is a claim, at the place where it rests.{' '}
        <span class="on-screen">
          <a href="#claims">Go past the picture</a>.
        </span>
      </p>
      <Sections drawn={drawn} />
      <ol class="staves">
        {drawn.rows.map((row) => (
          <Staff row={row} drawn={drawn} />
        ))}
      </ol>
      <Paragraphs drawn={drawn} />
      <ScoreKey />
      <ScoreTable rows={drawn.rows} />
    </section>
  )
}

function Staff({ row: { source, bars, lanes }, drawn }: { readonly row: Row; readonly drawn: Score }) {
  return (
    <li class="staff">
      <p class="staff-name">
        <SourceLink source={source} within="article" />{' '}
        <a class="count" href={`#${sourceAnchor(source)}`}>
          {count(bars.length, 'claim')}
        </a>
      </p>
      <svg class="marks" height={lanes * LANE + 6} role="group" aria-label={isByline(source) ? 'Claims of the reporters' : `Claims of ${source.name}`}>
        {drawn.sections.map(({ at }) => (
          <line class="m-section" x1={percent(at)} x2={percent(at)} y2="100%" />
        ))}
        {bars.map(({ claim, mark, stretches, lane }) => (
          <a href={`#${claimAnchor(claim)}`} aria-label={`Claim ${claim.number}, ${KIND[claim.kind].label}`}>
            <MarkLines mark={mark} stretches={stretches} y={lane * LANE + 8} />
          </a>
        ))}
      </svg>
    </li>
  )
}

/** The numbers of the sections over their first character, and what they are called. */
function Sections({ drawn: { sections } }: { readonly drawn: Score }) {
  if (sections.length === 0) return null
  return (
    <div class="staff">
      <p class="staff-name">Sections</p>
      <svg class="marks" height="18" role="group" aria-label="Sections">
        {sections.map(({ section, at }, index) => (
          <a href={`#${sectionAnchor(section)}`} aria-label={`Section ${index + 1}, ${section.title}`}>
            <text class="m-label" x={percent(at)} y="13">
              {index + 1}
            </text>
          </a>
        ))}
      </svg>
    </div>
  )
}

/** A tick where each paragraph begins, as far as a claim rests on it; every fifth with its number. */
function Paragraphs({ drawn: { paragraphs } }: { readonly drawn: Score }) {
  return (
    <div class="staff">
      <p class="staff-name">Paragraphs</p>
      <svg class="marks" height="20" aria-hidden="true">
        {paragraphs.map(({ number, at }) => (
          <>
            <line class="m-tick" x1={percent(at)} x2={percent(at)} y2="5" />
            {number % 5 === 0 && (
              <text class="m-label" x={percent(at)} y="17">
                {number}
              </text>
            )}
          </>
        ))}
      </svg>
    </div>
  )
}

const SAMPLE = [{ from: 5, to: 95 }]

/** The marks explained where they are used; How to read this has more. */
export function ScoreKey() {
  const terms = [
    { line: 'quoted', stands: 'asserted', hollow: false, words: 'direct quotation' },
    { line: 'reported', stands: 'asserted', hollow: false, words: 'indirect speech' },
    { line: 'own-voice', stands: 'asserted', hollow: false, words: 'the reporters’ own voice' },
    { line: 'implied', stands: 'asserted', hollow: false, words: 'implied or taken as given' },
    { line: 'reported', stands: 'told', hollow: false, words: 'told as a belief or a hypothesis' },
    { line: 'quoted', stands: 'asked', hollow: false, words: 'asked' },
    { line: 'quoted', stands: 'asserted', hollow: true, words: 'speaker not named' },
  ] as const
  return (
    <ul class="score-key">
      {terms.map(({ words, ...mark }) => (
        <li>
          <svg class="marks" width="32" height="14" aria-hidden="true">
            <MarkLines mark={mark} stretches={SAMPLE} y={7} />
          </svg>{' '}
          {words}
        </li>
      ))}
    </ul>
  )
}
