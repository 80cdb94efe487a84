import { sendQueuedMail } from "~/branding/mail.jobs.server";
import { removeEndedLinks } from "~/branding/preview-links.jobs.server";
import { checkDueDomains } from "~/identity/domains.jobs.server";
import { removeExpiredSessions } from "~/identity/sessions.jobs.server";
import { mintSystemScope } from "~/kit/scope-mint";
import { minutes, seconds } from "~/kit/time";
import { log } from "~/platform/log.server";

interface Chore {
  name: string;
  everyMs: number;
  run: () => Promise<unknown>;
}

const chores: Chore[] = [
  { name: "send queued mail", everyMs: seconds(2), run: () => sendQueuedMail(mintSystemScope("send queued mail")) },
  { name: "look at domains", everyMs: seconds(15), run: () => checkDueDomains(mintSystemScope("the portal's look at domains")) },
  {
    name: "remove expired sessions",
    everyMs: minutes(30),
    run: () => removeExpiredSessions(mintSystemScope("remove expired sessions")),
  },
  { name: "remove ended previews", everyMs: minutes(60), run: () => removeEndedLinks(mintSystemScope("remove ended previews")) },
];

/** Runs the chores in turn, each never beside itself. */
export function startWorkers(): { stop(): Promise<void> } {
  const running = new Set<Promise<unknown>>();
  const timers = chores.map((chore) => {
    let isBusy = false;
    const timer = setInterval(() => {
      if (isBusy) return;
      isBusy = true;
      const turn = chore
        .run()
        .catch((error: unknown) => log().error({ err: error, chore: chore.name }, "a chore failed; it runs again later"))
        .finally(() => {
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
    },
  };
}
