/**
 * Who may import whom. `rooms` is the table of app/README.md: each room may import itself and what is listed; nothing else.
 * Tests may import anything.
 */
const plumbing = ["platform", "kit"];
const identity = ["tenancy", ...plumbing];
const providers = ["identity", ...identity];
const numbering = ["providers", "carrier-link", ...providers];
const servicePath = ["numbering", ...numbering];
const catalog = ["service-path", "branding", ...servicePath];
const delivery = ["catalog", ...catalog];
const ordering = ["delivery", ...delivery];
const capabilities = ["ordering", ...ordering].filter((room) => !plumbing.includes(room));

const rooms = {
  kit: [],
  platform: ["kit"],
  ui: ["kit"],
  tenancy: plumbing,
  "carrier-link": plumbing,
  identity,
  branding: providers,
  providers,
  numbering,
  "service-path": servicePath,
  catalog,
  delivery,
  ordering,
  commands: ["server", ...capabilities, ...plumbing],
};

const tests = "\\.test\\.tsx?$|^tests/";
const storeFiles = "-store\\.server\\.ts$|\\.sqlite\\.server\\.ts$";
const oneOf = (names) => `^app/(?:${names.join("|")})/`;
const error = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const roomRules = Object.entries(rooms).map(([room, allowed]) =>
  error(
    `room-${room}`,
    `${room} may import: itself${allowed.map((name) => `, ${name}`).join("")}.`,
    // A capability's views may also import looks.
    { path: `^app/${room}/`, pathNot: capabilities.includes(room) ? `${tests}|\\.tsx$` : tests },
    { path: "^app/", pathNot: oneOf([room, ...allowed]) },
  ),
);

const viewRules = capabilities.map((room) =>
  error(
    `room-${room}-views`,
    `A view of ${room} may import what ${room} may, and ui.`,
    { path: `^app/${room}/.*\\.tsx$`, pathNot: tests },
    { path: "^app/", pathNot: oneOf([room, "ui", ...rooms[room]]) },
  ),
);

module.exports = {
  forbidden: [
    ...roomRules,
    ...viewRules,
    error(
      "room-routes",
      "Routes, the root and the entries may import every capability, ui, platform and kit.",
      { path: "^app/(?:routes/|root\\.tsx$|entry\\.|routes\\.ts$)", pathNot: tests },
      { path: "^app/[^/]+/", pathNot: oneOf(["routes", ...capabilities, "ui", ...plumbing]) },
    ),
    error(
      "room-server",
      "The process may import tenancy, platform, kit, and the job handlers and adapters of every capability.",
      { path: "^app/server/", pathNot: tests },
      { path: "^app/", pathNot: `${oneOf(["server", "tenancy", ...plumbing])}|\\.(?:jobs|adapter)\\.server\\.ts$` },
    ),
    error(
      "nobody-imports-routes",
      "A route is a door, not a library.",
      { path: "^app/", pathNot: `^app/(?:routes/|routes\\.ts$)|${tests}` },
      { path: "^app/routes/" },
    ),
    error("app-not-to-tests", "Code does not import tests.", { path: "^app/", pathNot: tests }, { path: tests }),
    error(
      "lucia-in-identity",
      "Sessions are made in one place.",
      { pathNot: "^app/identity/|^tests/" },
      { path: "node_modules/lucia/" },
    ),
    error(
      "database-in-stores",
      "Prisma and SQLite are for platform and for files named *-store.server.ts or *.sqlite.server.ts.",
      { path: "^app/", pathNot: `^app/platform/|${storeFiles}|${tests}` },
      { path: "^app/platform/generated/|node_modules/(?:better-sqlite3|@prisma)/" },
    ),
    error(
      "scopes-are-minted",
      "Scopes are made by identity, by the front gate and the workers for theirs, by job handlers and by commands.",
      {
        path: "^app/",
        pathNot: `^app/(?:identity|commands)/|^app/server/[^/]*(?:front-gate|site-resolver|worker)|\\.jobs\\.server\\.ts$|${tests}`,
      },
      { path: "^app/kit/scope-mint\\.ts$" },
    ),
    error(
      "views-without-server-code",
      "Views and pure files run in the browser too: of a .server file they may import types only.",
      { path: oneOf([...capabilities, "ui", "kit"]), pathNot: `\\.server\\.tsx?$|${tests}` },
      { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    ),
    error(
      "no-circular",
      "Rooms and files form layers.",
      { path: "^app/" },
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    error(
      "resolvable",
      "Every import names something that exists.",
      { path: "^app/|^tests/" },
      { couldNotResolve: true, pathNot: "^(?:virtual:|\\./\\+types)|^app/platform/generated/" },
    ),
    error(
      "declared",
      "Every package is named in package.json.",
      { path: "^app/" },
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^app/platform/generated"] },
    exclude: { path: "^(?:build|data|\\.cache)/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
