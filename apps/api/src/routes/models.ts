/** GET /v2/models, /v2/models/{name} and its /ready: what there is, and what goes in and out. */

import { Hono } from 'hono';
import { findModel, INPUT, type Models, OUTPUT, type ServedModel } from '../models.ts';

export function modelRoutes(models: Models, isDraining: () => boolean): Hono {
  const routes = new Hono();
  routes.get('/', (c) => c.json({ models: [...models.keys()] }));
  routes.get('/:name', (c) => c.json(metadata(findModel(models, c.req.param('name')))));
  routes.get('/:name/ready', (c) => {
    const { name } = findModel(models, c.req.param('name'));
    return c.json({ name, ready: !isDraining() }, isDraining() ? 503 : 200);
  });
  return routes;
}

function metadata({ name, version, net }: ServedModel) {
  return {
    name,
    versions: [version],
    platform: 'glassnet',
    inputs: [tensor(INPUT, net.inputSize)],
    outputs: [tensor(OUTPUT, net.outputSize)],
  };
}

/** -1 stands for a size that the caller chooses: the rows, and the columns of a net without weights. */
function tensor(name: string, cols: number | undefined) {
  return { name, datatype: 'FP32', shape: [-1, cols ?? -1] };
}
