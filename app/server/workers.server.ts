import { sendQueuedMail } from "~/branding/mail.jobs.server";
import { removeEndedLinks } from "~/branding/preview-links.jobs.server";
import { shopVoice } from "~/branding/shop-voice.adapter.server";
import { tellOfPriceChanges } from "~/catalog/price-changes.jobs.server";
import { runWaitingPriceFiles } from "~/catalog/price-files.jobs.server";
import { runWaitingProofs } from "~/catalog/proofs.jobs.server";
import { checkDueDomains } from "~/identity/domains.jobs.server";
import { removeExpiredSessions } from "~/identity/sessions.jobs.server";
import { mintSystemScope } from "~/kit/scope-mint";
import { hours, minutes, seconds } from "~/kit/time";
import { log } from "~/platform/log.server";
import { tellOfLapses } from "~/providers/item-lapses.jobs.server";
import { pathRecorder } from "~/service-path/path-records.jobs.server";
import { askShopAt } from "./ask-shop.server";
import { forgetOldVisits, writeVisits } from "./visits.server";

interface Chore {
  name: string;
  everyMs: number;
  run: () => Promise<unknown>;
  /** Once more when the portal stops: what it does would be lost. */
  atEnd?: boolean;
}

const recordPaths = pathRecorder(shopVoice);

const choresOf = (port: number): Chore[] => [
  { name: "send queued mail", everyMs: seconds(2), run: () => sendQueuedMail(mintSystemScope("send queued mail")) },
  { name: "look at domains", everyMs: seconds(15), run: () => checkDueDomains(mintSystemScope("the portal's look at domains")) },
  {
    name: "look shops through",
    everyMs: seconds(1),
    run: () => runWaitingProofs(mintSystemScope("look shops through"), askShopAt(port)),
  },
  { name: "take in price files", everyMs: seconds(1), run: () => runWaitingPriceFiles(mintSystemScope("take in price files")) },
  {
    name: "tell of wholesale changes",
    everyMs: minutes(1),
    run: () => tellOfPriceChanges(mintSystemScope("tell of wholesale changes")),
  },
  { name: "record paths", everyMs: seconds(3), run: () => recordPaths(mintSystemScope("record paths")) },
  {
    name: "remind of items that end",
    everyMs: minutes(10),
    run: () => tellOfLapses(mintSystemScope("remind of items that end")),
  },
  {
    name: "remove expired sessions",
    everyMs: minutes(30),
    run: () => removeExpiredSessions(mintSystemScope("remove expired sessions")),
  },
  { name: "remove ended previews", everyMs: minutes(60), run: () => removeEndedLinks(mintSystemScope("remove ended previews")) },
  { name: "write visits", everyMs: seconds(15), run: () => writeVisits(mintSystemScope("write visits")), atEnd: true },
  { name: "forget old visits", everyMs: hours(6), run: () => forgetOldVisits(mintSystemScope("forget old visits")) },
];

/**
 * Runs the chores in turn, each never beside itself.
 * @param port where this process answers
 */
export function startWorkers(port: number): { stop(): Promise<void> } {
  const chores = choresOf(port);
  const running = new Set<Promise<unknown>>();
  const timers = chores.map((chore) => {
    let isBusy = false;
    const timer = setInterval(() => {
      if (isBusy) return;
      isBusy = true;
      const turn = runLogged(chore).finally(() => {
        isBusy = false;
        running.delete(turn);
      });
      running.add(turn);
    }, chore.everyMs);
    timer.unref();
    return timer;
  });
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.allSettled(running);
      await Promise.allSettled(chores.filter(({ atEnd }) => atEnd).map(runLogged));
    },
  };
}

const runLogged = ({ name, run }: Chore) =>
  run().catch((error: unknown) => log().error({ err: error, chore: name }, "a chore failed; it runs again later"));
