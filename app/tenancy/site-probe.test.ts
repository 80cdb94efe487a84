import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasSite, isPublicAddress } from "./site-probe.server";

describe("isPublicAddress", () => {
  it.each(["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])("lets %s through", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
  it.each([
    ...["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"],
    ...["255.255.255.255", "192.0.2.1", "::1", "::", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "ff02::1"],
    ...["64:ff9b::7f00:1", "2002:7f00:1::", "2130706433", "localhost", ""],
  ])("keeps %s out", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("hasSite", () => {
  let server: Server;
  let visits: string[] = [];
  let port = 0;
  beforeAll(async () => {
    server = createServer((req, res) => {
      visits.push(`${req.method} ${req.url} ${req.headers.host}`);
      if (req.headers.host?.startsWith("moved")) res.writeHead(302, { Location: `http://other.test:${port}/` });
      if (!req.headers.host?.startsWith("silent")) res.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** As in life, but for the address at which the test's server stands. */
  const probe = (
    host: string,
    addresses: string[],
    mayConnect: (address: string) => boolean = (address) => address === "127.0.0.1",
  ) => {
    visits = [];
    return hasSite(host, { resolve: async () => addresses, mayConnect, ports: { https: 1, http: port } });
  };

  it("sees a server that answers, with one HEAD for the start page", async () => {
    expect(await probe("shop.test", ["127.0.0.1"])).toBe(true);
    expect(visits).toEqual([`HEAD / shop.test:${port}`]);
  });

  it("follows no redirect", async () => {
    expect(await probe("moved.test", ["127.0.0.1"])).toBe(true);
    expect(visits).toHaveLength(1);
  });

  it("sees nothing where nobody listens, and where the name leads nowhere", async () => {
    expect(
      await hasSite("shop.test", { resolve: async () => ["127.0.0.1"], mayConnect: () => true, ports: { https: 1, http: 1 } }),
    ).toBe(false);
    expect(await probe("shop.test", [])).toBe(false);
  });

  it("gives up after three seconds", async () => {
    const startedAt = Date.now();
    expect(await probe("silent.test", ["127.0.0.1"])).toBe(false);
    expect(Date.now() - startedAt).toBeLessThan(6_000);
  });

  it("never connects to an address of this machine or of a private network", async () => {
    expect(await probe("inner.test", ["127.0.0.1", "::1", "10.0.0.1", "169.254.169.254"], isPublicAddress)).toBe(false);
    expect(visits).toEqual([]);
  });

  it("connects to nothing but the addresses it checked, though the name has another", async () => {
    expect(await probe("localhost.test", ["127.0.0.2"], (address) => address !== "127.0.0.1")).toBe(false);
    expect(visits).toEqual([]);
  });
});
