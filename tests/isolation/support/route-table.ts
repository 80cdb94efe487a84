import { consoleRoutes } from "./console-routes";
import { shopRoutes } from "./shop-routes";

/** A route of the portal that is not here fails the test of routes. */
export const routeTable = { ...shopRoutes, ...consoleRoutes };
