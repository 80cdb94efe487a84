import { Link } from "@remix-run/react";
import { partner } from "~/kit/paths";
import { cx } from "~/ui/cx";
import { type AddStep, addSteps, stepLabels } from "./add-work";

/** Where one is on the way to new listings. Each step that was reached can be gone back to; nothing is lost by it. */
export function AddStepBar({ step, picked }: { step: AddStep; picked: number }) {
  const shown = addSteps.filter((one) => one !== "outcome" || step === "outcome");
  return (
    <nav aria-label="Steps" className="mb-6">
      <ol className="flex flex-wrap gap-x-6 gap-y-2">
        {shown.map((one, index) => (
          <li key={one} aria-current={one === step ? "step" : undefined} className={cx(one === step && "font-semibold")}>
            {one === step || (picked === 0 && one !== "pick") ? (
              <span className={one === step ? "text-text" : "text-muted"}>
                {index + 1}. {stepLabels[one]}
              </span>
            ) : (
              <Link to={partner.addListings(one)} className="link">
                {index + 1}. {stepLabels[one]}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
