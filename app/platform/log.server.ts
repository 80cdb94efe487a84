import { type Logger, pino } from "pino";
import { env } from "./env.server";

let logger: Logger | undefined;

/** Structured log on standard error; secrets are cut out by field name. */
export function log(): Logger {
  logger ??= pino(
    {
      level: env().logLevel === "info" ? "warn" : env().logLevel,
      base: null,
      redact: { paths: ["*.password", "*.cookie", "*.authorization", "*.token", "password", "cookie", "token"], censor: "[cut]" },
    },
    pino.destination({ dest: 2, sync: true }),
  );
  return logger;
}
