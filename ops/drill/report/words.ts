import { ACCOUNT_CONCURRENCY, LIST_PRICES, type Bill } from '../bill.ts'
import type { Figure } from '../figures.ts'
import { count, dollars, escaped } from './markup.ts'

/** Seconds and minutes of the drill's own time: `75 s`, `2.4 min`. */
export function drillTime(ms: number, timeScale: number): string {
  const seconds = (ms * timeScale) / 1000
  return seconds < 100 ? `${Math.round(seconds)} s` : `${(seconds / 60).toFixed(1)} min`
}

/** What each promise means to somebody who answers for the system. */
const MEANING: Readonly<Record<string, string>> = {
  'executed-after-kill':
    'Once closed, the attacked door costs nothing: the platform refuses, and refusals are not billed.',
  'failed-reads':
    'Nobody who looked at a note had to do without it, before, during or after the attack.',
  'lost-writes':
    'Every decision and every note that was sent is there; what had to wait was sent again and taken.',
  'duplicated-writes': 'Nothing was recorded twice, although requests were repeated.',
  upstream:
    'The front door never multiplies traffic: it does not turn an attack into a bigger one.',
  trips: 'The audit trail tells each trip once: repeated and late notifications changed nothing.',
}

const SHORT: Readonly<Record<string, string>> = {
  'executed-after-kill': 'requests executed after the kill',
  'failed-reads': 'failed reads of clinicians',
  'lost-writes': 'lost writes',
  'duplicated-writes': 'duplicated writes',
  upstream: 'request to Lambda per client request, at most',
  trips: 'trips in the audit trail',
}

const state = ({ holds, target = '' }: Figure): string =>
  `<span class="state ${holds ? 'good' : 'bad'}">${holds ? '✓ as promised' : '✗ not as promised'}: ${escaped(target)}</span>`

export const facts = (figures: readonly Figure[]): string =>
  `<ul class="facts">${figures
    .map(
      (figure) =>
        `<li><b>${escaped(figure.value)}</b><span>${escaped(SHORT[figure.id] ?? figure.label)}</span>${state(figure)}<small>${escaped(MEANING[figure.id] ?? '')}</small></li>`,
    )
    .join('')}</ul>`

export const figureRows = (figures: readonly Figure[]): string =>
  figures
    .map(
      ({ label, value, target = '', holds }) =>
        `<tr><td>${escaped(label)}</td><td class="number">${escaped(value)}</td><td>${escaped(target)}</td><td>${target === '' ? '' : `<span class="${holds ? 'good' : 'bad'}">${holds ? '✓ holds' : '✗ broken'}</span>`}</td></tr>`,
    )
    .join('')

export function billTable(bill: Bill, timeScale: number): string {
  const minutes = (ms: number): string => drillTime(ms, timeScale)
  return `<table>
<caption>Requests to Lambda that are billed, from the flood’s first request to its last (${minutes(bill.floodMs)} of the drill)</caption>
<thead><tr><th>&nbsp;</th><th class="number">with the breaker</th><th class="number">without one</th></tr></thead>
<tbody>
<tr><td>Billed requests during this attack</td><td class="number">${count(bill.billed)} <span class="soft">measured</span></td><td class="number">${count(bill.withoutBreaker)} <span class="soft">extrapolated</span></td></tr>
<tr><td>The same attack for a day, at the rate measured here</td><td class="number">${count(bill.billed)} to ${count(bill.billed * 4)} <span class="soft">it waits for a person after three restores</span></td><td class="number">${count(bill.ratePerSecond * 86_400)}, about ${dollars(bill.dayWithoutBreaker)}</td></tr>
<tr><td>A larger attacker for a day, with all ${count(ACCOUNT_CONCURRENCY)} concurrent executions of an account</td><td class="number">&nbsp;</td><td class="number">about ${dollars(bill.dayAtAccountLimit)}</td></tr>
</tbody></table>
<p class="soft">Extrapolated: ${count(bill.ratePerSecond)} executions a second, as measured between the flood’s first request and the kill, for as long as the flood lasted. This rate is that of the machine that the drill ran on, with ten executions at a time and ${count(bill.meanMs)} ms for each; AWS’s would be higher, and so would the bill. Prices: Lambda on arm64 with 512 MB at $${LIST_PRICES.perMillionRequests.toFixed(2)} for a million requests and $${LIST_PRICES.perGbSecond} for a GB-second, without the free tier (${LIST_PRICES.source}). They leave out what a flood costs behind Lambda: with valid keys, or a model that is paid by the token, it is many times that.</p>`
}
