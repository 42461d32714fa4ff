// Compares an environment of wrangler.toml with the outputs of its AWS stack:
//   aws cloudformation describe-stacks --stack-name NAME --query 'Stacks[0].Outputs' \
//     | node scripts/check-edge-settings.ts production
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { edgeSettingFaults } from './edge-settings.ts'

const Outputs = z.array(z.object({ OutputKey: z.string(), OutputValue: z.string() }))

const [environment] = process.argv.slice(2)
if (environment === undefined) {
  process.stderr.write('node scripts/check-edge-settings.ts ENVIRONMENT < OUTPUTS\n')
  process.exit(2)
}
const outputs = Outputs.parse(JSON.parse(readFileSync(0, 'utf8')))
const faults = edgeSettingFaults(
  'wrangler.toml',
  environment,
  Object.fromEntries(outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])),
)
for (const fault of faults) process.stderr.write(`${environment}: ${fault}\n`)
process.exit(faults.length === 0 ? 0 : 1)
