import { type PortalAddress, startPortal } from "../support/portal";

/** One portal with the demo for the whole run; workers find it in the environment. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const portal = await startPortal();
  const { port, origin, dataFolder, signIns } = portal;
  process.env.PORTAL_E2E = JSON.stringify({ port, origin, dataFolder, signIns } satisfies PortalAddress);
  return async () => {
    const code = await portal.stop();
    if (code !== 0) throw new Error(`The portal ended with exit code ${code}.\n${portal.output()}`);
  };
}
