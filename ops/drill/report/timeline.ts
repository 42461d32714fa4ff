import type { Drill } from '../run.ts'
import type { Moment } from '../watch.ts'
import { box, count, line, n, text } from './markup.ts'
import { fillOf, patternDefinitions } from './patterns.ts'
import { seriesOf, type Layer, type Series } from './series.ts'

const WIDTH = 1000
const LEFT = 64
const RIGHT = 16
const PLOT = WIDTH - LEFT - RIGHT
const HEADER = 64
const GAP = 62
/** Between a panel and the title above it, with a row for its legend in between. */
const TITLE = 28

const MARKS: Readonly<Record<Moment['what'], string>> = {
  'flood starts': 'Flood starts',
  alarm: 'Alarm',
  kill: 'Closed',
  'flood ends': 'Flood ends',
  reopened: 'Reopened',
  redeployed: 'Redeployed',
  latched: 'Latched',
  'trouble starts': 'Trouble starts',
  'trouble ends': 'Trouble ends',
}

interface Frame {
  series: Series
  x: (ms: number) => number
  y: number
}

/** The drill over time, as one drawing: the breaker's state, requests at Lambda, people's requests, concurrency. */
export function timeline(drill: Drill): string {
  const series = seriesOf(drill)
  const x = (ms: number): number => LEFT + (ms / series.durationMs) * PLOT
  const parts: string[] = []
  let y = HEADER
  const panel = (height: number, draw: (frame: Frame, height: number) => string): void => {
    parts.push(draw({ series, x, y }, height))
    y += height + GAP
  }
  panel(24, band)
  panel(150, (frame, height) =>
    stacked(frame, height, {
      title: 'Requests at Lambda, a second',
      layers: series.lambda,
      limit: {
        value: (drill.options.threshold * drill.options.timeScale) / 60,
        label: `alarm above this rate: ${drill.options.threshold} a minute`,
      },
    }),
  )
  panel(130, (frame, height) =>
    stacked(frame, height, {
      title: 'Requests of clinicians and integrations, a second',
      layers: series.people,
    }),
  )
  panel(90, concurrency)
  const bottom = y - GAP + 6
  const height = bottom + 34
  const title = `Timeline: ${drill.variant.title}`
  return `<svg viewBox="0 0 ${WIDTH} ${n(height)}" role="img" aria-label="${title}" class="timeline"><title>${title}</title><defs>${patternDefinitions()}</defs>${moments(drill, x, bottom)}${parts.join('')}${axis(drill, x, bottom)}</svg>`
}

/** Whether the function is open, in words upon a band. */
function band({ series, x, y }: Frame, height: number): string {
  const closed = series.closed.map(({ from, to }) => {
    const width = x(to) - x(from)
    const label =
      width > 120
        ? text((x(from) + x(to)) / 2, y + 16, 'breaker tripped', {
            anchor: 'middle',
            className: 'on-dark',
          })
        : ''
    return `${box(x(from), y, width, height, 'class="tripped"')}${label}`
  })
  const first = series.closed[0]?.from ?? series.durationMs
  const label = text((LEFT + x(first)) / 2, y + 16, 'normal', {
    anchor: 'middle',
    className: 'on-light',
  })
  return `${text(LEFT, y - 7, 'The breaker', { className: 'panel' })}${box(LEFT, y, PLOT, height, 'class="normal"')}${label}${closed.join('')}`
}

function stacked(
  { series, x, y }: Frame,
  height: number,
  plot: { title: string; layers: Layer[]; limit?: { value: number; label: string } },
): string {
  const { layers, limit } = plot
  const slices = layers[0]?.values.length ?? 0
  const sums = Array.from({ length: slices }, (_, slice) =>
    layers.reduce((sum, { values }) => sum + (values[slice] ?? 0), 0),
  )
  const top = niceTop(Math.max(1, ...sums, limit?.value ?? 0))
  const h = (value: number): number => y + height - (value / top) * height
  const below = Array.from({ length: slices }, () => 0)
  const areas = layers.map(({ id, values }) => {
    const lower = below.slice()
    values.forEach((value, slice) => (below[slice] = (below[slice] ?? 0) + value))
    return `<path d="${area(below, lower, (slice) => x(slice * series.sliceMs), h)}" ${fillOf(id)}/>`
  })
  const limitLine =
    limit === undefined
      ? ''
      : `${line(LEFT, h(limit.value), LEFT + PLOT, h(limit.value), 'limit')}${text(LEFT + 6, h(limit.value) - 4, limit.label, { className: 'note' })}`
  return [
    text(LEFT, y - TITLE, plot.title, { className: 'panel' }),
    legend(layers, y - 20),
    grid(y, height, top),
    areas.join(''),
    limitLine,
  ].join('')
}

/** Steps, since each value stands for a whole slice; nothing is drawn where a layer has no height. */
function area(
  upper: readonly number[],
  lower: readonly number[],
  x: (slice: number) => number,
  y: (value: number) => number,
): string {
  const steps = (values: readonly number[], slices: readonly number[]): string[] =>
    slices.map(
      (slice) =>
        `${n(x(slice))} ${n(y(values[slice] ?? 0))}L${n(x(slice + 1))} ${n(y(values[slice] ?? 0))}`,
    )
  return runsOf(upper, lower)
    .map((slices) => {
      const under = slices
        .toReversed()
        .map(
          (slice) =>
            `${n(x(slice + 1))} ${n(y(lower[slice] ?? 0))}L${n(x(slice))} ${n(y(lower[slice] ?? 0))}`,
        )
      return `M${[...steps(upper, slices), ...under].join('L')}Z`
    })
    .join('')
}

/** Slices one after another in which there is something. */
function runsOf(upper: readonly number[], lower: readonly number[]): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  upper.forEach((value, slice) => {
    if (value > (lower[slice] ?? 0)) {
      if (run.length === 0) runs.push(run)
      run.push(slice)
    } else run = []
  })
  return runs
}

function legend(layers: readonly Layer[], y: number): string {
  let x = LEFT
  return layers
    .map(({ id, label }) => {
      const item = `${box(x, y, 12, 10, fillOf(id))}${text(x + 17, y + 9, label, { className: 'note' })}`
      x += label.length * 5.7 + 36
      return item
    })
    .join('')
}

function grid(y: number, height: number, top: number): string {
  return [0, 0.5, 1]
    .map((share) => {
      const at = y + height - share * height
      return `${line(LEFT, at, LEFT + PLOT, at, share === 0 ? 'base' : 'grid')}${text(LEFT - 8, at + 4, count(top * share), { anchor: 'end', className: 'note' })}`
    })
    .join('')
}

function concurrency({ series, x, y }: Frame, height: number): string {
  const top = niceTop(
    Math.max(1, ...series.active, ...series.reserved.map((one) => one.concurrency)),
  )
  const h = (value: number): number => y + height - (value / top) * height
  const zero = series.active.map(() => 0)
  const steps = series.reserved.map(({ at, concurrency: value }, index) => {
    const end = series.reserved[index + 1]?.at ?? series.durationMs
    return `${index === 0 ? 'M' : 'L'}${n(x(at))} ${n(h(value))}L${n(x(end))} ${n(h(value))}`
  })
  return [
    text(LEFT, y - TITLE, 'Executions of Lambda at the same time', { className: 'panel' }),
    legend([{ id: 'executed', label: 'under way', values: [] }], y - 20),
    `${line(LEFT + 88, y - 15, LEFT + 110, y - 15, 'reserved')}${text(LEFT + 116, y - 11, 'reserved: the most that may be under way', { className: 'note' })}`,
    grid(y, height, top),
    `<path d="${area(series.active, zero, (slice) => x(slice * series.sliceMs), h)}" ${fillOf('executed')}/>`,
    `<path d="${steps.join('')}" class="reserved" fill="none"/>`,
  ].join('')
}

/** Lines over all panels; their words stand at the top, in a lower row where they would collide. */
function moments({ scene, startedAt }: Drill, x: (ms: number) => number, bottom: number): string {
  const ends = [0, 0, 0]
  return scene.moments
    .toSorted((a, b) => a.at - b.at)
    .map(({ what, at }) => {
      const label = MARKS[what]
      const place = x(at - startedAt)
      const row = Math.max(
        0,
        ends.findIndex((end) => end < place),
      )
      ends[row] = place + label.length * 6.4
      const y = 12 + row * 13
      return `${line(place, y + 3, place, bottom, 'mark')}${text(place + 3, y, label, { className: 'mark-label' })}`
    })
    .join('')
}

/** Minutes of the drill's own time. */
function axis({ options }: Drill, x: (ms: number) => number, y: number): string {
  const minuteMs = 60_000 / options.timeScale
  const minutes = Math.floor((WIDTH * minuteMs) / (x(minuteMs) - LEFT) / minuteMs)
  const step = minutes > 24 ? 5 : minutes > 12 ? 2 : 1
  const ticks: string[] = []
  for (let minute = 0; x(minute * minuteMs) <= LEFT + PLOT + 0.5; minute += step) {
    const place = x(minute * minuteMs)
    ticks.push(
      `${line(place, y, place, y + 5, 'base')}${text(place, y + 18, String(minute), { anchor: 'middle', className: 'note' })}`,
    )
  }
  return `${ticks.join('')}${text(LEFT + PLOT, y + 31, `minutes of the drill; each took ${n(minuteMs / 1000)} s by the clock`, { anchor: 'end', className: 'note' })}`
}

/** A round number that is not below a value. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10) * power
}
