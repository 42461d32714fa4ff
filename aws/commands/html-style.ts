/** Looks of the page, in light and dark. Colours differ in lightness too, and negation is struck through. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --condition: #c2410c; --medication: #1d4ed8; --finding: #047857; --procedure: #7e22ce }
@media (prefers-color-scheme: dark) {
  :root { --condition: #fb923c; --medication: #93c5fd; --finding: #6ee7b7; --procedure: #d8b4fe }
}
body { margin: 2rem auto; max-width: 76rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
header { border-bottom: 1px solid #8888; margin-bottom: 1rem }
article { margin-bottom: 3rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 1rem/2 ui-monospace, monospace; padding: 1rem; border: 1px solid #8884; border-radius: .5rem }
.mark { border-bottom: .15em solid var(--mark); padding-bottom: .1em; background: color-mix(in srgb, var(--mark) 12%, transparent) }
.mark .mark { padding-bottom: .35em }
.condition { --mark: var(--condition) } .medication { --mark: var(--medication) }
.finding { --mark: var(--finding) } .procedure { --mark: var(--procedure) }
.mark.negated { border-bottom-style: dashed }
.mark.possible { border-bottom-style: dotted }
.chip { font: 600 .7rem/1 system-ui, sans-serif; vertical-align: super; margin: 0 .15em; padding: .15em .4em; border-radius: 1em; border: 1px solid #8888; white-space: nowrap }
.chip.negated { background: #b91c1c; color: #fff } .chip.possible { background: #a16207; color: #fff }
table { border-collapse: collapse; width: 100%; font-size: .875rem }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid #8884 }
td .mark { white-space: nowrap }
summary { cursor: pointer; padding: .25rem 0 }
`
