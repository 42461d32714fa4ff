/** The bindings of wrangler.toml and the secrets beside them. */
export interface Env {
  ASSETS: Fetcher
  RATE_LIMIT: RateLimit
  TRAFFIC: KVNamespace
  AWS_REGION: string
  AWS_ENDPOINT_URL?: string
  TABLE_NAME: string
  BUCKET_NAME: string
  QUEUE_URL: string
  DLQ_URL: string
  ALLOWED_ORIGINS?: string
  EDGE_WHILE_TRIPPED?: string
  FUNCTION_URL?: string
  FUNCTION_URL_AUTH?: string
  FUNCTION_URL_READ_MS?: string
  FUNCTION_URL_WRITE_MS?: string
  FUNCTION_URL_COOL_DOWN_MS?: string
  API_KEY: string
  SIGNING_SECRET?: string
  AWS_ACCESS_KEY_ID: string
  AWS_SECRET_ACCESS_KEY: string
}
