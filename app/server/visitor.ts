/**
 * Words in the names of programs that fetch pages by themselves; those of search engines begin with "Mozilla/" as browsers do.
 * Cubot makes telephones.
 */
const machineWords =
  /(?<!cu)bot\b|bots\/|crawl|spider|slurp|preview|headless|lighthouse|pingdom|uptime|monitor|scan|archive|externalhit|fetch|python|java\/|curl|wget|http-?client|googleother|inspectiontool|favicon|validator/i;

/** Whether a request comes from a browser that a person uses, as far as its name tells. */
export const isPersonsBrowser = (userAgent: string) => userAgent.startsWith("Mozilla/") && !machineWords.test(userAgent);
