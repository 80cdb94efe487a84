import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { pageCache } from "./stored-pages.server";

const registry = new Registry();
collectDefaultMetrics({ register: registry });

/** Answers of the front gate: from the page cache, or rendered. */
export const answers = new Counter({
  name: "portal_pages_total",
  help: "Pages answered, by where they came from",
  labelNames: ["source"] as const,
  registers: [registry],
});

new Gauge({
  name: "portal_page_cache_bytes",
  help: "Memory held by the page cache",
  registers: [registry],
  collect() {
    this.set(pageCache.bytes);
  },
});

export const metricsText = () => registry.metrics();
