const teamParam = "team";

/** An address to post to, saying which team the form was made for: a session may have moved to another one since. */
export function addressForTeam(address: string, partnerId: string): string {
  const [path = "", query = ""] = address.split("?");
  const params = new URLSearchParams(query);
  params.set(teamParam, partnerId);
  return `${path}?${params}`;
}

/** The team that a posted form was made for, as its address says; null when it does not. */
export const teamOfAddress = (url: string): string | null => new URL(url).searchParams.get(teamParam);
