import type { ClaimKind } from '../src/generated/graphql.ts'
import type { Child } from '../src/markup/html.ts'
import { useHref } from '../src/site-context.ts'
import { APPROXIMATION, ASSERTION, KIND, MODE, NOTE, RELATION, STANDING } from '../src/words.ts'
import { KindGlyph } from './glyph.tsx'
import { GraphKey } from './graph-line.tsx'
import { Layout } from './layout.tsx'
import { ScoreKey } from './score.tsx'

/** The visual language. Every entry comes from the words that the pages themselves use, so none can be missing. */
export function LegendPage() {
  const href = useHref()
  return (
    <Layout title="How to read this" description="What the lines, marks and words on the pages mean." crumbs={[]} class="legend">
      <header class="page-head">
        <h1>How to read this</h1>
        <p class="lead">
          A claim is one proposition that an article carries, in the editors’ own words. What stands beside it says who answers for it, and how far.
          Nothing is said by colour alone: every mark has its word.
        </p>
        <p class="aside">
          Whoever builds pages finds every part of them in the <a href={href('/style-guide/')}>style guide</a>.
        </p>
      </header>
      <Part id="how" title="How it is said: the line beside the claim">
        <Entry term={<Sample line="quoted">solid line</Sample>}>
          {MODE.DIRECT_QUOTE.label}. {MODE.DIRECT_QUOTE.means}
        </Entry>
        <Entry term={<Sample line="reported">dashed line</Sample>}>
          {MODE.INDIRECT_SPEECH.label}. {MODE.INDIRECT_SPEECH.means}
        </Entry>
        <Entry term={<Sample line="own-voice">no line</Sample>}>
          {MODE.REPORTER.label}. {MODE.REPORTER.means}
        </Entry>
        <Entry term={<Sample line="implied">dotted line</Sample>}>implied, or taken as given. {ASSERTION.IMPLIED?.means}</Entry>
      </Part>
      <section aria-labelledby="score">
        <h2 id="score">The score: where in the source, and whose</h2>
        <p>
          The source as a line from its first character to its last, a row for each speaker, the reporters first. A bar is a claim where it rests, and
          a link to it; its line is the line beside the claim. The same mark stands small beside every claim.
        </p>
        <ScoreKey />
      </section>
      <Part id="kind" title="What kind of act: the small mark">
        {entries(KIND).map(([kind, { label, means }]) => (
          <Entry term={<KindTerm kind={kind} label={label} />}>{means}</Entry>
        ))}
      </Part>
      <Part id="standing" title="How far the speaker stands behind it: the words above the claim">
        {entries(ASSERTION).map(([, term]) => term !== null && <Entry term={term.label}>{term.means}</Entry>)}
        <Entry term="a belief or story ascribed to …">
          The speaker says what somebody else thinks or tells. What is not asserted stands in italics. Nothing above a claim: its speaker says that it
          is so.
        </Entry>
      </Part>
      <Part id="chain" title="On whose say-so: the ladder">
        <Entry term="said by">Whoever the words come from. A filled mark: somebody named. A hollow mark: somebody the article does not name.</Entry>
        {entries(STANDING).map(([, { label, means }]) => (
          <Entry term={label}>{means}</Entry>
        ))}
        <Entry term="reported by">The foot of the ladder: the article’s own authors. All of it reaches the reader through them.</Entry>
      </Part>
      <Part id="figures" title="How exact: the words in a figure">
        {entries(APPROXIMATION).map(([, { label, means }]) => (
          <Entry term={label}>{means}</Entry>
        ))}
        <Entry term="worked out">A figure that the source does not state, computed by the editors from figures that it does.</Entry>
      </Part>
      <Part id="dates" title="When: dates as vague as their source">
        <Entry term="worked out">
          The source does not give the date in full. Open the mark to see from what it was worked out. A date without it stands so in the source.
        </Entry>
      </Part>
      <Part id="time" title="When, drawn: the bar on a line of time">
        <Entry term="a hard edge">A known day.</Entry>
        <Entry term="a soft edge">Some day thereabouts: the source gives a month or a year, or says “about”.</Entry>
        <Entry term="an end that fades out">No beginning or no end is known.</Entry>
      </Part>
      <section aria-labelledby="graph">
        <h2 id="graph">Who speaks about whom: the lines between names</h2>
        <p>From those who speak, on the left, to those they speak about; the thicker a line, the more claims, one line for each way of saying.</p>
        <GraphKey />
      </section>
      <Part id="map" title="Where: the dots on a map">
        <Entry term="a dot">A place at its coordinates, which its page gives with their source. The larger the dot, the more claims are about it.</Entry>
        <Entry term="a number beside it">There is no room for its name on the map: it stands below, under that number.</Entry>
      </Part>
      <Part id="relations" title="How claims bear on each other">
        {entries(RELATION).map(([type, { OUT, means }]) => (
          <Entry term={<span class={`joint joint--${type.toLowerCase()}`}>{OUT}</span>}>{means}</Entry>
        ))}
        <Entry term="inferred">The article has no word for the connection; the editors see it.</Entry>
      </Part>
      <Part id="notes" title="What the editors add">
        {entries(NOTE).map(([, { label, means }]) => (
          <Entry term={label}>{means}</Entry>
        ))}
      </Part>
      <Part id="evidence" title="Where it rests">
        <Entry term="rests on paragraph 4">
          The place in the source document, to the character, with a fingerprint of the words there. The words themselves are not republished; whoever
          holds the document can check every place with one command.
        </Entry>
      </Part>
    </Layout>
  )
}

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: Child }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl class="terms">{children}</dl>
    </section>
  )
}

function Entry({ term, children }: { readonly term: Child; readonly children: Child }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Sample({ line, children }: { readonly line: string; readonly children: string }) {
  return <span class={`line line--${line}`}>{children}</span>
}

function KindTerm({ kind, label }: { readonly kind: ClaimKind; readonly label: string }) {
  return (
    <span class="kind">
      <KindGlyph kind={kind} /> {label}
    </span>
  )
}

/** Object.entries with the keys that the type promises. */
function entries<Key extends string, Value>(record: Readonly<Record<Key, Value>>): readonly (readonly [Key, Value])[] {
  const isKey = (key: string): key is Key => key in record
  return Object.keys(record)
    .filter(isKey)
    .map((key) => [key, record[key]] as const)
}
