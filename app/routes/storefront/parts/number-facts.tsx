import { shop } from "~/kit/paths";
import { featureLabels, features } from "~/numbering/features";
import { typeLabels } from "~/numbering/number-search";
import type { NumberDetail } from "~/numbering/read-number.server";
import { type Definition, DefinitionList } from "~/ui/definition-list";
import { CheckIcon, CloseIcon, Icon } from "~/ui/icons";

/** What a number is and can do. */
export function NumberFacts({ number, carrierName }: { number: NumberDetail; carrierName: string }) {
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-4 text-xl">
        About this number
      </h2>
      <DefinitionList items={facts(number, carrierName)} />
      <h2 className="mt-8 mb-3 text-xl">What it can do</h2>
      <ul className="grid gap-2 sm:grid-cols-2">
        {features.map((feature) => {
          const can = number.features.includes(feature);
          return (
            <li key={feature} className={can ? "flex items-center gap-2" : "flex items-center gap-2 text-muted"}>
              <Icon of={can ? CheckIcon : CloseIcon} className={can ? "text-success" : undefined} />
              {can
                ? featureLabels[feature]
                : `No ${featureLabels[feature].charAt(0).toLowerCase()}${featureLabels[feature].slice(1)}`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function facts(number: NumberDetail, carrierName: string): Definition[] {
  const list: (Definition | null)[] = [
    { term: "Kind", value: typeLabels[number.type] },
    number.memorable ? { term: "Easy to remember", value: `It ${number.memorable}.` } : null,
    number.area ? { term: "Area", value: number.area } : null,
    number.stateName ? { term: "State", value: <a href={shop.numbers(`state=${number.state}`)}>{number.stateName}</a> } : null,
    { term: "Area code", value: <a href={shop.numbers(`npa=${number.npa}`)}>{number.npa}</a> },
    number.overlay.length > 0 ? { term: "Same area, other codes", value: <OverlayCodes codes={number.overlay} /> } : null,
    number.timeZone ? { term: "Time zone", value: number.timeZone } : null,
    { term: "Held by", value: number.holderName ?? carrierName },
  ];
  return list.filter((item) => item !== null);
}

function OverlayCodes({ codes }: { codes: readonly string[] }) {
  return (
    <span className="flex flex-wrap gap-x-4">
      {codes.map((code) => (
        <a key={code} href={shop.numbers(`npa=${code}`)} className="link">
          {code}
        </a>
      ))}
    </span>
  );
}
