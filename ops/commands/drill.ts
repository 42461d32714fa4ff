import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { LoneCommand } from '../command.ts'
import type { Verdict } from '../drill/judge.ts'
import type { Drill } from '../drill/run.ts'
import type { Variant } from '../drill/variant.ts'
import { OpsError } from '../ops-error.ts'
import { columns } from '../terminal.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const REPORT = 'drill/report.html'
const SCALE = 30
/** Requests a second, by the clock, above which the alarm rings: what a busy machine can still exceed. */
const ALARM_RATE = 30

/** The variants asked for, the plain one first: it is what the others differ from. @throws OpsError */
function chosen(variants: readonly Variant[], given: string | undefined): readonly Variant[] {
  if (given === 'all') return variants
  const variant = variants.find(({ name }) => name === (given ?? 'plain'))
  if (variant !== undefined) return [variant]
  throw new OpsError(
    `There is no variant ${given}; there are ${variants.map(({ name }) => name).join(', ')} and all`,
  )
}

/** @throws OpsError unless it is a number from 1 to 60 */
function readScale(given: string | undefined): number {
  const scale = given === undefined ? SCALE : Number(given)
  if (scale >= 1 && scale <= 60) return scale
  throw new OpsError(`--scale takes a number from 1 to 60, not ${given}`)
}

/** The drill attacks what is built now, not what was built some time ago. @throws OpsError */
async function build(): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/build.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [status] = (await once(child, 'exit')) as [number | null]
  if (status !== 0) throw new OpsError('The build failed')
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

function summary({ variant }: Drill, { promises, others, floodToKillMs }: Verdict): string {
  const rows = [...promises, ...others].map(({ holds, label, value, target = '' }) => [
    holds ? 'holds' : 'BROKEN',
    value,
    label,
    target,
  ])
  const kill =
    floodToKillMs === undefined ? '' : `, ${(floodToKillMs / 1000).toFixed(1)} s from flood to kill`
  return `${variant.title}${kill}\n${columns(rows)}`
}

export const drill: LoneCommand = {
  name: 'drill',
  usage: 'drill [--variant NAME|all] [--scale 30] [--report drill/report.html]',
  summary: 'attacks a system of its own on this machine, and reports what held',
  options: {
    variant: { type: 'string' },
    scale: { type: 'string' },
    report: { type: 'string' },
  },
  async runAlone({ value }) {
    if ((value('target') ?? 'local') !== 'local') {
      throw new OpsError('The drill attacks a system of its own, on this machine and nowhere else')
    }
    // Here alone, because they take longer to load than any other command to run.
    const [{ runDrill }, { judge }, { VARIANTS }, { renderReport }] = await Promise.all([
      import('../drill/run.ts'),
      import('../drill/judge.ts'),
      import('../drill/variants.ts'),
      import('../drill/report/page.ts'),
    ])
    const variants = chosen(VARIANTS, value('variant'))
    const timeScale = readScale(value('scale'))
    const path = resolve(value('report') ?? join(ROOT, REPORT))
    say('Building ...')
    await build()
    mkdirSync(join(ROOT, '.chartside'), { recursive: true })
    const results: { drill: Drill; verdict: Verdict }[] = []
    for (const variant of variants) {
      say(`\n${variant.title}`)
      const done = await runDrill({
        variant,
        timeScale,
        threshold: Math.ceil((ALARM_RATE * 60) / timeScale),
        root: ROOT,
        logFile: join(ROOT, '.chartside/drill.log'),
        say,
      })
      results.push({ drill: done, verdict: judge(done) })
    }
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, renderReport(results))
    const holds = results.every(({ verdict }) => verdict.holds)
    const texts = results.map((result) => summary(result.drill, result.verdict))
    return {
      json: {
        holds,
        report: path,
        drills: results.map(({ drill: { variant, options }, verdict }) => ({
          variant: variant.name,
          ...options,
          ...verdict,
        })),
      },
      text: `${texts.join('\n\n')}\n\n${holds ? 'Every figure holds' : 'NOT EVERY FIGURE HOLDS'}. The report: ${path}`,
      incomplete: !holds,
    }
  },
}
