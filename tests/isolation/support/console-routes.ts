import { deskRoutes } from "./desk-routes";
import { listingRoutes } from "./listing-routes";
import { partnerRoutes } from "./partner-routes";

/** By the route's file, as `app/routes.ts` names it. */
export const consoleRoutes = { ...partnerRoutes, ...listingRoutes, ...deskRoutes };
