import { shop } from "~/kit/paths";
import { Button } from "~/ui/button";
import { Icon, SearchIcon } from "~/ui/icons";

/** One box for whatever a visitor has in mind; the search page works out what it means. */
export function SearchBox({ label, id = "quick-search", onBrand }: { label: string; id?: string; onBrand?: boolean }) {
  return (
    <form action={shop.numbers()} method="get" role="search" aria-label={label} data-form="search">
      <label htmlFor={id} className="mb-2 block font-semibold">
        {label}
      </label>
      <div className="flex flex-wrap gap-2 sm:flex-nowrap">
        <input
          id={id}
          name="q"
          type="search"
          className="input min-h-13 flex-1 basis-60 text-lg"
          placeholder="212, Denver or Ohio"
          maxLength={60}
          autoComplete="off"
          enterKeyHint="search"
        />
        <Button look={onBrand ? "inverse" : "primary"} className="min-h-13 max-sm:flex-1">
          <Icon of={SearchIcon} />
          Find numbers
        </Button>
      </div>
    </form>
  );
}
