import { Link } from "@remix-run/react";
import { cx } from "~/ui/cx";
import { ErrorIcon, Icon, SuccessIcon, WarningIcon } from "~/ui/icons";
import type { PublishItem } from "./publish-list";

const looks = {
  blocker: { icon: ErrorIcon, ink: "text-danger", word: "Must be done" },
  warning: { icon: WarningIcon, ink: "text-warning", word: "Worth a look" },
};

/** What is open before a publish, each with the way to it, and what was found in order. */
export function PublishChecklist({ items, pairsChecked }: { items: PublishItem[]; pairsChecked: number }) {
  const hasBlocker = items.some(({ level }) => level === "blocker");
  return (
    <ul className="divide-y divide-border">
      {items.map(({ level, sentence, fix }) => {
        const { icon, ink, word } = looks[level];
        return (
          <li key={sentence} data-level={level} className="flex items-start gap-3 py-3">
            <Icon of={icon} className={cx("mt-0.5", ink)} />
            <p className="min-w-0 flex-1">
              <span className={cx("font-semibold", ink)}>{word}.</span> {sentence}{" "}
              <Link to={fix.to} className="link">
                {fix.label}
              </Link>
            </p>
          </li>
        );
      })}
      <li className="flex items-start gap-3 py-3">
        <Icon of={SuccessIcon} className="mt-0.5 text-success" />
        <p>
          All {pairsChecked} pairs of text and ground can be read, on light and on dark screens (WCAG 2.2 AA).
          {hasBlocker ? "" : " Nothing keeps this draft from being published."}
        </p>
      </li>
    </ul>
  );
}
