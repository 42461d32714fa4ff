import { Hono } from 'hono'

/** As fast as Hono can refuse: it looks at nothing. A Worker as it is. */
const app = new Hono()
app.get('/documents/:id', (c) => c.json({ title: 'An API key is needed', status: 401 }, 401))

export default app
