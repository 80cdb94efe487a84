import { type SocialNetwork, socialNetworks } from "./brand-lists";

/** @returns the address as a browser writes it, or null when it is not https, names a user, or leads to no public name */
export function httpsUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== "https:" || url.username || url.password) return null;
  return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(url.hostname) ? url.href : null;
}

/** Whether an https address leads to the network itself. */
export function isOnNetwork(url: string, network: SocialNetwork): boolean {
  const { hostname } = new URL(url);
  return socialNetworks[network].hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
