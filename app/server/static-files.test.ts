import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ask } from "../../tests/support/http";
import { staticFiles } from "./static-files.server";

const script = "console.log('built');".repeat(20);
let folder: string;
let server: Server;
let port: number;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "static-"));
  mkdirSync(path.join(folder, "assets"));
  writeFileSync(path.join(folder, "assets/a.js"), script);
  writeFileSync(path.join(folder, "assets/a.js.gz"), gzipSync(script));
  writeFileSync(path.join(folder, "notes.txt"), "plain");
  writeFileSync(path.join(folder, ".hidden"), "hidden");
  const files = staticFiles(folder);
  server = createServer(async (req, res) => {
    if (!(await files(req, res, req.url ?? "", "platform"))) res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (address: string, headers: Record<string, string> = {}, method = "GET") =>
  ask(port, address, { host: "localhost", headers, method });

it("answers with what the browser can unpack, under one tag", async () => {
  const plain = await get("/assets/a.js");
  expect([plain.text, plain.headers["content-encoding"]]).toEqual([script, undefined]);
  const squeezed = await get("/assets/a.js", { "Accept-Encoding": "gzip, br" });
  expect([gunzipSync(squeezed.body).toString(), squeezed.headers["content-encoding"]]).toEqual([script, "gzip"]);
  const refusing = await get("/assets/a.js", { "Accept-Encoding": "gzip;q=0" });
  expect(refusing.headers["content-encoding"]).toBeUndefined();
  const again = await get("/assets/a.js", { "If-None-Match": String(plain.headers.etag) });
  expect([again.status, again.body.length, again.headers["x-content-type-options"]]).toEqual([304, 0, "nosniff"]);
  const head = await get("/assets/a.js", {}, "HEAD");
  expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([200, 0, String(script.length)]);
});

it("knows no compressed copy, no hidden file and nothing outside by name", async () => {
  for (const address of ["/assets/a.js.gz", "/.hidden", "/assets/", "/assets/a.js/", "/../package.json", "/notes.txt?x"])
    expect((await get(address)).status, address).toBe(404);
  expect((await get("/notes.txt", { Range: "bytes=9-x" })).text).toBe("plain");
});

it("goes on answering when the folder is built anew under it", async () => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(path.join(folder, "new.txt"), "new");
  expect((await get("/assets/a.js")).text).toBe(script);
  expect((await get("/new.txt")).status).toBe(404);
});
