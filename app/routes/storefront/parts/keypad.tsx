const columns = [0, 1, 2];
const rows = [0, 1, 2, 3, 4];

/** Decoration: the keys of a telephone. The keys take the brand's corner radius from the style sheet. */
export function Keypad() {
  return (
    <svg className="keypad" viewBox="0 0 300 500" preserveAspectRatio="xMaxYMid slice" aria-hidden="true" focusable="false">
      {rows.flatMap((row) =>
        columns.map((column) => (
          <rect
            key={`${row}-${column}`}
            className="key"
            x={column * 104}
            y={row * 104 - 8}
            width="88"
            height="88"
            fill="currentColor"
          />
        )),
      )}
    </svg>
  );
}
