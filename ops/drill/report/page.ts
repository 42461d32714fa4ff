import { VERSION } from '#shared/version.ts'
import type { Verdict } from '../judge.ts'
import type { Drill } from '../run.ts'
import { escaped, n } from './markup.ts'
import { STYLE } from './style.ts'
import { timeline } from './timeline.ts'
import { billTable, drillTime, facts, figureRows } from './words.ts'

export interface Result {
  drill: Drill
  verdict: Verdict
}

/** The report of one or more drills: one HTML document that needs nothing else, no script included. */
export function renderReport(results: readonly Result[]): string {
  const [main] = results
  if (main === undefined) throw new Error('there was no drill')
  const holds = results.every(({ verdict }) => verdict.holds)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chartside: denial-of-wallet drill</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${head(main, results, holds)}
${story(main)}
${timelineOf(main)}
${main.verdict.bill === undefined ? '' : `<h2>What it costs</h2>${billTable(main.verdict.bill, main.drill.options.timeScale)}`}
${variants(results)}
${method(main)}
</main>
</body>
</html>
`
}

function head({ drill, verdict }: Result, results: readonly Result[], holds: boolean): string {
  const day = new Date(drill.startedAt).toISOString().slice(0, 16).replace('T', ' ')
  const said = holds
    ? `Every promise held${results.length > 1 ? ` in all ${results.length} variants` : ''}.`
    : 'Not every promise held: see below what broke.'
  const kill =
    verdict.floodToKillMs === undefined
      ? ''
      : ` The attacked door was closed ${drillTime(verdict.floodToKillMs, drill.options.timeScale)} of the drill’s time after the first hostile request.`
  return `<header><p class="kicker">Chartside ${VERSION} · drill of ${day} UTC · time compressed ${drill.options.timeScale} times</p>
<h1>Can an attack become a bill, or keep clinicians from their notes?</h1></header>
<div class="verdict ${holds ? 'good' : 'bad'}"><span class="sign" aria-hidden="true">${holds ? '✓' : '✗'}</span><p><strong>${said}</strong>${kill}</p></div>
${facts(verdict.promises)}`
}

function story({ drill, verdict }: Result): string {
  const { scene, options } = drill
  const wishes = scene.recorder.wishes
  const reads = wishes.filter(({ kind }) => kind === 'read').length
  const granted = wishes.filter(
    ({ kind, outcome }) => kind === 'read' && outcome === 'granted',
  ).length
  const held = wishes.filter(({ kind, requests }) => kind === 'write' && requests > 1).length
  const attacks = scene.recorder.requests.filter(({ sender }) => sender === 'attacker')
  const minute = n(60 / options.timeScale)
  const paragraphs = [
    `Chartside runs its service in two places: at Cloudflare’s edge, and on AWS Lambda. Lambda is paid by the request, so whoever floods its public address spends somebody else’s money. A circuit breaker watches the number of requests. When there are more than ${options.threshold} in a minute, it closes Lambda altogether: AWS then refuses every request, and refusals are free. Clinicians are served at the edge meanwhile. When the flood is over and some minutes have been quiet, the breaker opens Lambda again by itself.`,
    verdict.floodToKillMs === undefined
      ? escaped(drill.variant.story)
      : `In this drill ${attacks.length.toLocaleString('en-US')} hostile requests were sent to Lambda’s address while clinicians were at work. They asked for notes ${reads} times, and got them ${granted === reads ? 'every time' : `${granted} times`}. While the breaker was tripped the system took no changes, on purpose, so that the attack’s cost does not move on to the database: ${held} decisions were asked to wait, were kept by the clinicians’ clients, and were taken later, each exactly once.`,
    `Nothing here was simulated on paper. The whole system ran, as it is built for production: its own AWS template, the real edge runtime, the same breaker. Only time was compressed, a minute to ${minute} s, and the alarm’s threshold lowered to what one machine can exceed.`,
  ]
  return `<h2>What happened</h2>${paragraphs.map((one) => `<p>${one}</p>`).join('')}`
}

const timelineOf = ({ drill }: Result): string =>
  `<h2>The attack over time</h2><figure>${timeline(drill)}<figcaption>Each area stands upon the one below it. Hatched: Lambda has executed it, and it is billed. Plain grey: AWS has refused it, free of charge. Dashed lines over all panels mark the moments that are named at the top.</figcaption></figure>`

function variants(results: readonly Result[]): string {
  const [main, ...others] = results
  const rows = results.map(
    ({ drill, verdict }) =>
      `<tr class="first"><td><strong>${escaped(drill.variant.title)}</strong></td><td class="number">${
        verdict.floodToKillMs === undefined
          ? '–'
          : drillTime(verdict.floodToKillMs, drill.options.timeScale)
      }</td>${verdict.promises.map(({ value, holds }) => `<td class="number">${escaped(value)}${holds ? '' : ' <span class="bad">✗</span>'}</td>`).join('')}<td><span class="${verdict.holds ? 'good' : 'bad'}">${verdict.holds ? '✓ holds' : '✗ broken'}</span></td></tr><tr><td colspan="9" class="soft">${escaped(drill.variant.story)}</td></tr>`,
  )
  const table = `<h2>What else was tried</h2><table class="tried"><thead><tr><th>What goes wrong</th><th class="number">from flood<br>to kill</th><th class="number">executed<br>closed</th><th class="number">failed<br>reads</th><th class="number">lost<br>writes</th><th class="number">doubled<br>writes</th><th class="number">per client<br>request</th><th class="number">trips</th><th>&nbsp;</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  const sections = others.map(
    ({ drill, verdict }) =>
      `<h3>${escaped(drill.variant.title)}</h3><p class="soft">${escaped(drill.variant.story)}</p><figure>${timeline(drill)}</figure>${figureTable(verdict)}`,
  )
  const own = main === undefined ? '' : `<h2>All figures</h2>${figureTable(main.verdict)}`
  return others.length === 0 ? own : `${table}${own}${sections.join('')}`
}

const figureTable = ({ promises, others }: Verdict): string =>
  `<table><thead><tr><th>Figure</th><th class="number">measured</th><th>had to be</th><th>&nbsp;</th></tr></thead><tbody>${figureRows([...promises, ...others])}</tbody></table>`

function method({ drill }: Result): string {
  const { options, endedAt, startedAt } = drill
  const sentences = [
    `<strong>Executed while closed</strong> is counted by the runtime that runs the Lambda function, from the moment at which its concurrency is 0.`,
    `<strong>Failed reads</strong> are counted by the clinicians’ own clients. A clinician reads at the front door; a read that is not answered with the note has failed. One answer alone is repeated, as the workbench repeats it: a 503 with Retry-After that says AWS was too slow, at most twice; how often is in the figures. A batch client reads at Lambda’s own address and, where AWS refuses it there, reads at the edge instead.`,
    `<strong>Lost and duplicated writes</strong> were found by reading everything back: each note, each decision, each entry of the audit trail.`,
    `<strong>Requests to Lambda per client request</strong> are counted by the id that a request carries through the front door.`,
    `<strong>What the drill cannot show.</strong> It ran on one machine, in ${n((endedAt - startedAt) / 1000)} s. On AWS an alarm over one minute is evaluated once a minute, on figures that arrive up to a minute or two late; here it is evaluated over whole minutes as well, without that delay. Add two minutes to the time from flood to kill.`,
  ]
  return `<footer><h2>How it was measured</h2>${sentences.map((one) => `<p>${one}</p>`).join('')}<p class="soft">Repeat it: npm run -s ops -- drill --variant all --scale ${options.timeScale}</p></footer>`
}
