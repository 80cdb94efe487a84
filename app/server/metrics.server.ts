import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { pageCache, pageCounts } from "./stored-pages.server";

const registry = new Registry();
collectDefaultMetrics({ register: registry });

new Gauge({
  name: "portal_pages",
  help: "Storefront pages answered since the start, by where they came from",
  labelNames: ["source"] as const,
  registers: [registry],
  collect() {
    this.set({ source: "stored" }, pageCounts.stored);
    this.set({ source: "rendered" }, pageCounts.rendered);
  },
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
