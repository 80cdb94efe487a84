import { Resolver } from "node:dns/promises";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort, startProgram, until } from "./programs";

export interface Zones {
  /** As DNS_SERVERS takes it. */
  address: string;
  /** Replaces the records of a zone, e.g. `["shop IN CNAME harborline.portal.test."]`, and waits until the server says so. */
  set(zone: string, records: string[]): Promise<void>;
  /** Takes the server away; nobody answers from then on. */
  stop(): Promise<void>;
}

/** A real name server on this machine with real zones that can change. */
export async function startZones(zones: Record<string, string[]>): Promise<Zones> {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-zones-"));
  const port = await freePort();
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([`127.0.0.1:${port}`]);
  let serial = 0;
  const write = (zone: string, records: string[]) => {
    serial += 1;
    const head = [`$ORIGIN ${zone}.`, "$TTL 1", `@ IN SOA ns host ${serial} 3600 600 86400 1`, "@ IN NS ns", "ns IN A 127.0.0.1"];
    writeFileSync(path.join(folder, zone), `${[...head, ...records].join("\n")}\n`);
  };
  for (const [zone, records] of Object.entries(zones)) write(zone, records);
  const config = path.join(folder, "nsd.conf");
  writeFileSync(config, nsdConfig(folder, port, Object.keys(zones)));
  const server = startProgram("nsd", ["-d", "-c", config]);
  const isServed = async (zone: string, atLeast: number) => {
    const soa = await resolver.resolveSoa(zone);
    if (soa.serial < atLeast) throw new Error(`${zone} is still at ${soa.serial}.\n${server.output()}`);
  };
  await until(() => isServed(Object.keys(zones)[0] ?? "", 1));
  return {
    address: `127.0.0.1:${port}`,
    set: async (zone, records) => {
      write(zone, records);
      server.signal("SIGHUP");
      await until(() => isServed(zone, serial));
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function nsdConfig(folder: string, port: number, zones: string[]): string {
  const files = ["pidfile", "xfrdfile", "zonelistfile"].map((name) => `  ${name}: "${path.join(folder, name)}"`);
  return [
    "server:",
    `  ip-address: 127.0.0.1@${port}`,
    '  username: ""',
    "  server-count: 1",
    `  zonesdir: "${folder}"`,
    `  xfrdir: "${folder}"`,
    '  database: ""',
    ...files,
    "remote-control:",
    "  control-enable: no",
    ...zones.flatMap((zone) => ["zone:", `  name: "${zone}"`, `  zonefile: "${zone}"`]),
    "",
  ].join("\n");
}
