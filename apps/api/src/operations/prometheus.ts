/**
 * What the service has done, under the names that Triton gives it, so that dashboards made for Triton work; and how the
 * process and its event loop are.
 * https://github.com/triton-inference-server/server/blob/main/docs/user_guide/metrics.md
 */

import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Repository } from '../models/repository.ts';
import type { Statistics } from '../models/statistics.ts';

type Labels = 'model' | 'version';

const MICROSECONDS = 1000;

/** Read when somebody asks, from the statistics that are kept anyway: a call pays nothing for it. */
const counters: readonly [name: string, help: string, read: (statistics: Statistics) => number][] = [
  ['nv_inference_request_success', 'Number of successful inference requests', ({ success }) => success.count],
  ['nv_inference_count', 'Number of inferences performed, a batch of n counting as n', ({ rows }) => rows],
  ['nv_inference_exec_count', 'Number of model executions performed', ({ runs }) => runs],
  [
    'nv_inference_request_duration_us',
    'Cumulative inference request duration in microseconds',
    ({ success }) => microseconds(success.milliseconds),
  ],
  [
    'nv_inference_queue_duration_us',
    'Cumulative inference queuing duration in microseconds',
    ({ queue }) => microseconds(queue.milliseconds),
  ],
  [
    'nv_inference_compute_input_duration_us',
    'Cumulative compute input duration in microseconds',
    ({ input }) => microseconds(input.milliseconds),
  ],
  [
    'nv_inference_compute_infer_duration_us',
    'Cumulative compute inference duration in microseconds',
    ({ infer }) => microseconds(infer.milliseconds),
  ],
  [
    'nv_inference_compute_output_duration_us',
    'Cumulative inference compute output duration in microseconds',
    ({ output }) => microseconds(output.milliseconds),
  ],
];

/** @returns what gives the metrics in the text format of Prometheus */
export function prometheusMetrics(repository: Repository): () => Promise<string> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const [name, help, read] of counters) addCounter(registry, repository, name, help, read);
  addFailures(registry, repository);
  addPending(registry, repository);
  return () => registry.metrics();
}

function addCounter(
  registry: Registry,
  repository: Repository,
  name: string,
  help: string,
  read: (statistics: Statistics) => number,
): void {
  registry.registerMetric(
    new Counter<Labels>({
      name,
      help,
      labelNames: ['model', 'version'],
      registers: [],
      collect() {
        this.reset();
        for (const { name: model, version, statistics } of repository.served) {
          this.inc({ model, version }, read(statistics));
        }
      },
    }),
  );
}

function addFailures(registry: Registry, repository: Repository): void {
  registry.registerMetric(
    new Counter<Labels | 'reason'>({
      name: 'nv_inference_request_failure',
      help: 'Number of failed inference requests',
      labelNames: ['model', 'version', 'reason'],
      registers: [],
      collect() {
        this.reset();
        for (const { name: model, version, statistics } of repository.served) {
          for (const [reason, { count }] of statistics.failures) this.inc({ model, version, reason }, count);
        }
      },
    }),
  );
}

function addPending(registry: Registry, repository: Repository): void {
  registry.registerMetric(
    new Gauge<Labels>({
      name: 'nv_inference_pending_request_count',
      help: 'Number of requests that wait for their execution',
      labelNames: ['model', 'version'],
      registers: [],
      collect() {
        this.reset();
        for (const { name: model, version, statistics } of repository.served) {
          this.set({ model, version }, statistics.waiting);
        }
      },
    }),
  );
}

function microseconds(milliseconds: number): number {
  return Math.round(MICROSECONDS * milliseconds);
}
