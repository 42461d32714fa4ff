import type { Contract } from './contract.ts'
import { aboutContracts } from './routes/about.ts'
import { annotationContracts } from './routes/annotations.ts'
import { documentContracts } from './routes/documents.ts'
import { opsContracts } from './routes/ops.ts'
import { relationshipContracts } from './routes/relationships.ts'
import { runContracts } from './routes/runs.ts'
import { trafficContracts } from './routes/traffic.ts'

/** Every operation of the API, in the order of the documentation. */
export const contracts: Contract[] = [
  ...documentContracts,
  ...annotationContracts,
  ...relationshipContracts,
  ...runContracts,
  ...trafficContracts,
  ...opsContracts,
  ...aboutContracts,
]
