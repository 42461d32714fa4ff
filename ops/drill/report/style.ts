/** The report's looks: dark ink on white, so that it prints as it is read. */
export const STYLE = `
:root { color-scheme: light; --ink: #1c2430; --soft: #566072; --line: #d8dde5; --pale: #f5f7fa; --good: #17694a; --bad: #a3262a; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 1064px; margin: 0 auto; padding: 40px 32px 64px; }
header p.kicker { margin: 0; color: var(--soft); font-size: 14px; }
h1 { font-size: 32px; line-height: 1.2; margin: 4px 0 16px; letter-spacing: -.01em; }
h2 { font-size: 21px; margin: 48px 0 12px; }
h3 { font-size: 17px; margin: 36px 0 4px; }
p { margin: 0 0 12px; max-width: 46em; }
.soft { color: var(--soft); font-size: 14px; }
.verdict { display: flex; gap: 14px; align-items: center; border: 1px solid; border-left-width: 6px; padding: 14px 18px; margin: 0 0 24px; }
.verdict p { margin: 0; }
.verdict strong { font-size: 18px; }
.verdict.good { border-color: var(--good); background: #f1f9f5; }
.verdict.bad { border-color: var(--bad); background: #fdf3f3; }
.sign { font-size: 26px; line-height: 1; font-weight: 700; }
.good .sign, td .good { color: var(--good); }
.bad .sign, td .bad { color: var(--bad); }
.facts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; margin: 20px 0; padding: 0; list-style: none; }
.facts li { border: 1px solid var(--line); padding: 14px 16px; }
.facts b { display: block; font-size: 28px; line-height: 1.15; font-variant-numeric: tabular-nums; }
.facts span { display: block; }
.facts small { color: var(--soft); font-size: 13px; line-height: 1.4; display: block; margin-top: 4px; }
.facts .state { font-weight: 600; font-size: 13px; margin-top: 6px; }
.state.good { color: var(--good); }
.state.bad { color: var(--bad); }
table { border-collapse: collapse; width: 100%; margin: 12px 0 20px; font-size: 15px; }
caption { text-align: left; color: var(--soft); font-size: 14px; padding-bottom: 6px; }
th, td { text-align: left; vertical-align: top; padding: 8px 14px 8px 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.soft { font-size: inherit; }
table.tried { font-size: 14px; }
table.tried th { vertical-align: bottom; }
table.tried td:first-child { width: 40%; }
table.tried td { padding-right: 10px; }
table.tried .first td { border-bottom: 0; padding-bottom: 0; white-space: nowrap; }
table.tried .first td:first-child { white-space: normal; }
figure { margin: 16px 0 0; }
figcaption { color: var(--soft); font-size: 14px; max-width: 52em; margin-top: 6px; }
.timeline { width: 100%; height: auto; display: block; }
.timeline text { font: 11px system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; fill: var(--ink); }
.timeline text { paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round; }
.timeline .on-dark, .timeline .on-light { stroke: none; }
.timeline .panel { font-weight: 600; font-size: 13px; }
.timeline .note { fill: #3f4858; font-size: 10.5px; }
.timeline .mark { stroke: #1c2430; stroke-width: 1; stroke-dasharray: 3 3; }
.timeline .mark-label { font-weight: 600; font-size: 11px; }
.timeline .grid { stroke: #e3e7ee; }
.timeline .base { stroke: #7b8494; }
.timeline .limit { stroke: #a3262a; stroke-width: 1.2; stroke-dasharray: 7 4; }
.timeline .reserved { stroke: #1b4f86; stroke-width: 2; }
.timeline .normal { fill: #eef5f1; stroke: #9dbfae; }
.timeline .tripped { fill: #7d2a2e; }
.timeline .on-dark { fill: #fff; font-weight: 600; font-size: 12px; }
.timeline .on-light { fill: #17694a; font-weight: 600; font-size: 12px; }
footer { margin-top: 48px; border-top: 1px solid var(--line); padding-top: 16px; }
@media (max-width: 760px) { .facts { grid-template-columns: 1fr 1fr; } main { padding: 24px 16px; } }
@media print {
  @page { size: A4; margin: 14mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .facts { grid-template-columns: repeat(3, 1fr); }
  table { font-size: 9.5pt; }
  table.tried { font-size: 8.5pt; }
  table.tried td, table.tried th { padding-right: 6px; }
  .first { break-after: avoid; }
  h2, h3 { break-after: avoid; }
  figure, .facts li, tr, .verdict { break-inside: avoid; }
  .tripped, .normal, .verdict { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
