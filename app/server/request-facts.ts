/** The few request headers that the hot path looks at. */
export interface RequestFacts {
  host: string | undefined;
  /** Node keeps the first of two Host headers; which one a proxy in front believed cannot be told, so both are refused. */
  hosts: number;
  cookie: string;
  acceptEncoding: string;
  ifNoneMatch: string | undefined;
  userAgent: string;
  /** Why it is asked for, where that is not because somebody opens it: "prefetch", "prefetch;prerender". */
  purpose: string;
}

/**
 * Reads them in one pass over Node's raw list, because `req.headers` builds an object of all headers first.
 * @param raw name, value, name, value … as they came
 */
export function requestFacts(raw: readonly string[]): RequestFacts {
  const facts: RequestFacts = {
    host: undefined,
    hosts: 0,
    cookie: "",
    acceptEncoding: "",
    ifNoneMatch: undefined,
    userAgent: "",
    purpose: "",
  };
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i] as string;
    const value = raw[i + 1] as string;
    // The length tells nearly all other headers apart without a comparison.
    switch (name.length) {
      case 4:
        if (name.toLowerCase() === "host") {
          facts.host ??= value;
          facts.hosts += 1;
        }
        break;
      case 6:
        if (name.toLowerCase() === "cookie") facts.cookie += `${value};`;
        break;
      case 7:
        if (name.toLowerCase() === "purpose") facts.purpose += value;
        break;
      case 10:
        if (name.toLowerCase() === "user-agent") facts.userAgent = value;
        break;
      case 11:
        if (name.toLowerCase() === "sec-purpose") facts.purpose += value;
        break;
      case 13:
        if (name.toLowerCase() === "if-none-match") facts.ifNoneMatch = value;
        break;
      case 15:
        if (name.toLowerCase() === "accept-encoding") facts.acceptEncoding = value;
        break;
      default:
    }
  }
  return facts;
}
