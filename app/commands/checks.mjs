import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { SetupError } from "./steps.mjs";

const oldestNode = [20, 19];

/** @throws SetupError when this Node is older than the portal needs */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [needMajor, needMinor] = oldestNode;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new SetupError(
    `The portal needs Node.js ${needMajor}.${needMinor} or newer; this is ${version}. Install a newer one from nodejs.org and run the command again.`,
  );
}

/** One level at a time: Node's recursive mkdir never returns below /proc and the like. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** @throws SetupError when the folder for the database cannot be made or written */
export function checkDataFolder(folder = path.resolve(process.env.PORTAL_DATA || "data")) {
  const probe = path.join(folder, `.write-check-${process.pid}`);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    if (["EEXIST", "ENOTDIR"].includes(error.code)) throw new SetupError(`PORTAL_DATA names a file, not a folder: ${folder}`);
    throw new SetupError(
      `The data folder ${folder} cannot be written (${error.code}). Change its owner, or name another: PORTAL_DATA=/path npm start`,
    );
  }
}

/** @throws SetupError when PORT is no port number, or another program listens there */
export async function checkPort(text = process.env.PORT || "3000") {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new SetupError(`PORT is "${text}", which is not a port number from 0 to 65535.`);
  if (port === 0) return;
  const problem = await listenOnce(port);
  if (!problem) return;
  const why = problem === "EADDRINUSE" ? "is in use by another program" : `cannot be used (${problem})`;
  throw new SetupError(`Port ${port} ${why}. Free it, or choose another: PORT=${port === 3000 ? 3001 : 3000} npm start`);
}

/** The error code of a short listen on all addresses, then on the loopback ones alone; null when it worked. */
async function listenOnce(port) {
  for (const host of [undefined, "127.0.0.1", "::1"]) {
    const code = await new Promise((resolve) => {
      const server = createServer();
      server.once("error", (error) => resolve(error.code));
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
    });
    const noSuchAddress = code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT";
    if (code && !noSuchAddress) return code;
  }
  return null;
}
