import { Button } from "~/ui/button";
import { Icon, SearchIcon } from "~/ui/icons";

/** The one box at the top of the search; what is typed adds to the filters. */
export function SmartBox() {
  return (
    <>
      <label htmlFor="q" className="mb-1 block font-semibold">
        Area code, city, state, digits, or a word to spell
      </label>
      <div className="flex gap-2">
        <input
          id="q"
          name="q"
          type="search"
          className="input min-h-13 min-w-0 flex-1 text-lg"
          placeholder="212, Denver or Ohio"
          maxLength={60}
          autoComplete="off"
          enterKeyHint="search"
        />
        <Button className="min-h-13">
          <Icon of={SearchIcon} />
          <span className="max-sm:sr-only">Search</span>
        </Button>
      </div>
    </>
  );
}
