// Type-checks every room by its own tsconfig, so that portable code is held to portable libraries.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const ROOMS = [
  'shared',
  'edge',
  'edge/workbench',
  'aws',
  'local',
  'ops',
  'tests',
  'tests/workbench',
  'bench',
  'bench/workbench',
  'scripts',
]

let failed = false
for (const room of ROOMS.filter((name) => existsSync(`${name}/tsconfig.json`))) {
  const { status } = spawnSync('tsc', ['-p', room], { stdio: 'inherit' })
  if (status !== 0) failed = true
}
process.exit(failed ? 1 : 0)
