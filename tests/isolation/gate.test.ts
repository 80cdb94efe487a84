import { afterAll, beforeAll } from "vitest";
import { domainTests } from "./gate/domains";
import { headerTests } from "./gate/headers";
import { hostTests, metricsToken } from "./gate/hosts";
import { keptOutTests } from "./gate/kept-out";
import { limitTests } from "./gate/limits";
import { cacheTests } from "./gate/page-cache";
import { postTests } from "./gate/posts";
import { previewTests } from "./gate/previews";
import type { Site } from "./gate/site";
import { visitTests } from "./gate/visits";
import { People } from "./support/callers";
import { Watch } from "./support/watch";
import { patienceMs, servedWorld } from "./support/world";

let site: Site;

beforeAll(async () => {
  const { world, portal } = await servedWorld({}, { METRICS_TOKEN: metricsToken });
  const { harborline: a, oakmere: b } = world.shops;
  const people = new People(portal, a, b);
  site = {
    ...{ world, portal, people, a, b },
    watch: new Watch(world.file),
    hostA: portal.host(a.slug),
    hostB: portal.host(b.slug),
    consoleHost: people.consoleHost,
  };
  await people.signInAll();
}, patienceMs);

afterAll(async () => {
  site?.watch.close();
  await site?.portal.stop();
  await site?.world.close();
});

const theSite = () => site;

// One portal for all parts: what they change, they change in turn.
hostTests(theSite);
postTests(theSite);
keptOutTests(theSite);
headerTests(theSite);
previewTests(theSite);
domainTests(theSite);
cacheTests(theSite);
visitTests(theSite);
limitTests(theSite);
