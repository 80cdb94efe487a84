import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../../app/commands/chromium.mjs";
import type { SignIn } from "../../app/commands/demo";
import { type Caddy, startCaddy } from "./caddy";
import { type Portal, startPortal } from "./portal";
import { freePort } from "./programs";
import { startZones, type Zones } from "./zones";

/** A portal with the demo as it stands in production: its own name server, Caddy in front, a browser that finds it. */
export interface Stage {
  zones: Zones;
  caddy: Caddy;
  portal: Portal;
  browser: Browser;
  signIns: SignIn[];
  /** Address of a page at any host, over HTTPS. */
  at(host: string, route?: string): string;
  close(): Promise<number | null>;
}

/** Everything of the portal's own is under this name; partners' zones are not. */
export const portalName = "portal.test";
const portalZone = ["@ IN A 127.0.0.1", "* IN A 127.0.0.1"];

/** @param partnerZones names of zones that belong to partners; they begin empty */
export async function startStage(partnerZones: string[]): Promise<Stage> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "portal-stage-"));
  const empty = partnerZones.map((zone) => [zone, []] as const);
  const zones = await startZones({ [portalName]: portalZone, ...Object.fromEntries(empty) });
  const httpsPort = await freePort();
  const env = {
    PORTAL_ORIGIN: `https://${portalName}:${httpsPort}`,
    STOREFRONT_ROOT: portalName,
    OWN_DOMAIN_PORT: String(httpsPort),
    DNS_SERVERS: zones.address,
    TRUSTED_PROXIES: "127.0.0.1",
    PORTAL_DATA: dataFolder,
  };
  execFileSync(process.execPath, ["build/server/portal.js", "demo"], { env: { ...process.env, ...env }, stdio: "pipe" });
  const portal = await startPortal(env);
  const caddy = await startCaddy({ portalPort: portal.port, httpsPort });
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ["--no-sandbox", "--disable-background-networking", "--host-resolver-rules=MAP *.test 127.0.0.1"],
  });
  return {
    ...{ zones, caddy, portal, browser },
    signIns: JSON.parse(readFileSync(path.join(dataFolder, "demo-sign-ins.json"), "utf8")) as SignIn[],
    at: (host, route = "/") => `https://${host}:${httpsPort}${route}`,
    close: async () => {
      await browser.close();
      const code = await portal.stop();
      await caddy.stop();
      await zones.stop();
      rmSync(dataFolder, { recursive: true, force: true });
      return code;
    },
  };
}
