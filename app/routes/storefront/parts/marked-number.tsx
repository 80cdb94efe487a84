interface MarkedNumberProps {
  /** As shown, e.g. "(201) 555-0100". */
  display: string;
  /** Where the asked-for digits stand: indexes into the ten digits, the end not included. */
  match: { start: number; end: number } | null;
}

/** A number with the digits that were asked for marked; brackets and dashes between them are marked along. */
export function MarkedNumber({ display, match }: MarkedNumberProps) {
  if (!match || match.end <= match.start) return <>{display}</>;
  const places = [...display].flatMap((char, index) => (/\d/.test(char) ? [index] : []));
  const from = places[match.start];
  const last = places[match.end - 1];
  if (from === undefined || last === undefined) return <>{display}</>;
  return (
    <>
      {display.slice(0, from)}
      <mark>{display.slice(from, last + 1)}</mark>
      {display.slice(last + 1)}
    </>
  );
}
