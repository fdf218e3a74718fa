// Metrics: what is counted, in Prometheus' form; no names, no texts.
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = {
  acknowledged(platform: string, seconds: number): void;
  answered(platform: string, command: string, seconds: number): void;
  limited(platform: string): void;
  failed(platform: string, what: string): void;
  judged(platform: string, verdict: string): void;
  reconnected(platform: string): void;
  text(): Promise<string>;
  readonly contentType: string;
};

export function createMetrics(): Metrics {
  const registers = [new Registry()];
  const registry = registers[0] as Registry;
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `partnership_${name}`, help, labelNames, registers });
  const histogram = (name: string, help: string, labelNames: string[], buckets: number[]) =>
    new Histogram({ name: `partnership_${name}`, help, labelNames, buckets, registers });

  // Platforms give 3 s to acknowledge.
  const acks = histogram('ack_seconds', 'Time to acknowledge', ['platform'], [0.01, 0.03, 0.1, 0.3, 1, 3]);
  const answers = histogram(
    'answer_seconds',
    'Time to a reply',
    ['platform', 'command'],
    [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
  );
  const limits = counter('rate_limited_total', 'Calls put off because the platform asked for it', ['platform']);
  const failures = counter('failures_total', 'What could not be delivered', ['platform', 'what']);
  const verdicts = counter('feedback_total', 'Verdicts on answers', ['platform', 'verdict']);
  const reconnections = counter('reconnections_total', 'Connections made again', ['platform']);
  new Gauge({
    name: 'partnership_memory_bytes',
    help: 'Resident memory',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });

  return {
    acknowledged: (platform, seconds) => acks.observe({ platform }, seconds),
    answered: (platform, command, seconds) => answers.observe({ platform, command }, seconds),
    limited: (platform) => limits.inc({ platform }),
    failed: (platform, what) => failures.inc({ platform, what }),
    judged: (platform, verdict) => verdicts.inc({ platform, verdict }),
    reconnected: (platform) => reconnections.inc({ platform }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
